import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import { startSites } from '../sites/serve';
import { openDisplay } from '../support/display';
import { launchExtension } from '../support/extension-browser';
import { storedFilings } from '../support/stored';

const { app, panel, plans, bundles, terms, workbench } = zhCN;

/** The words of what has the focus, as a screen reader would begin. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLElement | null;
    if (!element?.matches('a, button, input, textarea, select, summary')) return '';
    const label = 'labels' in element ? (element as HTMLInputElement).labels?.[0]?.textContent : null;
    return label ?? element.getAttribute('aria-label') ?? element.textContent ?? '';
  });

/** Tabs on until the focused element holds the text; every stop must be visible on the screen. */
async function tabTo(page: Page, text: string | RegExp): Promise<void> {
  const fits = (words: string) => (typeof text === 'string' ? words.includes(text) : text.test(words));
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab');
    if (!fits(await focused(page))) continue;
    const outlined = await page.evaluate(() => {
      const style = document.activeElement && getComputedStyle(document.activeElement);
      return style ? style.outlineStyle !== 'none' || style.boxShadow !== 'none' : false;
    });
    // A radio button hides its own box and outlines the drawn one beside it.
    const isRadio = await page.evaluate(() => document.activeElement?.matches('input[type=radio]'));
    expect(outlined || isRadio, `${text} 有可见的焦点`).toBe(true);
    return;
  }
  throw new Error(`Tab 走不到“${text}”`);
}

test('from the first run to an exported bundle by keys alone', async () => {
  const display = await openDisplay();
  const sites = await startSites();
  const browser = await launchExtension({
    hostRules: sites.hostRules,
    headless: false,
    display: display.name,
    extraArgs: ['--window-position=0,0'],
  });
  try {
    const first = await browser.openOwn('sidepanel.html');
    await first.getByText(panel.firstTitle).waitFor();
    const opening = browser.context.waitForEvent('page');
    await tabTo(first, panel.first1Action);
    await first.keyboard.press('Enter');
    const own = await opening;
    await own.getByText(plans.importTitle).or(own.getByText(plans.year)).first().waitFor();
    await tabTo(own, app.next);
    await own.keyboard.press('Enter');
    await tabTo(own, terms.roles.department.name);
    await own.keyboard.press('ArrowDown');
    await expect(own.getByRole('radio', { name: terms.roles['city-office'].name })).toBeChecked();
    await tabTo(own, plans.saveAndNext);
    await own.keyboard.press('Enter');
    await own.getByLabel(plans.pasteLabel).waitFor();
    await tabTo(own, plans.pasteLabel);
    await own.keyboard.insertText(readFileSync('tests/fixtures/plan55-sample.csv', 'utf8'));
    await tabTo(own, plans.pasteRead);
    await own.keyboard.press('Enter');
    await own.getByRole('button', { name: /^导入 55 项计划$/ }).waitFor();
    await tabTo(own, /^导入 55 项计划$/);
    await own.keyboard.press('Enter');
    await own.getByText(/^已导入：/).waitFor();

    const page = await browser.context.newPage();
    await page.goto(sites.url('publicity', '/demo/result/18'));
    await page.bringToFront();
    display.press('alt+shift+s');
    await expect.poll(async () => (await storedFilings(await browser.worker())).length, { timeout: 20_000 }).toBe(1);

    await own.bringToFront();
    await tabTo(own, workbench.pages.bundles);
    await own.keyboard.press('Enter');
    await own.getByRole('heading', { level: 1, name: workbench.pages.bundles }).waitFor();
    await expect(own.getByRole('button', { name: bundles.export, exact: true })).toBeEnabled({ timeout: 20_000 });
    await tabTo(own, new RegExp(`^${bundles.export}$`));
    const coming = own.waitForEvent('download', { timeout: 60_000 });
    await own.keyboard.press('Enter');
    expect((await coming).suggestedFilename()).toMatch(/^2022双随机考核_.+\.zip$/);
    await own.getByText(bundles.exported).waitFor();
  } finally {
    await browser.close();
    await sites.close();
    display.close();
  }
});
