import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { openPreview, openScreen, type Screen } from '../support/preview/screens';

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

/** Runs `work` on a screen; the mouse is never touched. */
async function on(screen: Partial<Screen>, work: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await openScreen(opened, {
    name: 'keyboard',
    app: 'workbench',
    state: 'normal',
    width: 1280,
    height: 800,
    ...screen,
  });
  try {
    await work(page);
  } finally {
    await close();
  }
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
/** The text of the focused button or link; a scrolling area that Tab stops at is none. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element && /^(BUTTON|A)$/.test(element.tagName) ? (element.textContent ?? '') : '';
  });
const dialogs = (page: Page) => page.getByRole('dialog').count();

/** Tabs on until the focused element holds the text; fails where Tab never gets there. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if ((await focused(page)).includes(text)) return;
  }
  throw new Error(`Tab never reaches “${text}”`);
}

describe('the screens by keyboard alone', () => {
  it(
    'open the key overview with ? and give the focus back when it closes',
    () =>
      on({ app: 'panel', width: 360 }, async (page) => {
        await tabTo(page, '佐证库');
        await press(page, '?');
        await page.getByRole('dialog', { name: '按键一览' }).waitFor();
        // Those of the editor too, which stands above everything else when it is open.
        await page.getByRole('row', { name: /B A N T.*遮盖、箭头、编号、文字/ }).waitFor();
        await press(page, 'Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await expect.poll(() => focused(page)).toBe('佐证库');
      }),
    60_000,
  );

  it(
    'let the clerk aim at the next missing slot',
    () =>
      on({ app: 'panel', width: 360 }, async (page) => {
        await tabTo(page, '2 印刷企业双随机抽查');
        await press(page, 'Enter');
        await page.locator('[aria-pressed="true"]').waitFor();
        expect(await page.locator('[aria-pressed="true"]').innerText()).toContain('2 印刷企业');
      }),
    60_000,
  );

  it(
    'move in the gallery by arrows, select by space, file elsewhere by M and come back',
    () =>
      on({ route: 'gallery' }, async (page) => {
        await page.keyboard.press('/');
        expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
        await tabTo(page, '会议材料');
        await press(page, 'ArrowRight', 'Space', 'ArrowDown', 'Space');
        expect(await page.getByRole('toolbar').innerText()).toContain('已选 2 份');
        await press(page, 'm');
        await page.getByRole('dialog', { name: '改归档' }).waitFor();
        await press(page, 'Escape', 'Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        // The focus comes back just after the dialog is gone.
        await page.locator('[data-at]:focus').waitFor();
        await press(page, 'Enter');
        await page.getByRole('dialog').waitFor();
        expect(await page.getByRole('dialog').innerText()).toContain('本机时间');
      }),
    60_000,
  );

  it(
    'move in the coverage table by arrows and open a cell by Enter',
    () =>
      on({ route: 'coverage', state: 'office' }, async (page) => {
        await page.locator('table [tabindex="0"]').focus();
        await press(page, 'ArrowDown', 'ArrowRight');
        const at = await page.evaluate(() => (document.activeElement as HTMLElement).dataset.at);
        expect(at).toBe('1,1');
        await press(page, 'Enter');
        await page.getByRole('dialog').waitFor();
        await press(page, 'Escape');
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
        await expect.poll(() => page.evaluate(() => (document.activeElement as HTMLElement).dataset.at)).toBe('1,1');
      }),
    60_000,
  );

  it(
    'set up an assessment in three steps and import the plan list',
    () =>
      on({ route: 'plans', state: 'first' }, async (page) => {
        await tabTo(page, '下一步');
        await press(page, 'Enter');
        await page.getByLabel('您的部门').first().focus();
        await page.keyboard.type('市教育局');
        await tabTo(page, '保存，下一步');
        await press(page, 'Enter');
        await page.getByRole('textbox', { name: /粘贴/ }).focus();
        await page.keyboard.type('演示');
        await tabTo(page, '读取粘贴的内容');
        await press(page, 'Enter');
        await page.getByText('新增 55 项').waitFor();
        await tabTo(page, '导入 55 项计划');
        await press(page, 'Enter');
        await page.getByText('现有计划（55 项）').waitFor();
        expect(await dialogs(page)).toBe(0);
      }),
    60_000,
  );

  it(
    'export a bundle and show its checksum',
    () =>
      on({ route: 'bundles' }, async (page) => {
        await tabTo(page, '导出资料包');
        await press(page, 'Enter');
        await page.getByText('资料包已导出').waitFor();
      }),
    60_000,
  );
});
