import { writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { fidelityPages } from '../sites/fidelity';
import { type RunningSites, startSites } from '../sites/serve';
import { pressCapture } from '../support/clerk';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import {
  type Box,
  different,
  launchTruth,
  launchZoomedTruth,
  rasterNoise,
  settled,
  type Truth,
  type TruthBrowser,
  truthOf,
  zoomTo,
} from '../support/ground-truth';
import { soak } from '../support/soak';
import { storedBytes, storedEvidence } from '../support/stored';

// Every pixel of a capture against the same page in a viewport so large that nothing scrolls.

const usual = { width: 1000, height: 700 };
/** Above some thirty tiles the browser's own limit of two shots a second sets the pace: the longest get a higher window. */
const high = { width: 1000, height: 1200 };
const long = ['long-30', 'tall-40000'];
/** At twice the pixels only what is not too large to be decoded and compared in a second. */
const twice = [
  'colour-rows',
  'sticky-fixed',
  'sticky-column',
  'element-shell',
  'element-fixed-header',
  'datatables-frame',
  'inner-wide',
  'rtl-wide',
  'dialog',
];
const twiceInShort = ['element-shell', 'datatables-frame', 'dialog'];
/** Edges fall between device pixels there, and the person may have zoomed in or out. */
const zoomedInShort: Record<number, string[]> = {
  0.8: ['colour-rows', 'datatables-frame'],
  1.25: ['sticky-column', 'element-fixed-header'],
};
const settings: { display: number; zoom: number; allPages?: boolean }[] = [
  { display: 1, zoom: 1 },
  // Only there can another site's frame be taken whole.
  { display: 1, zoom: 1, allPages: true },
  { display: 2, zoom: 1 },
  ...(soak ? [0.5, 0.8, 1.25, 1.5, 3] : [0.8, 1.25]).map((zoom) => ({ display: 1, zoom })),
  ...(soak ? [{ display: 1.5, zoom: 1.1 }] : []),
];
const isIn = (id: string, display: number, zoom: number, allPages: boolean): boolean => {
  if (allPages) return id.startsWith('cross-frame');
  if (display === 1 && zoom === 1) return soak || !onlyInSoak.includes(id);
  if (soak) return twice.includes(id);
  return (zoom === 1 ? twiceInShort : (zoomedInShort[zoom] ?? [])).includes(id);
};
/** The 40,000 pixels of `tall-40000` are the same page, longer; `sticky-column` is as wide. */
const onlyInSoak = ['long-30', 'wide-long'];
const only = process.env.FIDELITY?.split(',');

for (const { display, zoom, allPages = false } of settings) {
  const scale = display * zoom;
  test.describe(`at ${display} device pixels per CSS pixel and ${zoom * 100} %${allPages ? ', every page allowed' : ''}`, () => {
    let sites: RunningSites;
    let browser: ExtensionBrowser;
    let truth: TruthBrowser;
    let page: Page;
    test.beforeAll(async () => {
      sites = await startSites();
      const viewport = { width: Math.round(1420 * Math.max(1, zoom)), height: Math.round(1340 * Math.max(1, zoom)) };
      browser = await launchExtension({ hostRules: sites.hostRules, scale: display, viewport, allPages });
      truth = await (zoom === 1
        ? launchTruth(sites.hostRules, display)
        : launchZoomedTruth(sites.hostRules, display, zoom));
      page = await browser.context.newPage();
      await page.goto(sites.url('fidelity', '/colour-rows'));
      await browser.clickIcon(page);
      await zoomTo(browser, zoom);
      await browser.fitViewport(page, usual);
    });
    test.afterAll(async () => {
      await browser.close();
      await truth.close();
      await sites.close();
    });

    for (const fidelity of fidelityPages) {
      if (!isIn(fidelity.id, display, zoom, allPages)) continue;
      if (only && !only.includes(fidelity.id)) continue;
      test(`${fidelity.id}: ${fidelity.note}`, async () => {
        const url = sites.url('fidelity', fidelity.path);
        const viewport = long.includes(fidelity.id) ? high : usual;
        await page.goto(url);
        await browser.fitViewport(page, viewport);
        // What grows by itself is to be caught growing.
        if (!/infinite|growing|shifting|lazy/.test(fidelity.path)) await settled(page, fidelity);
        const session = await pressCapture(browser, page, fidelity.mode);
        expect(session.problem).toBeNull();
        const worker = await browser.worker();
        const evidence = (await storedEvidence(worker)).find(({ record }) => record.id === session.capture);
        const capture = evidence?.record.capture;
        const picture = evidence?.record.picture;
        const first = capture?.tiles[0]?.placed;
        if (!capture || !picture || !first) throw new Error('no record');
        const expected = allPages ? undefined : fidelity.expected;
        expect(capture.status).toBe(expected ?? 'complete');
        if (expected) {
          expect(capture.reasons.length).toBeGreaterThan(0);
          return;
        }
        expect(capture.reasons).toEqual(fidelity.reasons ?? []);

        const bytes = await storedBytes(worker, session.capture);
        const got = PNG.sync.read(bytes);
        expect([got.width, got.height]).toEqual([picture.width, picture.height]);
        const large = { width: Math.round(got.width / scale), height: Math.round(got.height / scale) };
        const want = await truthOf(
          truth,
          url,
          fidelity,
          large,
          scale,
          fidelity.mode === 'full' ? viewport.width : large.width,
        );
        const found: string[] = [];
        const compare = (what: string, area: Box, truth: Truth, x: number, y: number) => {
          const { count, first: where } = different(got, area, truth.png, x, y, truth.moving, rasterNoise(scale));
          if (count > 0) found.push(`${what}: ${count} different from ${where}`);
        };
        if (fidelity.mode === 'full') {
          compare('page', { x: 0, y: 0, ...picture }, want, 0, 0);
        } else {
          // The shell is the first screen's; the scroller's whole content is what the large viewport shows in its place.
          const shot = { width: viewport.width * scale, height: viewport.height * scale };
          const box = {
            ...first,
            width: first.width + got.width - shot.width,
            height: first.height + got.height - shot.height,
          };
          const at = want.scroller ?? box;
          expect([box.width, box.height]).toEqual([at.width, at.height]);
          if (want.wide) {
            // Beside the table there are no page pixels; left of the fold everything else is there too.
            compare('wide', want.wide, want, want.wide.x, want.wide.y);
            compare('scroller', { ...box, width: at.x - box.x + first.width - 20 * scale }, want, at.x, at.y);
          } else compare('scroller', box, want, at.x, at.y);
          const small = await truthOf(truth, url, fidelity, viewport, scale);
          // What stands right of the scroller and below it, and a heading's right end, has moved with its growth.
          const left = Math.round(first.x + first.width * 0.6);
          compare('above', { x: 0, y: 0, width: left, height: first.y }, small, 0, 0);
          compare('beside', { x: 0, y: 0, width: first.x, height: first.y + first.height }, small, 0, 0);
        }
        if (found.length > 0) {
          await writeFile(test.info().outputPath('got.png'), bytes);
          await writeFile(test.info().outputPath('want.png'), PNG.sync.write(want.png));
        }
        expect(found).toEqual([]);
      });
    }
  });
}
