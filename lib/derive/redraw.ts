import { blankPixels, copyPixels, fillPixels, type Pixels, rowsOf } from '../capture/pixels';
import { createPngWriter } from '../capture/png-writer';
import { createPreview } from '../capture/preview';
import { NotReadable, openRows } from '../pair/png-rows';

/** Rows that are worked on at once: two megabytes at usual widths, whatever the length of the picture. */
export const bandRows = 256;

/** Beside a picture that is narrower than what stands below it. */
const margin: [number, number, number] = [0xff, 0xff, 0xff];

export interface Redrawing {
  /** An original: a PNG, which is read row by row, or any picture that `decode` takes as a whole. */
  original: Blob;
  /** Changes rows of the picture in place; `top` is the first one's place in the picture. */
  paint?: (band: Pixels, top: number) => void;
  /** Stands below the picture; a wider one widens the picture to the right. */
  below?: Pixels | null;
  decode(picture: Blob): Promise<Pixels>;
  signal?: AbortSignal;
}

export interface Redrawn {
  /** A PNG of pixels alone: nothing else of the original file is in it. */
  picture: Blob;
  width: number;
  height: number;
  /** A small copy of the upper part, for the thumbnail. */
  preview: Pixels;
}

/**
 * Makes a new picture from an original, from the top down with the memory of one band of rows. Pixels that `paint`
 * leaves alone are the original's, bit for bit. The original itself is only read.
 */
export async function redraw({ original, paint, below = null, decode, signal }: Redrawing): Promise<Redrawn> {
  const rows = await rowSource(original, decode);
  const width = Math.max(rows.width, below?.width ?? 0);
  const writer = createPngWriter(width);
  const preview = createPreview(width);
  let height = 0;
  const write = async (band: Pixels) => {
    signal?.throwIfAborted();
    height += band.height;
    preview.add(band);
    await writer.write(band);
  };
  try {
    await rows.read(async (band, top) => {
      paint?.(band, top);
      await write(band.width === width ? band : widened(band, width));
    });
    if (below) await write(below.width === width ? below : widened(below, width));
    const picture = await writer.finish();
    return { picture, width, height, preview: preview.finish() };
  } catch (error) {
    await writer.abort();
    throw error;
  }
}

function widened(band: Pixels, width: number): Pixels {
  const wide = blankPixels(width, band.height);
  fillPixels(wide, { x: 0, y: 0, width, height: band.height }, margin);
  copyPixels(band, { x: 0, y: 0, width: band.width, height: band.height }, wide, 0, 0);
  return wide;
}

interface RowSource {
  width: number;
  read(take: (band: Pixels, top: number) => Promise<void>): Promise<void>;
}

/** Row by row where the file allows it; everything this program captures does. */
async function rowSource(original: Blob, decode: Redrawing['decode']): Promise<RowSource> {
  try {
    return await streamed(original);
  } catch (error) {
    if (!(error instanceof NotReadable)) throw error;
    const whole = await decode(original);
    return {
      width: whole.width,
      async read(take) {
        for (let top = 0; top < whole.height; top += bandRows) {
          const part = rowsOf(whole, top, Math.min(whole.height, top + bandRows));
          await take({ ...part, data: part.data.slice() }, top);
        }
      },
    };
  }
}

async function streamed(original: Blob): Promise<RowSource> {
  const { width, height, depth, read } = await openRows(original);
  return {
    width,
    async read(take) {
      let band = blankPixels(width, Math.min(bandRows, height));
      let top = 0;
      await read((bytes, y) => {
        unpack(bytes, depth, band.data, (y - top) * width * 4);
        if (y - top + 1 < band.height) return undefined;
        const [full, from] = [band, top];
        top = y + 1;
        band = blankPixels(width, Math.min(bandRows, height - top));
        return take(full, from);
      });
    },
  };
}

/** One row of grey, RGB or RGBA bytes as opaque pixels; what shines through is white, as on paper. */
function unpack(bytes: Uint8Array, depth: 1 | 3 | 4, out: Uint8ClampedArray, at: number): void {
  for (let from = 0, to = at; from < bytes.length; from += depth, to += 4) {
    const alpha = depth === 4 ? bytes[from + 3]! : 255;
    for (let channel = 0; channel < 3; channel++) {
      const value = bytes[from + (depth === 1 ? 0 : channel)]!;
      out[to + channel] = alpha === 255 ? value : Math.round((value * alpha + 255 * (255 - alpha)) / 255);
    }
    out[to + 3] = 255;
  }
}
