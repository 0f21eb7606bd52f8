import type { Rect } from './geometry';

/** Decoded pixels: RGBA, 8 bits each, row after row; alpha is always 255. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

export const blankPixels = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
});

/** The same pixels, one 32-bit word each. */
export const wordsOf = (pixels: Pixels): Uint32Array =>
  new Uint32Array(pixels.data.buffer, pixels.data.byteOffset, pixels.width * pixels.height);

/** Copies `from` of `source` to (x, y) of `target`; both must hold it. */
export function copyPixels(source: Pixels, from: Rect, target: Pixels, x: number, y: number): void {
  if (from.width <= 0 || from.height <= 0) return;
  const read = wordsOf(source);
  const write = wordsOf(target);
  for (let row = 0; row < from.height; row++) {
    const start = (from.y + row) * source.width + from.x;
    write.set(read.subarray(start, start + from.width), (y + row) * target.width + x);
  }
}

/** Fills a rectangle with an opaque RGB colour. */
export function fillPixels(target: Pixels, rect: Rect, [r, g, b]: [number, number, number]): void {
  if (rect.width <= 0) return;
  const probe = new Uint8ClampedArray([r, g, b, 255]);
  const word = new Uint32Array(probe.buffer)[0]!;
  const write = wordsOf(target);
  for (let row = rect.y; row < rect.y + rect.height; row++) {
    const start = row * target.width + rect.x;
    write.fill(word, start, start + rect.width);
  }
}

/**
 * Share of unequal pixels between `ofA` of `a` and the equally large rectangle of `b` at (atX, atY); 0 where all are the
 * same. Pixels inside `masks` (rectangles in `a`) are left out: there the two are known to differ for a good reason.
 */
export function unequalShare(a: Pixels, ofA: Rect, b: Pixels, atX: number, atY: number, masks: Rect[] = []): number {
  const left = wordsOf(a);
  const right = wordsOf(b);
  let unequal = 0;
  let total = 0;
  for (let row = 0; row < ofA.height; row++) {
    const y = ofA.y + row;
    const l = y * a.width;
    const r = (atY + row) * b.width + atX - ofA.x;
    for (const [from, to] of openSpans(ofA, y, masks)) {
      total += to - from;
      for (let x = from; x < to; x++) if (left[l + x] !== right[r + x]) unequal++;
    }
  }
  return total ? unequal / total : 0;
}

/** The parts of row `y` of `rect` that no mask covers, as [from, to) columns. */
function openSpans(rect: Rect, y: number, masks: Rect[]): [number, number][] {
  let spans: [number, number][] = [[rect.x, rect.x + rect.width]];
  for (const mask of masks) {
    if (y < mask.y || y >= mask.y + mask.height) continue;
    const end = mask.x + mask.width;
    spans = spans.flatMap(([from, to]): [number, number][] => {
      const parts: [number, number][] = [];
      if (from < Math.min(to, mask.x)) parts.push([from, Math.min(to, mask.x)]);
      if (Math.max(from, end) < to) parts.push([Math.max(from, end), to]);
      return parts;
    });
  }
  return spans;
}

/** Gives the memory back at once, where the browser can: waiting for the garbage collector holds many tiles. */
export function releasePixels({ data }: Pixels): void {
  (data.buffer as ArrayBuffer & { transfer?: (length: number) => ArrayBuffer }).transfer?.(0);
}

/** Rows [from, to) of `pixels`, sharing their memory. */
export const rowsOf = (pixels: Pixels, from: number, to: number): Pixels => ({
  width: pixels.width,
  height: to - from,
  data: pixels.data.subarray(from * pixels.width * 4, to * pixels.width * 4),
});
