import { type Browser, chromium, type Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { findChromium } from '../../scripts/find-chromium';
import type { FidelityPage } from '../sites/fidelity';

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

/** A browser without the extension, for taking a page in a viewport so large that nothing scrolls. */
export const launchTruth = (hostRules: string, scale: number): Promise<Browser> =>
  chromium.launch({
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
  browser: Browser,
  url: string,
  fidelity: FidelityPage,
  viewport: { width: number; height: number },
  scale: number,
  /** CSS pixels that the document was laid out in, where the viewport must be wider to show all of it. */
  layoutWidth = viewport.width,
): Promise<Truth> {
  const page = await browser.newPage({ viewport, deviceScaleFactor: scale, locale: 'zh-CN' });
  try {
    await page.goto(url);
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
    return { png: PNG.sync.read(await page.screenshot()), moving, scroller, wide };
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
