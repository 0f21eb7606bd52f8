import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { pngChunk, pngSignature } from './png-chunk';

/** Colours that differ by less than this in each channel count as one while the frequent ones are looked for. */
const coarse = 0xf8f8f8;

/** How far a colour is from grey: a small red mark says more than one shade of grey among many. */
const chroma = (colour: number): number => {
  const parts = [colour >> 16, (colour >> 8) & 255, colour & 255];
  return Math.max(...parts) - Math.min(...parts);
};

/** The most frequent colours, those far from grey before others, each the most frequent one of its coarse neighbourhood; a picture of a screen has few. */
function paletteOf(pixels: Uint32Array, most: number): number[] {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const bins = new Map<number, { best: number; count: number; all: number }>();
  for (const [colour, count] of counts) {
    const bin = bins.get(colour & coarse) ?? { best: colour, count: 0, all: 0 };
    bin.all += count;
    if (count > bin.count) Object.assign(bin, { best: colour, count });
    bins.set(colour & coarse, bin);
  }
  return [...bins.values()]
    .map((bin) => ({ ...bin, weight: bin.all * (1 + chroma(bin.best) / 16) }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, most)
    .map(({ best }) => best);
}

function nearest(palette: readonly number[], colour: number): number {
  let found = 0;
  let least = Number.POSITIVE_INFINITY;
  palette.forEach((one, at) => {
    const red = (one >> 16) - (colour >> 16);
    const green = ((one >> 8) & 255) - ((colour >> 8) & 255);
    const blue = (one & 255) - (colour & 255);
    const distance = red * red + green * green + blue * blue;
    if (distance < least) [found, least] = [at, distance];
  });
  return found;
}

/** An opaque PNG with a palette of at most `most` colours (PNG 11.2.2): a third of the bytes, for pictures of screens. */
export function palettePng(png: Buffer, most = 64): Buffer {
  const { width, height, data } = PNG.sync.read(png);
  const pixels = new Uint32Array(width * height);
  for (let at = 0; at < pixels.length; at++)
    pixels[at] = ((data[at * 4] ?? 0) << 16) | ((data[at * 4 + 1] ?? 0) << 8) | (data[at * 4 + 2] ?? 0);
  const palette = paletteOf(pixels, most);
  const indexes = new Map(palette.map((colour, at) => [colour, at]));
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((colour, at) => {
    const index = indexes.get(colour) ?? nearest(palette, colour);
    indexes.set(colour, index);
    rows[Math.floor(at / width) * (width + 1) + 1 + (at % width)] = index;
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 8;
  header[9] = 3;
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  return Buffer.concat([
    pngSignature,
    pngChunk('IHDR', header),
    pngChunk('PLTE', colours),
    pngChunk('IDAT', deflateSync(rows, { level: 9 })),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
