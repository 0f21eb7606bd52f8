import { expect, test } from '@playwright/test';
import type { CoverProposal } from '@/lib/model/cover';
import { zhCN } from '@/lib/words/zh-cn';
import { chunksOf, coloursOf } from '../derive/pictures';
import { startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { launchExtension } from '../support/extension-browser';
import { readTable, storedBytes, storedEvidence, storedFilings } from '../support/stored';

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
    await browser.fitViewport(page, { width: 900, height: 700 }); // The panel slides in beside it.
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

/** A made-up number of a person on a colour of its own, so that the picture shows where it stands. */
const number = '<p><span style="background:#00ff01;color:#00ff01">990000199001010017</span></p>';

test('a number of a person is proposed to be covered exactly where the picture shows it', async () => {
  test.setTimeout(90_000);
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules });
  try {
    const page = await browser.context.newPage();
    const worker = await browser.worker();
    for (const [path, inside, mode] of [
      ['/long?rows=20', 'body', 'visible'],
      ['/long?rows=20', 'body', 'full'],
      ['/body-scroller', 'body', 'full'],
      ['/nested', '#outer', 'framed'],
    ] as const) {
      await page.goto(sites.url('fidelity', path));
      await browser.clickIcon(page);
      await browser.fitViewport(page, { width: 900, height: 700 }); // The panel slides in beside it.
      await page.evaluate(
        ({ selector, html }) => {
          const outer = document.querySelector(selector);
          outer?.insertAdjacentHTML('beforeend', html);
          // Scrolled to its end, where the number is in view.
          outer?.scrollTo(0, 1e6);
          if (!outer?.scrollTop) scrollTo(0, 1e6);
        },
        { selector: inside, html: number },
      );
      const { capture, problem } = await pressCapture(browser, page, mode);
      expect(problem).toBeNull();
      const marks = await readTable<{ key: string; value: CoverProposal[] }>(worker, 'marks');
      const proposals = marks.find(({ key }) => key === `cover:${capture}`)?.value ?? [];
      expect(new Set(proposals.map(({ kind }) => kind)), `${path} ${mode}`).toEqual(new Set(['identity']));
      const { width, rgb } = await coloursOf(blobOf(await storedBytes(worker, capture)));
      const shown: { x: number; y: number }[] = [];
      for (let at = 0; at < rgb.length; at += 3) {
        if (rgb[at] === 0 && rgb[at + 1] === 255 && rgb[at + 2] === 1)
          shown.push({ x: (at / 3) % width, y: Math.floor(at / 3 / width) });
      }
      expect(shown.length, `${path} ${mode}`).toBeGreaterThan(500);
      // A number that is broken over two lines has two places.
      const covered = ({ x, y }: { x: number; y: number }) =>
        proposals.some((at) => x >= at.x && y >= at.y && x < at.x + at.width && y < at.y + at.height);
      expect(
        shown.filter((pixel) => !covered(pixel)),
        `${path} ${mode}`,
      ).toEqual([]);
      const area = proposals.reduce((sum, { width: across, height }) => sum + across * height, 0);
      expect(area).toBeLessThan(2 * shown.length);
    }
  } finally {
    await browser.close();
    await sites.close();
  }
});
