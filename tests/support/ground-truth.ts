import { chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from '../../scripts/find-chromium';
import type { FidelityPage } from '../sites/fidelity';
import { type ExtensionBrowser, launchExtension } from './extension-browser';

/** A rectangle in device pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Truth {
  png: PNG;
  /** Where its moving parts stand. */
  moving: Box[];
  /** The client area of what scrolls elsewhere. */
  scroller: Box | null;
  wide: Box | null;
}

/** Opens pages in windows as large as asked for, CSS pixels. */
export interface TruthBrowser {
  open(url: string, viewport: { width: number; height: number }): Promise<Page>;
  /** All of its window. */
  shoot(page: Page): Promise<Buffer>;
  close(): Promise<void>;
}

/** A browser without the extension, for taking a page in a viewport so large that nothing scrolls. */
export async function launchTruth(hostRules: string, scale: number): Promise<TruthBrowser> {
  const browser = await chromium.launch({
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--hide-scrollbars',
      '--accept-lang=zh-CN',
      `--force-device-scale-factor=${scale}`,
      `--host-resolver-rules=${hostRules}`,
    ],
  });
  return {
    open: (url, viewport) =>
      browser
        .newPage({ viewport, deviceScaleFactor: scale, locale: 'zh-CN' })
        .then((page) => page.goto(url).then(() => page)),
    shoot: (page) => page.screenshot(),
    close: () => browser.close(),
  };
}

/**
 * The same in a page that a person has zoomed: letters are placed differently then than on a finer display, so the
 * browser's own zoom must be at work.
 */
export async function launchZoomedTruth(hostRules: string, display: number, zoom: number): Promise<TruthBrowser> {
  const browser = await launchExtension({ hostRules, scale: display });
  return {
    async open(url, viewport) {
      const page = await browser.context.newPage();
      await page.goto(url);
      await zoomTo(browser, zoom);
      const devtools = await browser.context.newCDPSession(page);
      await devtools.send('Emulation.setDeviceMetricsOverride', {
        width: Math.round(viewport.width * zoom),
        height: Math.round(viewport.height * zoom),
        deviceScaleFactor: 0,
        mobile: false,
      });
      await page.reload();
      return page;
    },
    async shoot(page) {
      // The driver's own screenshot is cut to CSS pixels.
      const devtools = await browser.context.newCDPSession(page);
      const { data } = await devtools.send('Page.captureScreenshot', { format: 'png' });
      return Buffer.from(data, 'base64');
    },
    close: () => browser.close(),
  };
}

/** The browser's own zoom of the page in front, as a person sets it with Ctrl and +. */
export async function zoomTo(browser: ExtensionBrowser, zoom: number): Promise<void> {
  const worker = await browser.worker();
  await worker.evaluate(async (factor) => {
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    if (tab?.id === undefined) throw new Error('no tab in front');
    await chrome.tabs.setZoom(tab.id, factor);
    const now = await chrome.tabs.getZoom(tab.id);
    if (Math.abs(now - factor) > 0.01) throw new Error(`zoom is ${now}, not ${factor}`);
  }, zoom);
}

/** Waits until nothing loads any more: pictures decoded, lists at their end, no loading mark. */
export async function settled(page: Page, { path }: FidelityPage): Promise<void> {
  await page.waitForLoadState('networkidle');
  if (/infinite(?!.*endless)|growing/.test(path))
    await page.getByText('没有更多了').waitFor({ state: 'attached', timeout: 15_000 });
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
  });
}

/** The page at `viewport` (CSS pixels), and where its moving parts stand. */
export async function truthOf(
  browser: TruthBrowser,
  url: string,
  fidelity: FidelityPage,
  viewport: { width: number; height: number },
  scale: number,
  /** CSS pixels that the document was laid out in, where the viewport must be wider to show all of it. */
  layoutWidth = viewport.width,
): Promise<Truth> {
  const page = await browser.open(url, viewport);
  try {
    if (layoutWidth < viewport.width) await page.addStyleTag({ content: `html { width: ${layoutWidth}px }` });
    await settled(page, fidelity);
    await page.waitForTimeout(300);
    const boxOf = async (selector: string): Promise<Box[]> =>
      page.evaluate(
        ([what, factor]) =>
          [...document.querySelectorAll(String(what))].map((element) => {
            const { left, top } = element.getBoundingClientRect();
            const { clientLeft, clientTop, clientWidth, clientHeight, offsetWidth, offsetHeight } =
              element as HTMLElement;
            const f = Number(factor);
            return {
              x: Math.round((left + clientLeft) * f),
              y: Math.round((top + clientTop) * f),
              width: Math.round((clientWidth || offsetWidth) * f),
              height: Math.round((clientHeight || offsetHeight) * f),
            };
          }),
        [selector, scale] as const,
      );
    // What turns needs more room than it takes at one moment.
    const moving = (await Promise.all((fidelity.moving ?? []).map(boxOf))).flat().map(({ x, y, width, height }) => {
      const [dx, dy] = [Math.ceil(width / 4), Math.ceil(height / 4)];
      return { x: x - dx, y: y - dy, width: width + 2 * dx, height: height + 2 * dy };
    });
    const scroller = fidelity.scroller ? ((await boxOf(fidelity.scroller))[0] ?? null) : null;
    const wide = fidelity.wide ? ((await boxOf(fidelity.wide))[0] ?? null) : null;
    return { png: PNG.sync.read(await browser.shoot(page)), moving, scroller, wide };
  } finally {
    await page.close();
  }
}

const farthest = (a: number, b: number): number =>
  Math.max(...[0, 8, 16].map((shift) => Math.abs(((a >>> shift) & 255) - ((b >>> shift) & 255))));

/**
 * At two device pixels per CSS pixel Chromium itself paints letters up to 5 levels (of 255) differently once a viewport is
 * taller than some 2,600 CSS pixels: the same page in two viewports, without any extension, differs by that much.
 */
export const rasterNoise = (scale: number): number => (scale > 1 ? 5 : 0);

/** Pixels of `area` of `got` that differ from the equally large part of `want` at (x, y); parts in `except`
 * and differences of up to `noise` a channel aside. */
export function different(
  got: PNG,
  area: Box,
  want: PNG,
  x: number,
  y: number,
  except: readonly Box[] = [],
  noise = 0,
): { count: number; first: string } {
  // Four bytes at a time: alpha is 255 in both.
  const wordsOf = ({ data, width, height }: PNG) => new Uint32Array(data.buffer, data.byteOffset, width * height);
  const [gotWords, wantWords] = [wordsOf(got), wordsOf(want)];
  let count = 0;
  let first = '';
  for (let row = 0; row < area.height; row++) {
    const g = (area.y + row) * got.width + area.x;
    const w = (y + row) * want.width + x;
    for (let column = 0; column < area.width; column++) {
      const [a, b] = [gotWords[g + column] ?? 0, wantWords[w + column] ?? 0];
      if (a === b || (noise > 0 && farthest(a, b) <= noise)) continue;
      const wx = x + column;
      const wy = y + row;
      if (except.some((box) => wx >= box.x && wx < box.x + box.width && wy >= box.y && wy < box.y + box.height))
        continue;
      count++;
      first ||= `(${area.x + column}, ${area.y + row})`;
    }
  }
  return { count, first };
}
