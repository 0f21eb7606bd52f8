import { expect, test } from '@playwright/test';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
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
