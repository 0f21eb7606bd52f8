import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { ProblemCode } from '@/lib/model/problem';
import { problemSentence } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { captureSessions, storedBytes, storedEvidence } from '../support/stored';

let sites: RunningSites;
let browser: ExtensionBrowser;
test.beforeAll(async () => {
  sites = await startSites();
  browser = await launchExtension({ hostRules: sites.hostRules });
});
test.afterAll(async () => {
  await browser.close();
  await sites.close();
});

const surfaces = (page: Page) => page.evaluate(() => document.querySelectorAll('shuangsuiji-surface').length);
const badge = async () =>
  (await browser.worker()).evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const tabId = tab?.id ?? 0;
    return { text: await chrome.action.getBadgeText({ tabId }), title: await chrome.action.getTitle({ tabId }) };
  });

/** The refusal is said, in the clerk's language, where the clerk looks; and nothing was stored. */
async function expectRefusal(session: CaptureSession, code: ProblemCode, stored: number): Promise<void> {
  expect(session.phase).toBe('failed');
  expect(session.problem?.code).toBe(code);
  expect(await storedEvidence(await browser.worker())).toHaveLength(stored);
}

async function granted(path: string): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(sites.url('fidelity', path));
  await browser.clickIcon(page);
  await page.waitForTimeout(500);
  return page;
}

/** Waits until the capture has taken its first picture. */
async function shooting(): Promise<void> {
  const underWay = async () =>
    (await captureSessions(await browser.worker())).some(({ phase, shots }) => phase === 'shooting' && shots > 0);
  await expect.poll(underWay, { intervals: [20] }).toBe(true);
}

test('a page of the browser itself is refused in words on the icon', async () => {
  const page = await browser.context.newPage();
  await page.goto('chrome://version');
  const session = await pressCapture(browser, page, 'visible');
  await expectRefusal(session, 'browser-page', 0);
  const { what, todo } = problemSentence(zhCN, { code: 'browser-page' });
  const { text, title } = await badge();
  expect(text).toBe('!');
  expect(title).toContain(what);
  expect(title).toContain(todo);
  await page.close();
});

test('a page that nobody granted is refused', async () => {
  const page = await browser.context.newPage();
  await page.goto(sites.url('city', '/zwgk'));
  await expectRefusal(await pressCapture(browser, page, 'visible'), 'no-permission', 0);
  expect(await surfaces(page)).toBe(0);
  await page.close();
});

test('a page that did not open (no network, a site that does not answer) is said to be just that', async () => {
  const page = await browser.context.newPage();
  // Port 1 on this computer: nobody answers there.
  await page.goto('https://127.0.0.1:1/').catch(() => undefined);
  // The opening has failed before the browser shows that it has.
  await expect.poll(() => page.url()).toContain('chrome-error:');
  await browser.clickIcon(page);
  await expectRefusal(await pressCapture(browser, page, 'visible'), 'page-failed', 0);
  expect((await badge()).title).toContain(problemSentence(zhCN, { code: 'page-failed' }).what);
  await page.close();
});

test('another tab in front during the capture ends it', async () => {
  const page = await granted('/long?rows=300');
  const other = await browser.context.newPage();
  const pressed = pressCapture(browser, page, 'full');
  await shooting();
  await other.bringToFront();
  await expectRefusal(await pressed, 'tab-changed', 0);
  await other.close();
  await page.bringToFront();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await page.close();
});

test('a page that goes elsewhere during the capture ends it', async () => {
  const page = await granted('/long?rows=300');
  const pressed = pressCapture(browser, page, 'full');
  await shooting();
  await page.goto(sites.url('fidelity', '/colour-rows'));
  const session = await pressed;
  expect(['page-navigated', 'page-gone']).toContain(session.problem?.code);
  await expectRefusal(session, session.problem?.code ?? 'unexpected', 0);
  await page.close();
});

