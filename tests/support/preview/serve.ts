import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, preview } from 'vite';

/** Builds the preview page and serves it on loopback; `close` ends that and removes what was built. */
export async function servePreview(): Promise<{ base: string; close(): Promise<void> }> {
  const configFile = fileURLToPath(new URL('./vite.config.ts', import.meta.url));
  const outDir = await mkdtemp(join(tmpdir(), 'preview-'));
  await build({ configFile, build: { outDir, emptyOutDir: true } });
  const server = await preview({ configFile, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const base = server.resolvedUrls?.local[0];
  if (!base) throw new Error('the preview server has no address');
  return {
    base,
    async close() {
      await server.close();
      await rm(outDir, { recursive: true, force: true });
    },
  };
}
