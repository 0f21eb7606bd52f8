import { expect, test } from '@playwright/test';
import type { Page, Worker } from 'playwright-core';
import type { LogEntry } from '@/lib/model/log-entry';
import { zhCN } from '@/lib/words/zh-cn';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, extensionId, launchExtension } from '../support/extension-browser';
import { readTable, storedBytes, storedEvidence, storedFilings } from '../support/stored';

const { secondCopy, fullCheck, bundles } = zhCN;

/** The settings, with a folder of the origin's own file system in place of the one that a person would pick. */
async function openSettings(browser: ExtensionBrowser, prepare: () => void = () => {}): Promise<Page> {
  const page = await browser.context.newPage();
  await page.addInitScript(() => {
    Object.assign(globalThis, {
      showDirectoryPicker: async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('演示备份', { create: true }),
    });
  });
  await page.addInitScript(prepare);
  await page.goto(`chrome-extension://${extensionId}/workbench.html#/settings`);
  return page;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

/** The database goes, as when site data was cleared; what stands beside it stays. */
const deleteDatabase = (worker: Worker) =>
  worker.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const deleting = indexedDB.deleteDatabase('shuangsuiji');
        deleting.onsuccess = () => resolve();
        deleting.onerror = () => reject(deleting.error);
      }),
  );

/** The pictures that the copy holds. */
const picturesInCopy = (page: Page) =>
  page.evaluate(async () => {
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('演示备份');
    const names: string[] = [];
    for await (const name of (await copy.getDirectoryHandle('佐证')).keys())
      if (name.endsWith('.png')) names.push(name);
    return names.length;
  });

/** Changes one file of the copy, as a failing disk would. */
const damageOriginal = (page: Page) =>
  page.evaluate(async () => {
    const copy = await (await navigator.storage.getDirectory()).getDirectoryHandle('演示备份');
    const folder = await copy.getDirectoryHandle('佐证');
    for await (const [name, entry] of folder.entries()) {
      if (!name.endsWith('.png') || entry.kind !== 'file') continue;
      const writable = await (entry as FileSystemFileHandle).createWritable({ keepExistingData: true });
      await writable.write({ type: 'write', position: 100, data: '演示损坏' });
      await writable.close();
      return name;
    }
    throw new Error('the copy has no picture');
  });

/** What a clerk does with two pages; the sites stay for more. */
async function withTwoPictures(
  work: (browser: ExtensionBrowser, worker: Worker, takeOneMore: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const take = async (path: string) => {
      const page = await browser.context.newPage();
      await page.goto(sites.url('publicity', path));
      await browser.clickIcon(page);
      expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
      await page.close();
    };
    await take('/demo/result/18');
    await take('/demo/result/1');
    await work(browser, await browser.worker(), () => take('/demo/result/2'));
  } finally {
    await browser.close();
    await sites.close();
  }
}

test('a store that was deleted comes back from the second copy byte for byte, its log with it', async () => {
  test.setTimeout(120_000);
  await withTwoPictures(async (browser, worker) => {
    const settings = await openSettings(browser);
    await expect(settings.getByText(secondCopy.none)).toBeVisible();
    await press(settings, secondCopy.choose);
    await expect(settings.getByText(secondCopy.folder('演示备份'))).toBeVisible();
    await expect(settings.getByText(secondCopy.notCopied(2))).toBeVisible();
    await press(settings, secondCopy.update);
    await expect(settings.getByText(secondCopy.sound(2))).toBeVisible();
    await expect(settings.getByText(secondCopy.allCopied)).toBeVisible();

    const evidence = await storedEvidence(worker);
    const filings = await storedFilings(worker);
    const bytes = await Promise.all(evidence.map(({ record }) => storedBytes(worker, record.id)));
    const log = await readTable<LogEntry>(worker, 'log');
    const verified = log.findIndex(({ type }) => type === 'backup-verified');
    expect(evidence).toHaveLength(2);
    expect(verified).toBe(log.length - 1);
    await settings.close();

    await deleteDatabase(worker);
    const after = await openSettings(browser);
    const { meaning: lost } = zhCN.problems['store-shorter']({});
    await expect(after.getByText(lost)).toBeVisible();
    // An emptied store must not overwrite what can save it.
    await press(after, secondCopy.update);
    await expect(after.getByText(zhCN.problems['copy-foreign']({}).what)).toBeVisible();
    await press(after, secondCopy.restore);
    await expect(after.getByText(secondCopy.restored(2, 0))).toBeVisible();
    await expect(after.getByText(secondCopy.restoredWhole)).toBeVisible();
    await expect(after.getByText(lost)).toBeHidden();

    expect(await storedEvidence(worker)).toEqual(evidence);
    expect(await storedFilings(worker)).toEqual(filings);
    for (const [at, { record }] of evidence.entries())
      expect((await storedBytes(worker, record.id)).equals(bytes[at] ?? Buffer.alloc(0))).toBe(true);
    const restored = await readTable<LogEntry>(worker, 'log');
    expect(JSON.stringify(restored.slice(0, verified))).toBe(JSON.stringify(log.slice(0, verified)));
    expect(restored.slice(verified).map(({ type }) => type)).toEqual(['restored']);

    await press(after, fullCheck.start);
    await expect(after.getByText(/^✓ 全部完好：2 份佐证/)).toBeVisible();
    await press(after, secondCopy.update);
    await expect(after.getByText(secondCopy.sound(2))).toBeVisible();
  });
});

