import { readFileSync } from 'node:fs';
import { type Download, expect, type Page, test } from '@playwright/test';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { zhCN } from '@/lib/words/zh-cn';
import { type ExtensionBrowser, extensionId, launchExtension } from '../support/extension-browser';
import { demoFiles, reforge, zipOf } from '../support/hostile-bundles';
import { putStoreInto } from '../support/store-in-page';
import { storedBytes, storedEvidence } from '../support/stored';

const { receive, workbench, bundles, bundleExport } = zhCN;
const demo = readFileSync('tests/fixtures/bundle-v2/demo.zip');

/** The demo bundle with one byte of one picture flipped. */
function damaged(): Buffer {
  const bytes = Buffer.from(demo);
  const at = bytes.indexOf('IDAT', bytes.indexOf('1023.png\u0089PNG', 0, 'latin1'));
  bytes[at + 6]! ^= 1;
  return bytes;
}
const zip = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer });

test.setTimeout(180_000);

/** The bundles page with one zip a department chosen. `before`: what the page has or lacks, as browsers differ. */
async function splitExport(browser: ExtensionBrowser, before: () => void): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(before);
  await page.goto(`chrome-extension://${extensionId}/workbench.html#/bundles`);
  await page.getByRole('radio', { name: bundles.scopes.all, exact: true }).check();
  await page.getByRole('checkbox', { name: bundleExport.split }).check();
  await expect(page.getByText(bundleExport.zips(2))).toBeVisible();
  return page;
}

/**
 * What was received comes again after one piece was unfiled here: that stays as it is. Then as somebody made it anew
 * with another time in one record: it conflicts, and its log does not go on from the one that was seen before.
 */
async function comesAgain(browser: ExtensionBrowser): Promise<void> {
  const page = await browser.openOwn('workbench.html#/bundles');
  await putStoreInto(page);
  const unfiled = await page.evaluate(async () => {
    const store = globalThis.pageStore.openStore();
    const { assessment } = (await store.log({ type: 'bundle-imported' })).at(-1)!.body as { assessment: string };
    const [filing] = await store.listFilings(assessment);
    await store.refile([filing!.evidence], [], 'person');
    store.close();
    return filing!;
  });
  const forged = reforge(await demoFiles(), ({ manifest }) => {
    manifest.evidence.find(({ record }) => record.id !== unfiled.evidence)!.record.takenAt =
      '2022-09-01T11:00:00.000+08:00';
  });
  const section = page.locator('section').filter({ has: page.getByRole('heading', { name: receive.title }) });
  await section
    .locator('input[type=file]')
    .setInputFiles([zip('又一次.zip', demo), zip('改过.zip', Buffer.from(zipOf(forged)))]);
  const cells = (name: string) => section.getByRole('row').filter({ hasText: name }).first().getByRole('cell');
  // New, changed, same, contradictory, conflicting; then how it stands.
  await expect(cells('又一次.zip')).toHaveText(['又一次.zip', '0', '0', '5', '1', '0', receive.status.nothing]);
  await section.locator('summary').filter({ hasText: '又一次.zip' }).click();
  await expect(section.getByText(receive.reasons['unfiled-here'])).toBeVisible();
  await expect(cells('改过.zip')).toHaveText(['改过.zip', '0', '0', '4', '1', '1', `✕ ${receive.status.refused}`]);
  const details = section.locator('details').filter({ hasText: '改过.zip' }).first();
  for (const said of [
    receive.continuity.broken,
    receive.obstacles['broken-log'],
    receive.obstacles.conflicting,
    receive.stateMeanings.conflicting,
    receive.reasons['newer-seen'],
  ])
    await expect(details.getByText(said).first()).toBeVisible();
  if (process.env.PICTURES) await page.screenshot({ path: `${process.env.PICTURES}/comes-again.png`, fullPage: true });
  expect(await storedEvidence(await browser.worker())).toHaveLength(6);
  await expect(section.getByRole('button', { name: receive.merge(0), exact: true })).toBeDisabled();
  // As it was: what comes after exports all six.
  await page.evaluate(async ({ evidence, slot }) => {
    const store = globalThis.pageStore.openStore();
    await store.refile([evidence], [slot], 'person');
    store.close();
  }, unfiled);
  await page.close();
}

async function sound(bytes: Buffer): Promise<number> {
  const report = await verifyBundle(new Blob([new Uint8Array(bytes)]));
  if (!report.ok) throw new Error(report.error.code);
  expect(report.value.faults).toEqual([]);
  return report.value.files;
}

