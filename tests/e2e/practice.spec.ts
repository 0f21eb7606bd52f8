import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { storedEvidence } from '../support/stored';
import { clickInSurface, surfaceReady, surfaceText } from '../support/surface';

// The page to practise on, with the network cut off from the start.

const { practice, panel } = zhCN;
let browser: ExtensionBrowser;
let page: Page;
test.beforeAll(async () => {
  browser = await launchExtension();
  await browser.context.setOffline(true);
});
test.afterAll(() => browser.close());

const tried = (n: number) => expect(page.getByText(practice.count(n, 4))).toBeVisible();

test('offline, the first run opens the practice page; each key works on it as on any page, and nothing is kept', async () => {
  const first = await browser.openOwn('sidepanel.html');
  const opening = browser.context.waitForEvent('page');
  await first.getByRole('button', { name: practice.open }).click();
  page = await opening;
  await expect(page.getByRole('heading', { name: practice.title, exact: true })).toBeVisible();
  await expect(page.getByText(practice.banner)).toBeVisible();
  await tried(0);

  await browser.clickIcon(page);
  await browser.fitViewport(page, { width: 900, height: 640 });
  await browser.command('capture-visible', page);
  await expect.poll(() => surfaceText(page)).toContain(practice.taken);
  await tried(1);
  expect(await surfaceText(page)).toContain(practice.size(900, 640));
  expect(await surfaceText(page)).toContain(practice.notKept);

  await clickInSurface(page, zhCN.surface.undo);
  await expect(page.getByText(practice.undone)).toBeVisible();
  await tried(2);

  const whole = await page.evaluate(() => document.documentElement.scrollHeight);
  await browser.command('capture-full', page);
  await surfaceReady(page);
  await page.keyboard.press('Enter');
  await expect.poll(() => surfaceText(page)).toContain(practice.size(900, whole));
  await tried(3);

  await browser.command('capture-region', page);
  await surfaceReady(page);
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await tried(4);
  await expect(page.getByText(practice.allDone)).toBeVisible();

  expect(await storedEvidence(await browser.worker())).toEqual([]);
  await first.bringToFront();
  await expect(first.getByText(panel.firstTitle)).toBeVisible();
});