test('a new picture is in the copy a while later without being asked for, and is told as not verified', async () => {
  test.setTimeout(120_000);
  await withTwoPictures(async (browser, _worker, takeOneMore) => {
    const settings = await openSettings(browser);
    await press(settings, secondCopy.choose);
    await press(settings, secondCopy.update);
    await expect(settings.getByText(secondCopy.sound(2))).toBeVisible();
    expect(await picturesInCopy(settings)).toBe(2);
    await takeOneMore();
    await expect.poll(() => picturesInCopy(settings), { timeout: 30_000 }).toBe(3);
    await expect(settings.getByText(secondCopy.notCopied(1))).toBeVisible();
  });
});

test('a folder whose permission the browser dropped is asked for again by the click that needs it', async () => {
  test.setTimeout(120_000);
  await withTwoPictures(async (browser) => {
    const first = await openSettings(browser);
    await press(first, secondCopy.choose);
    await expect(first.getByText(secondCopy.folder('演示备份'))).toBeVisible();
    await first.close();

    const settings = await openSettings(browser, () => {
      // The person's answers: no at first, then yes.
      const answers: PermissionState[] = ['denied', 'granted'];
      let now: PermissionState = 'prompt';
      Object.assign(FileSystemDirectoryHandle.prototype, {
        queryPermission: async () => now,
        requestPermission: async () => {
          const answer = answers.shift() ?? 'denied';
          if (answer === 'granted') now = answer;
          return answer;
        },
      });
    });
    await expect(settings.getByText(secondCopy.asleep)).toBeVisible();
    await press(settings, secondCopy.update);
    await expect(settings.getByText(zhCN.problems['copy-unreachable']({}).what)).toBeVisible();
    await press(settings, secondCopy.update);
    await expect(settings.getByText(secondCopy.sound(2))).toBeVisible();
    await expect(settings.getByText(secondCopy.asleep)).toBeHidden();
  });
});

test('a browser without a folder picker recommends bundles, and a closed picker changes nothing', async () => {
  const browser = await launchExtension();
  try {
    const without = await openSettings(browser, () => void Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
    await expect(without.getByText(secondCopy.noPicker)).toBeVisible();
    await expect(without.getByRole('button', { name: secondCopy.choose })).toHaveCount(0);
    const closing = await openSettings(browser, () => {
      Object.assign(globalThis, {
        showDirectoryPicker: async () => {
          throw new DOMException('The user aborted a request.', 'AbortError');
        },
      });
    });
    await press(closing, secondCopy.choose);
    await expect(closing.getByText(secondCopy.none)).toBeVisible();
    await expect(closing.getByRole('alert')).toHaveCount(0);
  } finally {
    await browser.close();
  }
});

test('a copy whose file was changed is named, and damaged bytes of the store are named and mended from a sound copy', async () => {
  test.setTimeout(120_000);
  await withTwoPictures(async (browser, worker) => {
    const settings = await openSettings(browser);
    await press(settings, secondCopy.choose);
    await press(settings, secondCopy.update);
    await expect(settings.getByText(secondCopy.sound(2))).toBeVisible();

    const [first, second] = (await storedEvidence(worker)).map(({ record }) => record.id);
    if (!first || !second) throw new Error('two pictures were taken');
    const original = await storedBytes(worker, first);
    await swapBytes(worker, first, second);
    await press(settings, fullCheck.start);
    await expect(settings.getByText(`✕ ${fullCheck.found(1)}`, { exact: true })).toBeVisible();
    await expect(settings.getByText(new RegExp(`编号 ${first}：内容被调换，里面是“.*编号 ${second}”`))).toBeVisible();
    await press(settings, secondCopy.restore);
    await expect(settings.getByText(secondCopy.restored(0, 1))).toBeVisible();
    expect((await storedBytes(worker, first)).equals(original)).toBe(true);

    const name = await damageOriginal(settings);
    await press(settings, secondCopy.verify);
    await expect(settings.getByText(secondCopy.damaged(1))).toBeVisible();
    await expect(settings.getByText(`佐证/${name}`)).toBeVisible();
  });
});

test('a browser that cannot write into a folder reminds on every page of what was never exported, until everything is', async () => {
  test.setTimeout(120_000);
  await withTwoPictures(async (browser) => {
    const page = await browser.context.newPage();
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
    await page.goto(`chrome-extension://${extensionId}/workbench.html#/settings`);
    await expect(page.getByText(secondCopy.noPicker)).toBeVisible();
    await expect(page.getByText(secondCopy.notExported(2))).toBeVisible();
    // In sight wherever one is, and it leads to what helps.
    await page.getByRole('link', { name: secondCopy.inSight.neverExported, exact: true }).click();
    await expect(page).toHaveURL(/#\/bundles/);
    await page.getByRole('radio', { name: bundles.scopes.all, exact: true }).check();
    await page.getByRole('button', { name: bundles.export, exact: true }).click();
    await expect(page.getByRole('link', { name: secondCopy.inSight.exportedToday, exact: true })).toBeVisible();
  });
});

/** The bytes of `from` in the place of those of `into`. */
const swapBytes = (worker: Worker, into: string, from: string) =>
  worker.evaluate(
    ([into, from]) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('shuangsuiji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const transaction = db.transaction('bytes', 'readwrite');
          const table = transaction.objectStore('bytes');
          const row = table.get(from ?? '');
          row.onsuccess = () => table.put({ ...row.result, id: into });
          transaction.onabort = () => reject(transaction.error);
          transaction.oncomplete = () => {
            db.close();
            resolve();
          };
        };
      }),
    [into, from],
  );
