import { spawnSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

const built = '.output/chrome-mv3/manifest.json';
const sources = ['lib', 'components', 'entrypoints', 'public', 'wxt.config.ts', 'node_modules/.package-lock.json'];

/** When something below `path` last changed, folders included, as a file that is gone changes its folder. */
function changedAt(path: string): number {
  const own = statSync(path, { throwIfNoEntry: false });
  if (!own) return Number.POSITIVE_INFINITY;
  if (!own.isDirectory()) return own.mtimeMs;
  return Math.max(own.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
}

/**
 * Builds the extension into `.output/chrome-mv3`, unless what stands there is newer than all it is made from: a build
 * empties the folder, which would pull it away under a browser that runs it. The build's own words only where it fails.
 */
export function buildExtension(): void {
  const builtAt = statSync(built, { throwIfNoEntry: false })?.mtimeMs ?? 0;
  if (sources.every((path) => changedAt(path) < builtAt)) return;
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/wxt', ['build'], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`扩展没有构建成功：\n${stdout}${stderr}`);
}
