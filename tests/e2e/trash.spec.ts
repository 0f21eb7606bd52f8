import { expect, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { launchExtension } from '../support/extension-browser';
import { putStoreInto } from '../support/store-in-page';
import { readTable } from '../support/stored';

const { gallery } = zhCN;

test('what has been in the trash for 30 days is deleted for good after a question, and stays in the log', async () => {
  const browser = await launchExtension();
  try {
    const desk = await browser.openOwn('icon/48.png');
    await putStoreInto(desk);
    const [old, young] = await desk.evaluate(async () => {
      const { demoCapture, fill, noise, openStore } = globalThis.pageStore;
      const store = openStore();
      await fill(store, 1, 2000);
      const two = [demoCapture(noise(3000)), demoCapture(noise(4000))];
      for (const one of two) await store.add(one);
      const ids = two.map(({ record }) => record.id);
      await store.trash(ids);
      store.close();
      return ids;
    });
    // One of them has been there for 31 days.
    await desk.evaluate(
      async ([id, at]) => {
        const db = await new Promise<IDBDatabase>((resolve) => {
          const opening = indexedDB.open('shuangsuiji');
          opening.onsuccess = () => resolve(opening.result);
        });
        const transaction = db.transaction('evidence', 'readwrite');
        const rows = transaction.objectStore('evidence');
        const asked = rows.get(id as string);
        asked.onsuccess = () => rows.put({ ...asked.result, trashedAt: at });
        await new Promise((resolve) => {
          transaction.oncomplete = resolve;
        });
        db.close();
      },
      [old, new Date(Date.now() - 31 * 86_400_000).toISOString()] as const,
    );
    const page = await browser.openOwn('workbench.html#/gallery');
    await page.getByRole('combobox', { name: gallery.status, exact: true }).click();
    await page.getByRole('option', { name: gallery.statuses.trash, exact: true }).click();
    const deleting = page.getByRole('button', { name: gallery.deleteForGood, exact: true });
    await page.getByRole('button', { name: gallery.selectAll }).click();
    await expect(page.getByText(gallery.graceLeft(30))).toBeVisible();
    await expect(deleting).toBeDisabled();
    await page.getByRole('button', { name: gallery.selectNone }).click();

    const cards = page.locator('[data-at]');
    await expect(cards).toHaveCount(2);
    const worker = await browser.worker();
    const stored = async (table: string) => (await readTable<{ id: string }>(worker, table)).map(({ id }) => id);
    const boxes = page.getByRole('checkbox', { name: /^选中：/ });
    for (const at of [0, 1]) {
      await boxes.nth(at).check({ force: true });
      if (await deleting.isEnabled()) break;
      await boxes.nth(at).uncheck({ force: true });
    }
    await deleting.click();
    const dialog = page.getByRole('dialog', { name: gallery.deleteForGood });
    await expect(dialog.getByText(gallery.deleteForGoodMeaning(1))).toBeVisible();
    await dialog.getByRole('button', { name: zhCN.app.cancel }).click();
    await expect(dialog).toBeHidden();
    expect(await stored('bytes')).toContain(old);

    await deleting.click();
    await dialog.getByRole('button', { name: gallery.deleteForGood, exact: true }).click();
    await expect(page.getByText(gallery.deletedForGood(1))).toBeVisible();
    await expect(cards).toHaveCount(1);
    for (const table of ['bytes', 'thumbnails']) {
      expect(await stored(table)).not.toContain(old);
      expect(await stored(table)).toContain(young);
    }
    const log = await readTable<{ type: string; body: { evidence?: string } }>(worker, 'log');
    expect(log.filter(({ type }) => type === 'deleted').map(({ body }) => body.evidence)).toEqual([old]);
  } finally {
    await browser.close();
  }
});
