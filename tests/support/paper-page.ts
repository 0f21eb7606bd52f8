import { PNG } from 'pngjs';
import { markColour, markSide } from '@/lib/capture/pace';
import type { Pixels } from '@/lib/capture/pixels';
import { blankPixels, copyPixels, fillPixels } from '@/lib/capture/pixels';
import type { CaptureWorld, TileView } from '@/lib/capture/ports';
import { problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';

/** A page made of pixels alone: a shell around a scroller whose content is random, so that any slip is seen. */
export interface PaperPage {
  content: Pixels;
  world: CaptureWorld;
  /** Called before each shot with its number; may move or change the page underneath. */
  beforeShot: (shot: number) => void;
  /** True: this shot shows the frame before the one that was waited for. */
  isOld: (shot: number, frames: number) => boolean;
  /** True: the screen is read only after the page was let go on. */
  isLate: (readMs: number) => boolean;
  /** The mark is painted where something else covers it, or not at all. */
  markHidden: boolean;
  restored: number;
  /** What putting it back says of its document and frames. */
  after: Result<void>;
}

interface Place {
  x: number;
  y: number;
  mark: number | null;
}

export interface PaperOptions {
  /** CSS pixels of the whole window. */
  viewport: { width: number; height: number };
  /** The scroller's box in the window; the whole window where not given. */
  box?: { x: number; y: number; width: number; height: number };
  /** Whole content, device pixels. */
  content: { width: number; height: number };
  scale?: number;
  /** A bar that is fixed over the bottom of the scroller, device pixels. */
  footer?: number;
  /** How deep the shell's shadow falls onto the scroller from above and from the left, device pixels. */
  shadow?: number;
}

/** Deterministic noise: every pixel differs from its neighbours. */
export function noise(width: number, height: number, seed = 1): Pixels {
  const pixels = blankPixels(width, height);
  let state = seed;
  for (let i = 0; i < pixels.data.length; i += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    pixels.data[i] = state >>> 24;
    pixels.data[i + 1] = (state >>> 16) & 255;
    pixels.data[i + 2] = (state >>> 8) & 255;
    pixels.data[i + 3] = 255;
  }
  return pixels;
}

export const shellColour: [number, number, number] = [10, 20, 30];
export const shadowColour: [number, number, number] = [90, 90, 90];
export const footerColour: [number, number, number] = [200, 0, 0];

export function paperPage(options: PaperOptions): PaperPage {
  const { viewport, scale = 1, footer = 0, shadow = 0 } = options;
  const box = options.box ?? { x: 0, y: 0, ...viewport };
  const shot = { width: Math.round(viewport.width * scale), height: Math.round(viewport.height * scale) };
  const deviceBox = {
    x: Math.round(box.x * scale),
    y: Math.round(box.y * scale),
    width: Math.round(box.width * scale),
    height: Math.round(box.height * scale),
  };
  let at: Place = { x: 0, y: 0, mark: null };
  /** Where the page stood before it was sent to `at`. */
  let before = at;
  let frames = 0;
  let shots = 0;

  const page: PaperPage = {
    content: noise(options.content.width, options.content.height),
    beforeShot: () => undefined,
    isOld: () => false,
    isLate: () => false,
    markHidden: false,
    restored: 0,
    after: ok(undefined),
    world: {
      page: {
        probe: async () =>
          ok({
            choices: [{ kind: 'document', label: 'paper', rect: box, scrollWidth: 0, scrollHeight: 0, score: 1 }],
            viewport,
          }),
        prepare: async () => ok({ label: 'paper', interventions: ['still'], foreign: false, patient: false }),
        element: async () => err(problem('page-gone')),
        async goTo(x, y, paint) {
          before = at;
          at = { x: Math.min(x, maxX()), y: Math.min(y, maxY()), mark: paint.mark };
          frames = paint.frames;
          return ok(viewNow());
        },
        settle: async () => ok({ viewport }),
        async restore() {
          page.restored++;
          return page.after;
        },
      },
      shooter: {
        async start(readMs) {
          const shot = shots++;
          page.beforeShot(shot);
          const now = page.isOld(shot, frames) ? before : at;
          // Read when it is wanted: by then the page has moved on.
          const late = page.isLate(readMs);
          const picture = late
            ? new Promise<string>((resolve) => setTimeout(() => resolve(encode(render(at))), 2))
            : null;
          return { read: Promise.resolve(), picture: Promise.resolve(picture ?? encode(render(now))).then(ok) };
        },
      },
      decode: async (blob) => decode(new Uint8Array(await blob.arrayBuffer())),
      clock: { now: () => Date.UTC(2022, 8, 1), offsetMinutes: () => 480 },
      wait: async () => undefined,
      cancelled: () => false,
      progress: () => undefined,
    },
  };

  const maxX = () => (page.content.width - deviceBox.width) / scale;
  const maxY = () => (page.content.height - deviceBox.height) / scale;

  function viewNow(): TileView {
    const bottom = at.y >= maxY() - 1;
    const bar = { x: box.x, y: box.y + box.height - footer / scale, width: box.width, height: footer / scale };
    return {
      view: { box, scrollX: at.x, scrollY: at.y, maxX: maxX(), maxY: maxY(), viewport, scale, followers: [] },
      pinned: footer && bottom ? [{ rect: bar, atBottom: true, atRight: false }] : [],
      unloaded: 0,
      loading: false,
      cutOff: false,
    };
  }

  function render(at: Place): Pixels {
    const pixels = blankPixels(shot.width, shot.height);
    fillPixels(pixels, { x: 0, y: 0, ...shot }, shellColour);
    const from = {
      x: Math.round(at.x * scale),
      y: Math.round(at.y * scale),
      width: deviceBox.width,
      height: deviceBox.height,
    };
    copyPixels(page.content, from, pixels, deviceBox.x, deviceBox.y);
    fillPixels(pixels, { ...deviceBox, height: shadow }, shadowColour);
    fillPixels(pixels, { ...deviceBox, width: shadow }, shadowColour);
    if (footer && at.y >= maxY() - 1) {
      fillPixels(
        pixels,
        { x: deviceBox.x, y: deviceBox.y + deviceBox.height - footer, width: deviceBox.width, height: footer },
        footerColour,
      );
    }
    if (at.mark !== null && !page.markHidden) {
      const [r, g, b] = markColour(at.mark).match(/\d+/g)!.map(Number) as [number, number, number];
      fillPixels(pixels, { x: 0, y: 0, width: markSide, height: markSide }, [r, g, b]);
    }
    return pixels;
  }

  return page;
}

/** A shooter's refusal, for tests of what stops a capture. */
export const refusing = (code: Parameters<typeof problem>[0]) => ({
  start: async () => ({ read: Promise.resolve(), picture: Promise.resolve(err(problem(code))) }),
});

function encode({ width, height, data }: Pixels): string {
  const png = new PNG({ width, height });
  png.data.set(data);
  return `data:image/png;base64,${PNG.sync.write(png, { deflateLevel: 1, filterType: 0 }).toString('base64')}`;
}

function decode(bytes: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(Buffer.from(bytes));
  return { width, height, data: new Uint8ClampedArray(data) };
}
