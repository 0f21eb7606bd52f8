import { expect, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { chunksOf, coloursOf } from '../derive/pictures';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
import { storedBytes, storedEvidence, storedFilings } from '../support/stored';

const { derive } = zhCN;
const blobOf = (bytes: Buffer) => new Blob([new Uint8Array(bytes)]);

test('a strip, a covered part and marks become pictures under their original, which stays as it was', async () => {
  test.setTimeout(90_000);
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const page = await browser.context.newPage();
    await page.goto(sites.url('publicity', '/demo/result/18'));
    await browser.clickIcon(page);
    const { capture } = await pressCapture(browser, page, 'visible');
    const worker = await browser.worker();
    const original = await storedBytes(worker, capture);

    const bench = await browser.openOwn('workbench.html#/gallery');
    await bench.locator('[data-at="0"]').click();
    await bench.getByRole('button', { name: derive.addStrip }).click();
    await bench.getByRole('button', { name: derive.download }).waitFor();
    await bench.getByRole('button', { name: derive.addMarks }).click();
    const stage = bench.getByRole('region', { name: derive.editor.stage });
    await stage.waitFor();
    await expect(stage).toBeFocused();
    // By keys alone: covered at the left edge and made larger, undone and done again; an arrow, a number and a text.
    const keys = ['b', ...Array(20).fill('Control+ArrowLeft'), 'Control+Shift+ArrowDown', 'Control+z', 'Control+y'];
    for (const key of [...keys, 'a', 'n', 'ArrowUp', 't', 'Control+s']) await bench.keyboard.press(key);
    await expect(stage).toHaveCount(0);
    await expect(bench.getByRole('button', { name: /^查看派生图/ })).toHaveCount(2);

    const stored = await storedEvidence(worker);
    const record = stored.find((one) => one.record.id === capture)?.record;
    const made = stored.filter((one) => one.record.kind === 'derived');
    expect(made.map((one) => one.record.derivation).sort()).toEqual(['redaction', 'strip']);
    for (const one of made) {
      expect(one.record).toMatchObject({ derivedFrom: capture, originalSha256: record?.content.sha256, page: null });
    }
    expect((await storedBytes(worker, capture)).equals(original)).toBe(true);
    expect(await storedFilings(worker)).toEqual([]);

    const pictures = new Map<string | null, Blob>();
    for (const one of made) {
      pictures.set(one.record.derivation, blobOf(await storedBytes(worker, one.record.id)));
    }
    const own = await coloursOf(blobOf(original));
    const strip = await coloursOf(pictures.get('strip') ?? new Blob());
    expect(strip.height).toBeGreaterThan(own.height + 100);
    expect(Buffer.compare(strip.rgb.subarray(0, own.rgb.length), own.rgb)).toBe(0);
    const redacted = await coloursOf(pictures.get('redaction') ?? new Blob());
    expect([redacted.width, redacted.height]).toEqual([own.width, own.height]);
    // The box stands at the left edge in the middle: 160 × 68 pixels of solid black.
    let black = 0;
    for (let at = 0; at < redacted.rgb.length; at += 3) {
      const inFirst160 = (at / 3) % own.width < 160;
      if (inFirst160 && !redacted.rgb[at] && !redacted.rgb[at + 1] && !redacted.rgb[at + 2]) black++;
    }
    expect(black).toBeGreaterThanOrEqual(160 * 68);
    for (const picture of pictures.values()) {
      expect(new Set(await chunksOf(picture))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    }
  } finally {
    await browser.close();
    await sites.close();
  }
});