const frames = [
  {
    what: 'a frame that goes elsewhere',
    path: '/cross-frame?flow=1',
    change: "document.querySelector('#outside').src += '&again=1'",
  },
  {
    what: 'a frame of the same site that is replaced where nothing tells the browser’s history',
    path: '/datatables?rows=400',
    change: "document.querySelector('iframe').contentWindow.location.replace('/colour-rows')",
  },
  {
    what: 'a frame laid over the page',
    path: '/long?rows=300',
    change:
      'document.body.insertAdjacentHTML(\'beforeend\', \'<iframe src="/colour-rows" style="position:fixed;inset:0;width:100%;height:100%">\')',
  },
];
for (const { what, path, change } of frames) {
  test(`${what} during the capture ends it`, async () => {
    const page = await granted(path);
    // A page whose table is not there yet is taken in one shot, before anything can change.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('iframe')].every(
        ({ contentDocument: inside }) => !inside || inside.body.scrollHeight > innerHeight,
      ),
    );
    const pressed = pressCapture(browser, page, 'full');
    await shooting();
    await page.evaluate(change);
    const session = await pressed;
    expect(['frame-changed', 'page-navigated']).toContain(session.problem?.code);
    await expectRefusal(session, session.problem?.code ?? 'unexpected', 0);
    await page.close();
  });
}

test('a tab that is closed during the capture ends it', async () => {
  const page = await granted('/long?rows=300');
  const pressed = pressCapture(browser, page, 'full');
  await shooting();
  await page.close();
  const session = await pressed;
  expect(['tab-closed', 'tab-changed']).toContain(session.problem?.code);
  await expectRefusal(session, session.problem?.code ?? 'unexpected', 0);
});

test('a second key while one capture runs is refused, and the first goes on', async () => {
  const page = await granted('/long?rows=100');
  const pressed = pressCapture(browser, page, 'full');
  await shooting();
  await browser.command('capture-visible', page);
  const first = await pressed;
  expect(first.problem).toBeNull();
  const second = (await captureSessions(await browser.worker())).find(
    ({ problem }) => problem?.code === 'capture-busy',
  );
  expect(second?.phase).toBe('failed');
  expect(await storedEvidence(await browser.worker())).toHaveLength(1);
  await page.close();
});

test('Escape in the outline leaves nothing behind', async () => {
  const page = await granted('/long?rows=100');
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const stored = (await storedEvidence(await browser.worker())).length;
  await expectRefusal(await pressCapture(browser, page, 'full', { keys: ['Escape'] }), 'capture-cancelled', stored);
  await expect.poll(() => surfaces(page)).toBe(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await page.close();
});

test('a full disk is said in the page, and what was stored before is whole', async () => {
  const page = await granted('/long?rows=100');
  const worker = await browser.worker();
  expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
  const kept = await storedEvidence(worker);
  await worker.evaluate(() => {
    const { put, add } = IDBObjectStore.prototype;
    const full = () => {
      throw new DOMException('the disk is full', 'QuotaExceededError');
    };
    Object.assign(globalThis, { healDisk: () => Object.assign(IDBObjectStore.prototype, { put, add }) });
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...args: [unknown]) {
      return this.name === 'bytes' ? full() : put.apply(this, args);
    } as typeof put;
    IDBObjectStore.prototype.add = function (this: IDBObjectStore, ...args: [unknown]) {
      return this.name === 'bytes' ? full() : add.apply(this, args);
    } as typeof add;
  });
  const session = await pressCapture(browser, page, 'visible');
  await worker.evaluate(() => (globalThis as unknown as { healDisk(): void }).healDisk());
  await expectRefusal(session, 'disk-full', kept.length);
  for (const { record } of kept) expect(await storedBytes(worker, record.id)).toHaveLength(record.content.bytes);
  expect(await surfaces(page)).toBe(1);
  expect((await pressCapture(browser, page, 'visible')).problem).toBeNull();
  await page.close();
});
