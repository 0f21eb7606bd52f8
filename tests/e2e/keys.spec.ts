import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { zhCN } from '@/lib/words/zh-cn';
import { type RunningSites, startSites } from '../sites/serve';
import { type Display, openDisplay } from '../support/display';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { captureSessions, storedBytes, storedEvidence, storedFilings } from '../support/stored';
import { clickInSurface, surfaceReady, surfaceText } from '../support/surface';
import { importPlanList } from '../support/workbench';

// Real keys on a real screen: the browser itself turns them into commands and grants the page for them.

let display: Display;
let sites: RunningSites;
let browser: ExtensionBrowser;
let page: Page;
test.beforeAll(async () => {
  display = await openDisplay();
  sites = await startSites();
  browser = await launchExtension({
    hostRules: sites.hostRules,
    headless: false,
    display: display.name,
    extraArgs: ['--window-position=0,0'],
  });
  await importPlanList(browser, 'tests/fixtures/plan55-sample.csv');
  page = await browser.context.newPage();
});
test.afterAll(async () => {
  await browser.close();
  await sites.close();
  display.close();
});

const worker = () => browser.worker();
const ended = async (count: number) => {
  await expect
    .poll(async () => (await captureSessions(await worker())).filter(({ phase }) => phase === 'done').length, {
      timeout: 20_000,
    })
    .toBe(count);
  return (await captureSessions(await worker())).filter(({ phase }) => phase === 'done');
};
test('Alt+Shift+S takes the visible part, files it, and the toast undoes it', async () => {
  await page.goto(sites.url('publicity', '/demo/result/18'));
  await page.bringToFront();
  const bare = PNG.sync.read(await page.screenshot());
  display.press('alt+shift+s');
  const [session] = await ended(1);
  const [evidence] = await storedEvidence(await worker());
  expect(evidence?.record.id).toBe(session?.capture);
  expect(evidence?.record.capture?.mode).toBe('visible');
  expect(evidence?.record.capture?.trigger).toBe('key');
  expect((await storedFilings(await worker())).map(({ slot }) => slot)).toEqual([
    '18.result-publication@plan:140600-2022-018',
  ]);
  const taken = PNG.sync.read(await storedBytes(await worker(), evidence?.record.id ?? ''));
  expect([taken.width, taken.height]).toEqual([bare.width, bare.height]);
  expect(taken.data.equals(bare.data)).toBe(true);
  await expect.poll(() => surfaceText(page)).toContain(zhCN.surface.savedAndFiled);
  await clickInSurface(page, zhCN.surface.undo);
  await expect.poll(async () => (await storedEvidence(await worker()))[0]?.trashedAt).not.toBeNull();
});

test('Alt+Shift+L shows what it will take, and Enter takes all of it without the outline', async () => {
  await page.goto(sites.url('fidelity', '/colour-rows'));
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  display.press('alt+shift+l');
  await surfaceReady(page);
  display.press('Return');
  const sessions = await ended(2);
  const evidence = (await storedEvidence(await worker())).find(({ record }) => record.id === sessions.at(-1)?.capture);
  expect(evidence?.record.capture?.status).toBe('complete');
  expect(evidence?.record.picture?.height).toBe(height);
  // 20 pixels a row, each of one colour: a piece of the outline in the picture would break a row.
  const picture = PNG.sync.read(await storedBytes(await worker(), evidence?.record.id ?? ''));
  const colours = new Set<string>();
  for (let y = 0; y < 2000; y++)
    colours.add(picture.data.subarray(y * picture.width * 4, y * picture.width * 4 + 3).join());
  expect(colours.size).toBeGreaterThan(20);
});

test('Alt+Shift+E lets the arrows choose a region, and Enter takes it', async () => {
  await page.goto(sites.url('publicity', '/demo/result/19'));
  const size = await page.evaluate(() => ({ width: innerWidth, height: innerHeight }));
  display.press('alt+shift+e');
  await surfaceReady(page);
  display.press('Right');
  display.press('Return');
  const sessions = await ended(3);
  const evidence = (await storedEvidence(await worker())).find(({ record }) => record.id === sessions.at(-1)?.capture);
  expect(evidence?.record.capture?.mode).toBe('region');
  expect(evidence?.record.picture?.width).toBe(Math.round(size.width / 2));
  expect(evidence?.record.picture?.height).toBe(Math.round(size.height / 2));
});

test('Alt+Shift+D opens the panel beside the page', async () => {
  const panels = async () =>
    (await worker()).evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL' as never] })).length,
    );
  expect(await panels()).toBe(0);
  display.press('alt+shift+d');
  await expect.poll(panels, { timeout: 10_000 }).toBe(1);
});

test('the practice page answers the same keys, and keeps nothing', async () => {
  const before = (await storedEvidence(await worker())).length;
  const practice = await browser.openOwn('practice.html');
  await practice.getByRole('heading', { name: zhCN.practice.title, exact: true }).waitFor();
  await practice.bringToFront();
  display.press('alt+shift+s');
  await expect.poll(() => surfaceText(practice)).toContain(zhCN.practice.taken);
  expect(await storedEvidence(await worker())).toHaveLength(before);
  await practice.close();
});
