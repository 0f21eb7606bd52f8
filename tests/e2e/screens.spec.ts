import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { zhCN } from '@/lib/words/zh-cn';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, extensionId, launchExtension } from '../support/extension-browser';
import { storedEvidence, storedFilings } from '../support/stored';
import { clickInSurface, surfaceText } from '../support/surface';
import { importPlanList, openBundles } from '../support/workbench';

// One office day in the built extension; each test goes on where the one before it ended.
test.describe.configure({ mode: 'serial' });

let sites: RunningSites;
let browser: ExtensionBrowser;
let page: Page;
let folder: string;
test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shuangsuiji-screens-'));
  sites = await startSites();
  browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1680, height: 1000 } });
});
test.afterAll(async () => {
  await browser.close();
  await sites.close();
  await rm(folder, { recursive: true, force: true });
});

const { panel: words, surface, bundles, workbench } = zhCN;
const missing = async (panel: Page): Promise<number> =>
  Number(
    /还缺 (\d+) 件/.exec(
      await panel
        .getByText(/^还缺 \d+ 件$/)
        .first()
        .innerText(),
    )?.[1],
  );

test('a first start says what to do, in the panel and in the workbench', async () => {
  const panel = await browser.openOwn('sidepanel.html');
  await expect(panel.getByText(words.firstTitle)).toBeVisible();
  await panel.close();
  const overview = await browser.openOwn('workbench.html#/overview');
  await expect(overview.getByRole('button', { name: workbench.noAssessmentAction })).toBeVisible();
  await overview.close();
});

test('all four keys are set in the browser, and nothing claims otherwise', async () => {
  const settings = await browser.openOwn('workbench.html#/settings');
  for (const key of ['Alt+Shift+S', 'Alt+Shift+L', 'Alt+Shift+E', 'Alt+Shift+D'])
    await expect(settings.getByText(key, { exact: true })).toBeVisible();
  await expect(settings.getByText(/有按键没有设置成功/)).toHaveCount(0);
  await expect(settings.getByText('_execute_action')).toHaveCount(0);
  await settings.close();
});

test('the plan list of 55 plans comes in through the three steps', async () => {
  expect(await importPlanList(browser, 'tests/fixtures/plan55-sample.csv')).toContain('新增 55 项');
});

test('the panel says what the page is and where it goes; its button takes it, and one less is missing', async () => {
  page = await browser.context.newPage();
  await page.goto(sites.url('publicity', '/demo/result/18'));
  await browser.clickIcon(page);
  const panel = await browser.openPanelWindow(page);
  await expect(panel.getByText(words.fileNow)).toBeVisible();
  await expect(panel.getByText(/18号 测绘资质单位抽查/).first()).toBeVisible();
  const before = await missing(panel);
  await panel.getByRole('button', { name: words.full }).click();
  await expect(panel.getByText(words.lastEmpty)).toBeHidden({ timeout: 15_000 });
  await expect.poll(() => missing(panel)).toBe(before - 1);
  const [evidence] = await storedEvidence(await browser.worker());
  expect(evidence?.record.capture).toMatchObject({ trigger: 'panel', status: 'complete' });
  expect(evidence?.record.page?.url).toBe(page.url());
  await panel.close();
});

test('the toast leads to filing that very picture elsewhere', async () => {
  await page.goto(sites.url('publicity', '/demo/result/20'));
  const session = await pressCapture(browser, page, 'visible');
  await expect.poll(() => surfaceText(page)).toContain('20号');
  const opened = browser.context.waitForEvent('page');
  await clickInSurface(page, surface.change);
  const gallery = await opened;
  const dialog = gallery.getByRole('dialog', { name: words.refile });
  await expect(dialog).toContainText('20号');
  await dialog.getByRole('button', { name: zhCN.app.cancel }).click();
  await expect(dialog).toBeHidden();
  expect((await storedFilings(await browser.worker())).map(({ evidence }) => evidence)).toContain(session.capture);
  await gallery.close();
});

