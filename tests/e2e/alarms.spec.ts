import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { blobFiles, destructions, flipBit } from '../support/damage';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { readTable, storedEvidence } from '../support/stored';
import { clickInSurface, surfaceText } from '../support/surface';

const folder = mkdtempSync(join(tmpdir(), 'alarms-'));
const [older, whole] = [join(folder, 'older'), join(folder, 'whole')];
let sites: RunningSites;

async function shown(browser: ExtensionBrowser, path = '/demo/result/18'): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(sites.url('publicity', path));
  await browser.clickIcon(page);
  return page;
}

async function take(browser: ExtensionBrowser, page: Page): Promise<void> {
  expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
  // The key is taken again when the toast stands.
  await expect.poll(() => surfaceText(page)).not.toBe('');
}

test.beforeAll(async () => {
  sites = await startSites();
  for (const profile of [older, whole]) {
    if (profile === whole) cpSync(older, whole, { recursive: true });
    const browser = await launchExtension({ hostRules: sites.hostRules, profile });
    await take(browser, await shown(browser));
    // As if the last check had been in another browser: the check after an update is due at the next start.
    await (await browser.worker()).evaluate(() =>
      chrome.storage.local.set({ 'full-check': { browser: 'before the update', at: Date.now() } }),
    );
    await browser.close();
  }
});
test.afterAll(async () => {
  await sites.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A browser on a copy of the profile with two pictures, after `damage` was done to it. */
async function withDamaged(damage: (profile: string) => void, look: (browser: ExtensionBrowser) => Promise<void>) {
  const profile = mkdtempSync(join(folder, 'damaged-'));
  cpSync(whole, profile, { recursive: true });
  damage(profile);
  const browser = await launchExtension({ hostRules: sites.hostRules, profile });
  try {
    await look(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

const badge = async (browser: ExtensionBrowser) =>
  (await browser.worker()).evaluate(() => chrome.action.getBadgeText({}));

for (const [what, destroy] of Object.entries(destructions)) {
  test(`a database is told as lost, never shown as an ordinary empty list, when ${what}`, async () => {
    await withDamaged(
      (profile) => destroy(profile, older),
      async (browser) => {
        const window = await browser.openOwn('workbench.html#/gallery');
        await expect(window.getByRole('alert').first()).toContainText('应有 2 件佐证，现在只找到');
        await expect(window.getByRole('alert').first()).toContainText('本扩展自己没有删除任何东西');
        await expect.poll(() => badge(browser)).toBe('!');
        const left = await storedEvidence(await browser.worker());
        expect(left.length).toBe(what.startsWith('an older copy') ? 1 : left.length);
        expect(left.length).toBeLessThan(2);
        const log = await readTable<{ type: string; body: { what?: string } }>(await browser.worker(), 'log');
        expect(log.filter(({ body }) => body.what === 'store-shorter')).toHaveLength(1);
      },
    );
  });
}

test('pictures that rotted on the disk are found by the check after an update of the browser, and named', async () => {
  await withDamaged(
    (profile) => {
      const [first, second] = blobFiles(profile);
      if (!first || !second) throw new Error('two pictures were stored');
      flipBit(first);
      rmSync(second);
    },
    async (browser) => {
      const window = await browser.openOwn('workbench.html#/settings');
      await expect(window.getByRole('alert').first()).toContainText('发现 2 处问题', { timeout: 30_000 });
      await expect.poll(() => badge(browser)).toBe('!');
      await window.reload();
      const { findings } = zhCN.fullCheck;
      await expect(window.getByText(findings.damaged(''))).toBeVisible();
      await expect(window.getByText(findings.missing(''))).toBeVisible();
      await expect(window.getByText(zhCN.fullCheck.foundMeaning)).toBeVisible();
      expect(await storedEvidence(await browser.worker())).toHaveLength(2);
    },
  );
});

test('an upgrade that a window of the old version holds up says so, and goes on when that window lets go', async () => {
  await withDamaged(
    () => undefined,
    async (browser) => {
      // A page of our origin that is not our program, to play the window of the old version.
      const old = await browser.openOwn('icon/48.png');
      for (const page of browser.context.pages()) if (page !== old) await page.close();
      await browser.worker();
      const session = await browser.context.newCDPSession(old);
      await session.send('ServiceWorker.enable');
      await session.send('ServiceWorker.stopAllWorkers');
      await old.evaluate(
        () =>
          new Promise<void>((resolve, reject) => {
            const deleting = indexedDB.deleteDatabase('shuangsuiji');
            deleting.onerror = () => reject(deleting.error);
            deleting.onsuccess = () => {
              // Dexie's version 1 is 10 for the browser.
              const opening = indexedDB.open('shuangsuiji', 10);
              opening.onerror = () => reject(opening.error);
              opening.onsuccess = () => {
                Object.assign(globalThis, { letGo: () => opening.result.close() });
                resolve();
              };
            };
          }),
      );
      const window = await browser.openOwn('workbench.html#/gallery');
      const { what } = zhCN.problems['store-blocked']({});
      await expect(window.getByText(what)).toBeVisible();
      await old.evaluate(() => (globalThis as unknown as { letGo(): void }).letGo());
      await expect(window.getByText(what)).toBeHidden();
      // The database that was made here is not the one that the sentinel remembers.
      await expect(window.getByRole('alert').first()).toContainText('应有 2 件佐证');
    },
  );
});

test('a newer version that upgrades with windows open: they reload, say that they are too old, and lose nothing', async () => {
  await withDamaged(
    () => undefined,
    async (browser) => {
      const window = await browser.openOwn('workbench.html#/gallery');
      await expect(window.getByText(zhCN.app.name).first()).toBeVisible();
      const newer = await browser.openOwn('icon/48.png');
      const reloaded = window.waitForEvent('load');
      const kept = await newer.evaluate(
        () =>
          new Promise<number>((resolve, reject) => {
            const opening = indexedDB.open('shuangsuiji', 90_000);
            opening.onerror = () => reject(opening.error);
            opening.onsuccess = () => {
              const count = opening.result.transaction('evidence').objectStore('evidence').count();
              count.onsuccess = () => resolve(count.result);
            };
          }),
      );
      expect(kept).toBe(2);
      await reloaded;
      await expect(window.getByText(zhCN.problems['store-unavailable']({}).what).first()).toBeVisible();
    },
  );
});

test('a toast that an update cut off from the extension says so, and that nothing was done', async () => {
  await withDamaged(
    () => undefined,
    async (browser) => {
      const page = await shown(browser);
      await take(browser, page);
      await page.hover('body');
      const worker = await browser.worker();
      const gone = worker.waitForEvent('close');
      await worker.evaluate(() => void setTimeout(() => chrome.runtime.reload(), 100));
      await gone;
      await page.bringToFront();
      await clickInSurface(page, zhCN.surface.undo);
      const { what, todo } = zhCN.problems['reload-page']({});
      await expect.poll(() => surfaceText(page)).toContain(what);
      expect(await surfaceText(page)).toContain(zhCN.surface.notDone);
      expect(await surfaceText(page)).toContain(todo);
    },
  );
});
