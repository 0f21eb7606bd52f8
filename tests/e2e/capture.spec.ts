import { expect, test } from '@playwright/test';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
import { storedBytes, storedEvidence } from '../support/stored';
import { surfaceText } from '../support/surface';

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
