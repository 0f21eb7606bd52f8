import type { Pixels } from '@/lib/capture/pixels';
import { createPngWriter } from '@/lib/capture/png-writer';
import type { Caption, OpenPicture, PictureTools, SheetHalf } from '@/lib/model/picture-tools';

const fonts = '"Microsoft YaHei","PingFang SC","Noto Sans CJK SC","Source Han Sans SC","SimSun",sans-serif';
/** Pixels a point in captions: sharp in print. */
const dense = 2.5;
const firstSize = 10;
const nextSize = 7.5;
/** A change of colour between two neighbours that an eye sees. */
const visible = 24;
const jpeg = { type: 'image/jpeg', quality: 0.85 };
/** A sheet of two pictures: the width of each, and the height beyond which they are cut. Pixels. */
const half = { width: 900, height: 12_000, gap: 24, head: 132 };

type Context = OffscreenCanvasRenderingContext2D;

function canvasOf(width: number, height: number, read = false): { canvas: OffscreenCanvas; context: Context } {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: read });
  if (!context) throw new Error('no 2d context');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  return { canvas, context };
}

/** Rows that are taken out of a canvas and compressed in one go. */
const rowsAtOnce = 512;

/**
 * A picture as 8-bit RGB PNG, which a PDF takes over as it is. The canvas' own PNG has an alpha channel even where the
 * canvas has none, and a PDF program must decode that with its own slow means.
 */
async function rgbPng(width: number, height: number, rows: (from: number, count: number) => Pixels): Promise<Blob> {
  const writer = createPngWriter(width, async () => undefined);
  for (let from = 0; from < height; from += rowsAtOnce)
    await writer.write(rows(from, Math.min(rowsAtOnce, height - from)));
  return writer.finish();
}

const pixelsOf = (context: Context, width: number, from: number, count: number): Pixels => ({
  width,
  height: count,
  data: context.getImageData(0, from, width, count).data as Uint8ClampedArray,
});

async function decode(picture: Blob): Promise<ImageBitmap | null> {
  try {
    return await createImageBitmap(picture);
  } catch {
    return null; // no picture, or none that this browser knows
  }
}

async function open(picture: Blob): Promise<OpenPicture | null> {
  const bitmap = await decode(picture);
  if (!bitmap) return null;
  const { width, height } = bitmap;
  return {
    width,
    height,
    ink(from, to) {
      const { context } = canvasOf(width, to - from, true);
      context.drawImage(bitmap, 0, from, width, to - from, 0, 0, width, to - from);
      const { data } = context.getImageData(0, 0, width, to - from);
      return Uint32Array.from({ length: to - from }, (_, row) => changes(data, row * width * 4, width));
    },
    piece(from, to) {
      const { canvas, context } = canvasOf(width, to - from);
      context.drawImage(bitmap, 0, from, width, to - from, 0, 0, width, to - from);
      return canvas.convertToBlob(jpeg);
    },
    close: () => bitmap.close(),
  };
}

/** How often the colour changes along one row. */
function changes(data: Uint8ClampedArray, start: number, width: number): number {
  let count = 0;
  for (let at = start + 4; at < start + width * 4; at += 4) {
    const apart =
      Math.abs(data[at]! - data[at - 4]!) +
      Math.abs(data[at + 1]! - data[at - 3]!) +
      Math.abs(data[at + 2]! - data[at - 2]!);
    if (apart > visible) count++;
  }
  return count;
}

/** A line within `width`, an ellipsis where it is cut. */
function within(context: Context, text: string, width: number): string {
  if (context.measureText(text).width <= width) return text;
  let length = text.length;
  while (length > 0 && context.measureText(`${text.slice(0, length)}…`).width > width)
    length = Math.floor(length * 0.95 - 0.1);
  return `${text.slice(0, Math.max(0, length))}…`;
}

async function caption(lines: readonly string[], width: number, align: 'left' | 'center'): Promise<Caption> {
  const sizes = lines.map((line, at) => (line === '' ? 0 : at === 0 ? firstSize : nextSize));
  const height = Math.ceil(sizes.reduce((sum, size) => sum + size * 1.45, 2));
  const { canvas, context } = canvasOf(Math.round(width * dense), Math.round(height * dense), true);
  context.fillStyle = '#1a2733';
  context.textBaseline = 'top';
  context.textAlign = align;
  let y = 1;
  for (const [at, line] of lines.entries()) {
    const size = sizes[at]!;
    if (size === 0) continue;
    context.font = `${at === 0 ? 600 : 400} ${size * dense}px ${fonts}`;
    context.fillText(within(context, line, canvas.width), align === 'center' ? canvas.width / 2 : 0, y * dense);
    y += size * 1.45;
  }
  const png = await rgbPng(canvas.width, canvas.height, (from, count) => pixelsOf(context, canvas.width, from, count));
  return { png, width, height };
}

async function plain(picture: Blob): Promise<Blob | null> {
  const bitmap = await decode(picture);
  if (!bitmap) return null;
  try {
    const { width, height } = bitmap;
    // A slice at a time: a long picture is larger than a canvas may be.
    const { context } = canvasOf(width, Math.min(rowsAtOnce, height), true);
    return await rgbPng(width, height, (from, count) => {
      context.fillRect(0, 0, width, count);
      context.drawImage(bitmap, 0, from, width, count, 0, 0, width, count);
      return pixelsOf(context, width, 0, count);
    });
  } finally {
    bitmap.close();
  }
}

async function sideBySide(left: SheetHalf, right: SheetHalf, heading: string): Promise<Blob | null> {
  const bitmaps = await Promise.all([decode(left.picture), decode(right.picture)]);
  const [one, other] = bitmaps;
  try {
    if (!one || !other) return null;
    const scales = [one, other].map(({ width }) => Math.min(1, half.width / width));
    const heights = [one, other].map((bitmap, at) => Math.min(half.height, Math.round(bitmap.height * scales[at]!)));
    const width = 2 * half.width + 3 * half.gap;
    const { canvas, context } = canvasOf(width, half.head + Math.max(...heights) + half.gap);
    context.fillStyle = '#1a2733';
    context.textBaseline = 'top';
    context.font = `600 22px ${fonts}`;
    context.fillText(within(context, heading, width - 2 * half.gap), half.gap, 16);
    for (const [at, { lines }] of [left, right].entries()) {
      const bitmap = [one, other][at]!;
      const x = half.gap + at * (half.width + half.gap);
      const cut = heights[at] === half.height ? ['（过长，只画出上部）'] : [];
      for (const [row, line] of [...lines, ...cut].entries()) {
        context.font = `${row === 0 ? 600 : 400} ${row === 0 ? 18 : 15}px ${fonts}`;
        context.fillText(within(context, line, half.width), x, 50 + row * 24);
      }
      const rows = heights[at]! / scales[at]!;
      const drawn = Math.round(bitmap.width * scales[at]!);
      context.drawImage(bitmap, 0, 0, bitmap.width, rows, x, half.head, drawn, heights[at]!);
      context.strokeStyle = '#9fb0bf';
      context.strokeRect(x - 0.5, half.head - 0.5, drawn + 1, heights[at]! + 1);
    }
    return await canvas.convertToBlob({ type: 'image/png' });
  } finally {
    for (const bitmap of bitmaps) bitmap?.close();
  }
}

/** Pictures and captions by the browser's own canvas. */
export const pictureTools: PictureTools = { open, caption, plain, sideBySide };
