import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
import { different, launchTruth } from '../support/ground-truth';
import { captureSessions, storedBytes, storedEvidence } from '../support/stored';
import { surfaceReady, surfaceText } from '../support/surface';

test('a result notice taken by the capture command is stored whole, with its address', async () => {
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const page = await browser.context.newPage();
    await page.goto(sites.url('publicity', '/demo/result/18'));
    await browser.clickIcon(page);
    const session = await pressCapture(browser, page, 'full');
    expect(session.problem).toBeNull();
    const worker = await browser.worker();
    const [evidence] = await storedEvidence(worker);
    expect(evidence?.record.page?.url).toBe(page.url());
    expect(evidence?.record.capture?.status).toBe('complete');
    const bytes = await storedBytes(worker, session.capture);
    expect(bytes.length).toBe(evidence?.record.content.bytes);
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  } finally {
    await browser.close();
    await sites.close();
  }
});

test('a toast that still stands is not in the next picture, and gives way to the next toast', async () => {
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const page = await browser.context.newPage();
    await page.goto(sites.url('publicity', '/demo/result/18'));
    await browser.clickIcon(page);
    // The panel that the click opens takes its room from the page; the pictures are compared after that.
    await browser.fitViewport(page, { width: 900, height: 700 });
    const first = await pressCapture(browser, page, 'visible');
    await expect.poll(() => surfaceText(page)).not.toBe('');
    const second = await pressCapture(browser, page, 'visible');
    const worker = await browser.worker();
    const [bare, next] = await Promise.all([first, second].map(({ capture }) => storedBytes(worker, capture)));
    expect(next?.equals(bare ?? Buffer.alloc(0))).toBe(true);
    await expect.poll(() => surfaceText(page)).not.toBe('');
    expect(await page.evaluate(() => document.querySelectorAll('shuangsuiji-surface').length)).toBe(1);
  } finally {
    await browser.close();
    await sites.close();
  }
});

test('a person who thinks longer than the worker lives loses nothing: the answer begins the capture anew', async () => {
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const page = await browser.context.newPage();
    await page.goto(sites.url('fidelity', '/colour-rows'));
    await browser.clickIcon(page);
    await browser.fitViewport(page, { width: 900, height: 700 });
    await browser.command('capture-full', page);
    await surfaceReady(page);
    const devtools = await browser.context.newCDPSession(page);
    await devtools.send('ServiceWorker.enable');
    await devtools.send('ServiceWorker.stopAllWorkers');
    await page.keyboard.press('Enter');
    const sessions = async () => captureSessions(await browser.worker());
    await expect.poll(async () => (await sessions()).map(({ phase }) => phase), { timeout: 30_000 }).toEqual(['done']);
    const [session] = await sessions();
    const [evidence] = await storedEvidence(await browser.worker());
    expect(evidence?.record.id).toBe(session?.capture);
    expect(evidence?.record.capture).toMatchObject({ status: 'complete', trigger: 'key' });
    // Taken inside the life of that key press, not two a second.
    expect(evidence?.record.capture?.tiles.length).toBeGreaterThan(10);
  } finally {
    await browser.close();
    await sites.close();
  }
});

test('a part of the page is chosen by a click or by keys, and taken whole although the window shows only some of it', async () => {
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  const truth = await launchTruth(sites.hostRules, 1);
  try {
    const page = await browser.context.newPage();
    const url = sites.url('fidelity', '/sticky-table');
    await page.goto(url);
    await browser.clickIcon(page);
    await browser.fitViewport(page, { width: 900, height: 700 });
    await page.evaluate(() => scrollTo(0, 1500));
    // A cell in the middle, its row, its group of rows, the table.
    const whole = await pressCapture(browser, page, 'region', { keys: ['e', '+', '+', '+', 'Enter'] });
    expect(whole.problem).toBeNull();
    const heading = await page.evaluate(() => {
      scrollTo(0, 0);
      const { x, y, width, height } = document.querySelector('.page-title')!.getBoundingClientRect();
      return { x, y, width, height };
    });
    const spot = { x: heading.x + 12, y: heading.y + heading.height / 2, width: 0, height: 0 };
    const small = await pressCapture(browser, page, 'region', { drag: spot });
    expect(small.problem).toBeNull();

    const large = await truth.open(url, { width: 900, height: 6000 });
    const box = await large.evaluate(() => {
      const { x, y, width, height } = document.querySelector('table.cells')!.getBoundingClientRect();
      return { x, y, width, height };
    });
    const want = PNG.sync.read(await truth.shoot(large));
    const worker = await browser.worker();
    const records = await storedEvidence(worker);
    for (const [session, at] of [
      [whole, box],
      [small, heading],
    ] as const) {
      const capture = records.find(({ record }) => record.id === session.capture)?.record.capture;
      expect([capture?.mode, capture?.status]).toEqual(['element', 'complete']);
      const got = PNG.sync.read(await storedBytes(worker, session.capture));
      expect([got.width, got.height]).toEqual([Math.round(at.width), Math.round(at.height)]);
      const area = { x: 0, y: 0, width: got.width, height: got.height };
      expect(different(got, area, want, Math.round(at.x), Math.round(at.y))).toEqual({ count: 0, first: '' });
    }
  } finally {
    await truth.close();
    await browser.close();
    await sites.close();
  }
});
