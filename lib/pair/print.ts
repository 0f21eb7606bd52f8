import { openRows } from './png-rows';

/** Columns of one tile, pixels: fine enough to outline a table cell, coarse enough for a small print. */
export const tileWidth = 16;

/** A picture's fingerprint: one number for each row of each 16 columns. 30,000 rows of 1,280 take 10 MB. */
export interface Print {
  width: number;
  height: number;
  /** Tiles in a row. */
  tiles: number;
  /** `tiles × height`, row by row. */
  marks: Uint32Array;
}

/** Reads the picture once. Throws `NotReadable` where it is no plain PNG. */
export async function printOf(picture: Blob, signal?: AbortSignal): Promise<Print> {
  const rows = await openRows(picture);
  const { width, height, depth } = rows;
  const tiles = Math.ceil(width / tileWidth);
  // Grey has one byte for all three; what is transparent does not occur in a capture.
  const [second, third] = depth === 1 ? [0, 0] : [1, 2];
  const marks = new Uint32Array(tiles * height);
  await rows.read((bytes, y) => {
    for (let tile = 0, at = 0; tile < tiles; tile++) {
      const end = Math.min(at + tileWidth * depth, bytes.length);
      // FNV-1a, 32 bits, over the colours: two different tiles are taken for the same once in four thousand million.
      let mark = 0x811c9dc5;
      for (; at < end; at += depth) {
        mark = Math.imul(mark ^ bytes[at]!, 0x01000193);
        mark = Math.imul(mark ^ bytes[at + second]!, 0x01000193);
        mark = Math.imul(mark ^ bytes[at + third]!, 0x01000193);
      }
      marks[y * tiles + tile] = mark >>> 0;
    }
  }, signal);
  return { width, height, tiles, marks };
}
