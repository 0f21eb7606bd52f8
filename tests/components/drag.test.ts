import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { zhCN } from '@/lib/words/zh-cn';
import { openPreview, openScreen } from '../support/preview/screens';

const { gallery } = zhCN;

let opened: Awaited<ReturnType<typeof openPreview>>;
beforeAll(async () => {
  opened = await openPreview(inject('previewBase'));
}, 120_000);
afterAll(() => opened?.close());

const screen = { name: 'drag', app: 'workbench', state: 'normal', route: 'gallery', width: 1280, height: 900 } as const;

/** What stands on the card at a place of the list as where it is filed. */
const placeOf = (page: Page, at: number) => page.locator(`[data-at="${at}"] [data-unfiled]`);

/** With the real mouse: takes the card, moves it until the places show, and lets go over one of them. */
async function drag(page: Page, at: number, target: string): Promise<void> {
  await page.locator(`[data-at="${at}"]`).hover();
  await page.mouse.down();
  await page.mouse.move(420, 420, { steps: 4 });
  await page.locator(`[data-drop="${target}"]`).hover();
  await page.mouse.up();
}

it('a picture that is dropped on a place is filed there, with those selected beside it, and undo puts them back', async () => {
  const { page, close } = await openScreen(opened, screen);
  try {
    const before = await Promise.all([0, 1].map((at) => placeOf(page, at).innerText()));
    for (const at of [0, 1]) await page.locator(`div:has(> [data-at="${at}"]) input[type=checkbox]`).check();
    await page.locator('[data-at="1"]').hover();
    await page.mouse.down();
    await page.mouse.move(420, 420, { steps: 4 });
    await page.getByText(gallery.dropTitle(2)).waitFor();
    const places = await page
      .locator('[data-drop]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('data-drop')));
    const target = places.find((place) => place?.startsWith('第') && !before.includes(place));
    if (!target) throw new Error('no place but their own is offered');
    await page.locator(`[data-drop="${target}"]`).hover();
    await page.mouse.up();
    for (const at of [0, 1]) await expect.poll(() => placeOf(page, at).innerText()).toBe(target);
    await page.getByRole('button', { name: zhCN.app.undo, exact: true }).first().click();
    for (const at of [0, 1]) await expect.poll(() => placeOf(page, at).innerText()).toBe(before[at]);
  } finally {
    await close();
  }
}, 60_000);

it('a picture that is dropped where nothing is stays where it was, and the places are gone', async () => {
  const { page, close } = await openScreen(opened, screen);
  try {
    const before = await placeOf(page, 1).innerText();
    await page.locator('[data-at="1"]').hover();
    await page.mouse.down();
    await page.mouse.move(420, 420, { steps: 4 });
    await page.getByText(gallery.dropTitle(1)).waitFor();
    await page.mouse.up();
    await page.getByText(gallery.dropTitle(1)).waitFor({ state: 'hidden' });
    expect(await placeOf(page, 1).innerText()).toBe(before);
    await drag(page, 1, gallery.unfiled);
    await expect.poll(() => placeOf(page, 1).innerText()).toBe(gallery.unfiled);
  } finally {
    await close();
  }
}, 60_000);