test('a picture that fits several items goes to another one by one click in the toast', async () => {
  await page.goto(sites.url('platformElement', '/#/supervision/inspectors?size=50'));
  await page.locator('.el-table__row').first().waitFor();
  await page.locator('.el-loading-mask').first().waitFor({ state: 'hidden' });
  await browser.clickIcon(page);
  const session = await pressCapture(browser, page, 'visible');
  expect(session.problem).toBeNull();
  await expect.poll(() => surfaceText(page)).toContain(surface.savedAndFiled);
  await clickInSurface(page, surface.fileHere('第8项 执法检查人员名录库 · 市市场监管局'));
  await expect
    .poll(
      async () =>
        (await storedFilings(await browser.worker())).find(({ evidence }) => evidence === session.capture)?.slot,
    )
    .toMatch(/^8\.inspector-base@department:/);
});

test('gallery and coverage show what was taken', async () => {
  const gallery = await browser.openOwn('workbench.html#/gallery');
  await expect(gallery.getByText(zhCN.gallery.results(3, 3))).toBeVisible();
  await gallery.goto(`chrome-extension://${extensionId}/workbench.html#/coverage?item=18`);
  await expect(gallery.getByRole('row', { name: /^18 测绘资质单位抽查/ })).toContainText('✓');
  await gallery.close();
});

test('an exported bundle is found whole by the workbench', async () => {
  const page = await openBundles(browser, folder);
  const file = (await page.take({ kind: 'item', item: 18 })) ?? '';
  await page.close();
  const check = await browser.openOwn('workbench.html#/bundles');
  const chosen = check.waitForEvent('filechooser');
  await check.getByRole('button', { name: bundles.verifyChoose, exact: true }).click();
  await (await chosen).setFiles(file);
  await expect(check.getByText(`✓ ${bundles.verified(2)}`)).toBeVisible({ timeout: 15_000 });
  await check.close();
});

test('where the browser gives no pictures, the page can be kept as a 重现图 that is never called a screenshot', async () => {
  await page.goto(sites.url('publicity', '/demo/result/21'));
  await browser.clickIcon(page);
  const worker = await browser.worker();
  await worker.evaluate(() => {
    const { captureVisibleTab } = chrome.tabs;
    Object.assign(globalThis, { allowShots: () => Object.assign(chrome.tabs, { captureVisibleTab }) });
    Object.assign(chrome.tabs, { captureVisibleTab: () => Promise.reject(new Error('screenshots are turned off')) });
  });
  expect((await pressCapture(browser, page, 'visible')).problem?.code).toBe('shot-failed');
  await worker.evaluate(() => (globalThis as unknown as { allowShots(): void }).allowShots());
  const panel = await browser.openPanelWindow(page);
  await panel.getByRole('button', { name: words.reconstruct }).click();
  await expect(panel.getByText(words.reconstructed)).toBeVisible({ timeout: 20_000 });
  const kept = (await storedEvidence(worker)).find(({ record }) => record.kind === 'reconstruction');
  expect(kept?.record).toMatchObject({ capture: null, page: { url: page.url() } });
  expect((await storedFilings(worker)).some(({ evidence }) => evidence === kept?.record.id)).toBe(false);
  await panel.close();
  const gallery = await browser.openOwn('workbench.html#/gallery');
  await expect(gallery.getByText(zhCN.terms.evidenceKinds.reconstruction).first()).toBeVisible();
  await gallery.close();
});

test('a database that was lost is never shown as an empty one', async () => {
  const eraser = await browser.openOwn('icon/48.png');
  await eraser.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const erasing = indexedDB.deleteDatabase('shuangsuiji');
        erasing.onsuccess = () => resolve();
      }),
  );
  await eraser.close();
  for (const own of ['sidepanel.html', 'workbench.html#/gallery']) {
    const window = await browser.openOwn(own);
    await expect(window.getByRole('alert').first()).toContainText('应有 4 件佐证，现在只找到 0 件');
    await window.close();
  }
  const window = await browser.openOwn('workbench.html#/overview');
  await window.getByRole('button', { name: zhCN.app.acceptLoss }).click();
  await window.getByRole('button', { name: zhCN.app.acceptLossSure }).click();
  await expect(window.getByRole('alert')).toHaveCount(0);
  await window.close();
});