/**
 * The person's own picker can't be driven. A folder of the origin's own is a handle of the same kind; what is slow in it
 * leaves time to stop.
 */
async function intoFolder(browser: ExtensionBrowser): Promise<void> {
  const page = await splitExport(browser, () => {
    let given = 0;
    const folder = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('out', { create: true });
    const slow = (real: FileSystemDirectoryHandle) => ({
      removeEntry: (name: string) => real.removeEntry(name),
      async getFileHandle(name: string, options?: FileSystemGetFileOptions) {
        if (options?.create && ++given === 4) await new Promise((done) => setTimeout(done, 2000));
        return real.getFileHandle(name, options);
      },
    });
    Object.assign(globalThis, { showDirectoryPicker: async () => slow(await folder()) });
  });
  const held = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('out');
      const files: [string, number[]][] = [];
      for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemFileHandle]>)
        files.push([name, [...new Uint8Array(await (await handle.getFile()).arrayBuffer())]]);
      return files;
    });
  const again = page.getByRole('button', { name: bundleExport.toFolder });
  await again.click();
  await expect(page.getByText(bundleExport.exportedMany(2))).toBeVisible();
  const written = await held();
  const counts = await Promise.all(written.map(([, bytes]) => sound(Buffer.from(bytes))));
  expect(counts.sort()).toEqual([1, 5]);

  // Once more in the same minute: beside the first ones, and stopped at the second, of which nothing stays.
  await again.click();
  await expect(page.getByText(bundleExport.exportedMany(2))).toBeHidden();
  await page.waitForTimeout(1000);
  await page.getByRole('button', { name: bundleExport.stop, exact: true }).click();
  await expect(page.getByText(bundleExport.exportedMany(1))).toBeVisible();
  const names = (await held()).map(([name]) => name);
  expect(names).toHaveLength(3);
  expect(names).toEqual(expect.arrayContaining(written.map(([name]) => name)));
  await page.close();
}

/** Browsers without a picker get one download after the other, from one click. */
async function asDownloads(browser: ExtensionBrowser): Promise<void> {
  const page = await splitExport(browser, () => {
    Reflect.deleteProperty(globalThis, 'showDirectoryPicker');
  });
  await expect(page.getByRole('button', { name: bundleExport.toFolder })).toHaveCount(0);
  const coming: Download[] = [];
  page.on('download', (download) => coming.push(download));
  await page.getByRole('button', { name: bundles.export, exact: true }).click();
  await expect(page.getByText(bundleExport.exportedMany(2))).toBeVisible();
  await expect.poll(() => coming.length).toBe(2);
  const counts = await Promise.all(coming.map(async (download) => sound(readFileSync(await download.path()))));
  expect(counts.sort()).toEqual([1, 5]);
  await page.close();
}

test('a bundle is dropped, looked at and merged into an empty installation; a damaged one is named and stays out', async () => {
  const browser = await launchExtension({});
  try {
    const worker = await browser.worker();
    const page = await browser.openOwn('workbench.html#/bundles');
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: receive.title }) });
    await section.locator('input[type=file]').setInputFiles([zip('演示.zip', demo), zip('坏了的演示.zip', damaged())]);
    const row = (name: string) => section.getByRole('row').filter({ hasText: name });
    await expect(row('坏了的演示.zip')).toContainText(receive.status.refused);
    await expect(section.getByText(/文件损坏：.*更新前_20220901-1023\.png/)).toBeVisible();
    await expect(row('演示.zip').first()).toContainText(receive.status.ready);
    expect(await storedEvidence(worker)).toEqual([]);

    await section.getByRole('button', { name: receive.merge(1), exact: true }).click();
    await expect(row('演示.zip').first()).toContainText(receive.status.merged(6, 0));
    const stored = await storedEvidence(worker);
    expect(stored).toHaveLength(6);
    for (const { record } of stored) {
      const bytes = await storedBytes(worker, record.id);
      expect(bytes.length).toBe(record.content.bytes);
      expect(demo.includes(Buffer.from(bytes))).toBe(true);
    }
    await page.getByRole('link', { name: workbench.pages.gallery }).click();
    await page.locator('[data-at="0"]').click();
    await expect(page.getByText(/资料包 演示\.zip/)).toBeVisible();
    await expect(page.locator('[data-at="1"] img').first()).toHaveJSProperty('complete', true);
    await page.close();
    await comesAgain(browser);
    await intoFolder(browser);
    await asDownloads(browser);
  } finally {
    await browser.close();
  }
});
