import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { launchExtension } from '../../tests/support/extension-browser';
import { peakMemory } from './memory';

export const bundleNames = [
  'zip-500',
  'zip-500-memory',
  'zip-bytes',
  'export-500',
  'zip-2000-memory',
  'pdf-55',
  'pdf-55-memory',
] as const;
export type BundleName = (typeof bundleNames)[number];

type InPage = typeof import('./bundles-in-page');
type Add = (
  name: BundleName,
  what: string,
  ours: number[],
  peer: number[],
  unit: 'ms' | 'MB',
  limit: number | null,
) => void;

const megabyte = 1_000_000;

/** The code that is measured, as one script to be evaluated in a page of the extension. */
async function script(): Promise<string> {
  const entry = fileURLToPath(new URL('./bundles-in-page.ts', import.meta.url));
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      target: 'chrome120',
      lib: { entry, formats: ['iife'], name: 'bundleBench', fileName: 'bench' },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk || !('code' in chunk)) throw new Error('The bench did not bundle.');
  return `${chunk.code};globalThis.bundleBench=bundleBench;`;
}

/** Calls one of the page's functions. */
const call = <Name extends keyof InPage>(
  page: Page,
  name: Name,
  ...args: unknown[]
): Promise<Awaited<ReturnType<InPage[Name]>>> =>
  page.evaluate(
    ([what, given]) =>
      (globalThis as unknown as { bundleBench: Record<string, (...all: unknown[]) => Promise<never>> }).bundleBench[
        what as string
      ]!(...(given as unknown[])),
    [name, args] as const,
  );

/** Zip and PDF of large stores, each with a browser of its own, so that one's memory is not the other's. */
export async function measureBundles(
  wanted: (name: BundleName) => boolean,
  profile: (name: string) => string,
  add: Add,
) {
  if (!bundleNames.some(wanted)) return;
  const code = await script();
  async function desk(name: string, work: (page: Page, folder: string) => Promise<void>): Promise<void> {
    const folder = profile(name);
    const browser = await launchExtension({ profile: folder });
    try {
      const page = await browser.openOwn('workbench.html#/help');
      await page.evaluate(code);
      await work(page, folder);
    } finally {
      await browser.close();
    }
  }
  if (wanted('zip-500') || wanted('zip-500-memory') || wanted('zip-bytes') || wanted('export-500'))
    await desk('zip-500', async (page, folder) => {
      const times = { ours: [] as number[], few: [] as number[], whole: [] as number[] };
      await call(page, 'fill', 'small', 500, 20_000);
      await call(page, 'fill', 'large', 500, megabyte);
      // What the first run compiles and what filling left behind counts for neither.
      await call(page, 'exportAll', 'small');
      for (const name of ['small', 'large']) await call(page, 'readOriginals', name);
      await page.waitForTimeout(3000);
      for (let run = 0; run < 3; run++) {
        times.few.push((await call(page, 'zipOurs', 'small')).ms);
        times.ours.push((await call(page, 'zipOurs', 'large')).ms);
      }
      const peer = (await call(page, 'zipByJsZip', 'large')).ms;
      for (let run = 0; run < 3; run++) times.whole.push((await call(page, 'exportAll', 'large')).ms);
      const what = '500 张 1 MB 的图';
      add(
        'zip-500',
        `${what}，已核对过的做成资料包：读小图、编目录、记录、清单、留痕、签名、zip；对 JSZip 只把同样的图打包`,
        times.ours,
        [peer],
        'ms',
        0.1,
      );
      add('zip-bytes', `${what}；对 500 张 20 KB：用时不随字节数增加`, times.ours, times.few, 'ms', 1.5);
      add(
        'export-500',
        `${what}，整个导出（先读每一份、比 SHA-256）；对 JSZip 只打包`,
        times.whole,
        [peer],
        'ms',
        null,
      );
      if (!wanted('zip-500-memory')) return;
      // Apart from the times: looking at memory takes a processor of its own.
      await page.waitForTimeout(5000);
      const memory = await peakMemory(folder, async () => void (await call(page, 'exportAll', 'large')));
      await page.waitForTimeout(5000);
      const peerMemory = await peakMemory(folder, async () => void (await call(page, 'zipByJsZip', 'large')));
      add('zip-500-memory', `${what}，整个导出时内存峰值增加；对 JSZip`, [memory], [peerMemory], 'MB', 0.1);
    });
  if (wanted('zip-2000-memory'))
    await desk('zip-2000', async (page, folder) => {
      await call(page, 'fill', 'large', 2000, megabyte);
      await page.waitForTimeout(10_000);
      let bytes = 0;
      const memory = await peakMemory(folder, async () => {
        ({ bytes } = await call(page, 'exportAll', 'large'));
      });
      if (bytes < 2000 * megabyte) throw new Error(`资料包只有 ${bytes} 字节`);
      add('zip-2000-memory', '2,000 张 1 MB 的图导出成一个资料包，内存峰值增加；对目标', [memory], [150], 'MB', 1);
    });
  if (wanted('pdf-55') || wanted('pdf-55-memory'))
    await desk('pdf-55', async (page, folder) => {
      const bytes = await call(page, 'drawPages', 55, 4800);
      await page.waitForTimeout(5000);
      const { ms, pages, volumes } = await call(page, 'compile');
      const what = `55 张整页截图（${Math.round(bytes / megabyte)} MB）做成 PDF，${pages} 页 ${volumes} 册`;
      add('pdf-55', `${what}，每张；对目标`, [ms / 55], [500], 'ms', 1);
      if (!wanted('pdf-55-memory')) return;
      await page.waitForTimeout(5000);
      const memory = await peakMemory(folder, async () => void (await call(page, 'compile')));
      add('pdf-55-memory', `${what}，内存峰值增加；对目标`, [memory], [300], 'MB', 1);
    });
}
