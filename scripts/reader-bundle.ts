import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** The global under which the bundled reader stands in a page. */
export const readerGlobal = 'evidenceReader';

/** `lib/recognise/read-page` as one classic script, to be evaluated in any page. */
export async function bundleReader(): Promise<string> {
  const entry = fileURLToPath(new URL('../lib/recognise/read-page.ts', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: {
      write: false,
      minify: false,
      target: 'chrome109',
      lib: { entry, formats: ['iife'], name: readerGlobal, fileName: 'reader' },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The page reader did not bundle.');
  return chunk.code;
}
