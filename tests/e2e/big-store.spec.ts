import { expect, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { launchExtension } from '../support/extension-browser';
import { soak, soakRow, tries } from '../support/soak';
import { putStoreInto } from '../support/store-in-page';

test('a store with many captures lists them at once, and every hash in it holds', async () => {
  const many = tries(60, 5000);
  test.setTimeout(60_000 + many * 400);
  const browser = await launchExtension();
  try {
    const desk = await browser.openOwn('icon/48.png');
    await putStoreInto(desk);
    const worst = await desk.evaluate(
      async ([count, bytes]) => {
        const store = globalThis.pageStore.openStore();
        const slowest = await globalThis.pageStore.fill(store, count, bytes);
        store.close();
        return slowest;
      },
      [many, 500_000] as const,
    );
    soakRow({
      what: '存入 500 KB 的佐证',
      tried: many,
      survived: many,
      lost: 0,
      worstMs: worst,
      timed: '存一份，四份同时',
    });
    // Twice: the first opening after the writing shares the disk with the database's own tidying.
    let opened = 0;
    for (let n = 0; n < 2; n++) {
      const page = await browser.context.newPage();
      await page.goto(desk.url().replace('icon/48.png', 'workbench.html#/gallery'), { waitUntil: 'commit' });
      await page.locator('[data-at="0"]').waitFor({ timeout: 60_000 });
      opened = await page.evaluate(() => performance.now());
      await page.close();
    }
    const settings = await browser.openOwn('workbench.html#/settings');
    const started = Date.now();
    await settings.getByRole('button', { name: zhCN.fullCheck.start, exact: true }).click();
    const sound = settings.getByText(new RegExp(`^✓ 全部完好：${many} 份佐证`));
    await expect(sound).toBeVisible({ timeout: 60_000 + many * 100 });
    const checked = Date.now() - started;
    soakRow({ what: '逐份核对哈希', tried: many, survived: many, lost: 0, worstMs: checked, timed: '全部核对一次' });
    soakRow({ what: '打开佐证库', tried: 2, survived: 2, lost: 0, worstMs: opened, timed: `${many} 份，到第一张显示` });
    if (soak) expect(opened).toBeLessThanOrEqual(2000);
  } finally {
    await browser.close();
  }
});
