import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { soak } from '../support/soak';
import { captureSessions } from '../support/stored';

// A capture scrolls, stills and hides; afterwards the page is what it was, byte for byte.

let sites: RunningSites;
let browser: ExtensionBrowser;
let page: Page;
test.beforeAll(async () => {
  sites = await startSites();
  browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1420, height: 840 } });
  page = await browser.context.newPage();
  await page.goto(sites.url('fidelity', '/long'));
  await browser.clickIcon(page);
  await browser.fitViewport(page, { width: 1000, height: 700 });
});
test.afterAll(async () => {
  await browser.close();
  await sites.close();
});

/** Everything a person or a script of the page could notice; the extension's own toast aside. */
const stateOf = (): Promise<unknown[]> =>
  page.evaluate(() => {
    const documents = [document];
    for (const { contentDocument } of document.querySelectorAll('iframe'))
      if (contentDocument) documents.push(contentDocument);
    return documents.map((each) => {
      const root = each.documentElement.cloneNode(true) as HTMLElement;
      for (const own of root.querySelectorAll('shuangsuiji-surface')) own.remove();
      const view = each.defaultView ?? window;
      const elements = [...each.querySelectorAll('*')].filter(({ localName }) => localName !== 'shuangsuiji-surface');
      return {
        markup: root.outerHTML,
        sheets: each.adoptedStyleSheets.length,
        scrolled: elements.map(({ scrollLeft, scrollTop }) => `${scrollLeft},${scrollTop}`).join(' '),
        styles: elements
          .map((element) => {
            const { opacity, visibility, position, top, caretColor, scrollBehavior, scrollSnapType, transition } =
              view.getComputedStyle(element);
            return [opacity, visibility, position, top, caretColor, scrollBehavior, scrollSnapType, transition].join();
          })
          .join('\n'),
        animations: each.getAnimations().map(({ playState }) => playState),
      };
    });
  });

/** Opens a page, gives some elements styles of their own, and scrolls it to where a reader may stand. */
async function read(path: string): Promise<unknown[]> {
  await page.goto(sites.url('fidelity', path));
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    document.querySelector('header, .shell-top')?.setAttribute('style', 'COLOR:  rgb(1,2,3) ;;');
    for (const [at, element] of [...document.querySelectorAll('*')].entries()) {
      if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) continue;
      element.scrollTo({ left: 7 + (at % 5), top: 130 + (at % 9), behavior: 'instant' });
    }
    const inside = document.querySelector('iframe')?.contentWindow;
    inside?.scrollTo({ left: 0, top: 210, behavior: 'instant' });
  });
  // Columns that follow by script, snapping, lists that load.
  await page.waitForTimeout(500);
  return stateOf();
}

async function shooting(least: number): Promise<string> {
  let capture = '';
  const underWay = async () => {
    const now = (await captureSessions(await browser.worker())).find(
      ({ phase, shots }) => phase === 'shooting' && shots >= least,
    );
    capture = now?.capture ?? '';
    return capture !== '';
  };
  await expect.poll(underWay, { intervals: [20] }).toBe(true);
  return capture;
}

const pages = [
  ['/sticky-fixed', 'full'],
  ['/sticky-column', 'full'],
  ['/smooth-snap', 'full'],
  ['/lazy-pictures', 'full'],
  ['/animated', 'full'],
  ['/rtl?wide=1', 'full'],
  ['/nested', 'framed'],
  ['/element?fill=1', 'framed'],
  ['/datatables', 'framed'],
] as const;
const inShort = ['/sticky-column', '/lazy-pictures', '/element?fill=1'];
for (const [path, mode] of pages) {
  if (!soak && !inShort.includes(path)) continue;
  test(`${path} is left as it was`, async () => {
    // The carousel's own script changes the page all the time: it is stopped, the animation goes on.
    if (path === '/animated') await page.route('**/fidelity-carousel.js', (route) => route.fulfill({ body: '' }));
    const before = await read(path);
    expect((await pressCapture(browser, page, mode)).problem).toBeNull();
    expect(await stateOf()).toEqual(before);
  });
}

test('a capture that is cancelled half-way leaves the page as it was', async () => {
  const before = await read('/long?rows=500');
  const panel = await browser.openPanelWindow(page);
  await page.bringToFront();
  const pressed = pressCapture(browser, page, 'full');
  const capture = await shooting(2);
  await panel.evaluate((id) => chrome.runtime.sendMessage({ type: 'capture-cancel', body: { capture: id } }), capture);
  expect((await pressed).problem?.code).toBe('capture-cancelled');
  expect(await stateOf()).toEqual(before);
  await panel.close();
});

test('a capture whose worker dies puts the page back by itself', async () => {
  test.setTimeout(120_000);
  // So long, and ready beforehand: the capture must not come to its end meanwhile.
  const before = await read('/long?rows=500');
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  const pressed = pressCapture(browser, page, 'full', { within: 10_000 }).catch(() => null);
  await shooting(2);
  await session.send('ServiceWorker.stopAllWorkers');
  expect(await stateOf()).not.toEqual(before);
  await expect.poll(stateOf, { timeout: 40_000, intervals: [500] }).toEqual(before);
  // The dead worker answers nobody: what asked it is left alone.
  void pressed;
});
