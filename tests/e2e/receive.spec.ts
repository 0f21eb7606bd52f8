import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { launchExtension } from '../support/extension-browser';
import { storedBytes, storedEvidence } from '../support/stored';

const { receive, workbench } = zhCN;
const demo = readFileSync('tests/fixtures/bundle-v2/demo.zip');

/** The demo bundle with one byte of one picture flipped. */
function damaged(): Buffer {
  const bytes = Buffer.from(demo);
  const at = bytes.indexOf('IDAT', bytes.indexOf('1023.png\u0089PNG', 0, 'latin1'));
  bytes[at + 6]! ^= 1;
  return bytes;
}
const zip = (name: string, buffer: Buffer) => ({ name, mimeType: 'application/zip', buffer });

test.setTimeout(180_000);

test('a bundle is dropped, looked at and merged into an empty installation; a damaged one is named and stays out', async () => {
  const browser = await launchExtension({});
  try {
    const worker = await browser.worker();
    const page = await browser.openOwn('workbench.html#/bundles');
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: receive.title }) });
    await section.locator('input[type=file]').setInputFiles([zip('演示.zip', demo), zip('坏了的演示.zip', damaged())]);
    const row = (name: string) => section.getByRole('row').filter({ hasText: name });
    await expect(row('坏了的演示.zip')).toContainText(receive.status.refused);
    await expect(section.getByText(/文件损坏：.*更新前_20220901-1023\.png/)).toBeVisible();
    await expect(row('演示.zip').first()).toContainText(receive.status.ready);
    expect(await storedEvidence(worker)).toEqual([]);

    await section.getByRole('button', { name: receive.merge(1), exact: true }).click();
    await expect(row('演示.zip').first()).toContainText(receive.status.merged(6, 0));
    const stored = await storedEvidence(worker);
    expect(stored).toHaveLength(6);
    for (const { record } of stored) {
      const bytes = await storedBytes(worker, record.id);
      expect(bytes.length).toBe(record.content.bytes);
      expect(demo.includes(Buffer.from(bytes))).toBe(true);
    }
    await page.getByRole('link', { name: workbench.pages.gallery }).click();
    await page.locator('[data-at="0"]').click();
    await expect(page.getByText(/资料包 演示\.zip/)).toBeVisible();
    await expect(page.locator('[data-at="1"] img').first()).toHaveJSProperty('complete', true);
  } finally {
    await browser.close();
  }
});
