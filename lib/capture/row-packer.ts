import { copyToken, createDeflateWriter, farthest, longest } from './deflate-writer';

/** Filters of the PNG specification (3rd edition, 9.2). */
const none = 0;
const sub = 1;
const up = 2;

/** A row of which more than this share had to be spelled out is a photograph's; so many rows are then taken as such. */
const photoShare = 0.6;
const photoRows = 8;

/** Places that are remembered, by what stands there; a power of two. */
const slots = 1 << 12;
/** Rows whose beginnings are remembered. */
const rowsKnown = 64;
/** What comes from beside or above is good enough with so many pixels: no other place is asked. */
const longEnough = 6;
/** Bytes whose sums stay below 2³¹. */
const sumBytes = 3072;

/** The longest pieces of a run of `pixels` that a copy can be. */
const longestPixels = longest / 3;

/**
 * Packs rows of pixels (32-bit words, red lowest) into a zlib stream (RFC 1950) of PNG rows without alpha. Made for what
 * screens show: a row like the one above is said in a few bits; else pixels are copied from beside, from above, or from
 * where the same three stood a moment ago. It takes less time and gives smaller files than the general compressor
 * behind a filter, because it compares pixels and not bytes.
 */
export function createRowPacker(width: number) {
  const deflate = createDeflateWriter();
  const rowBytes = 3 * width + 1;
  const tokens = new Uint32Array(rowBytes);
  /** The row before; before the first one PNG takes all zeros. */
  let above: Uint32Array = new Uint32Array(width);
  /** Bytes written before this row. */
  let start = 0;
  /** Bytes back to the last row that was written unfiltered; it holds the same pixels as `above`. */
  let rawBack = Number.POSITIVE_INFINITY;
  let rawRow = 0;
  /** The latest unfiltered rows, end to end: what a copy can reach, whatever stands in the row that is being written. */
  const recent = new Uint32Array(1 << (32 - Math.clz32(width + farthest / 3)));
  const mask = recent.length - 1;
  const starts = new Float64Array(rowsKnown);
  /** Where three pixels in a row stood last: number of the unfiltered row × width + column. */
  const seen = new Int32Array(slots).fill(-1);
  let photo = 0;
  let begun = false;
  // Adler-32 (RFC 1950, 8.2).
  let a = 1;
  let b = 0;

  function sumZeros(filter: number): void {
    a = (a + filter) % 65521;
    b = (b + a + ((rowBytes - 1) % 65521) * a) % 65521;
  }

  function sumRow(filter: number, row: Uint32Array): void {
    a = (a + filter) % 65521;
    b = (b + a) % 65521;
    for (let from = 0; from < width; from += sumBytes / 3) {
      const to = Math.min(width, from + sumBytes / 3);
      let low = a;
      let high = b;
      for (let x = from; x < to; x++) {
        const word = row[x]!;
        const red = word & 0xff;
        const green = (word >>> 8) & 0xff;
        const blue = (word >>> 16) & 0xff;
        high += 3 * (low + red) + 2 * green + blue;
        low += red + green + blue;
      }
      a = low % 65521;
      b = high % 65521;
    }
  }

  function sameRow(): void {
    sumZeros(up);
    rawBack += rowBytes;
    tokens[0] = up;
    tokens[1] = 0;
    let count = 2;
    let left = rowBytes - 2;
    while (left >= 3) {
      // No rest shorter than a copy can be.
      const part = left > longest && left < longest + 3 ? longest - 3 : Math.min(left, longest);
      tokens[count++] = copyToken(part, 1);
      left -= part;
    }
    for (; left > 0; left--) tokens[count++] = 0;
    deflate.add(tokens, count);
  }

  /** Each byte less the one beside it; nothing is looked for, a photograph has no two equal places. */
  function photoRow(row: Uint32Array): void {
    const less = new Uint32Array(width);
    tokens[0] = sub;
    let left = 0;
    for (let x = 0, count = 1; x < width; x++) {
      const word = row[x]!;
      const red = (word - left) & 0xff;
      const green = ((word >>> 8) - (left >>> 8)) & 0xff;
      const blue = ((word >>> 16) - (left >>> 16)) & 0xff;
      left = word;
      tokens[count++] = red;
      tokens[count++] = green;
      tokens[count++] = blue;
      less[x] = red | (green << 8) | (blue << 16);
    }
    sumRow(sub, less);
    rawBack = Number.POSITIVE_INFINITY;
    deflate.add(tokens, rowBytes);
  }

  function remember(row: Uint32Array): number {
    // Long before the numbers end everything is forgotten once.
    if (rawRow * width > 1e9) {
      rawRow = 0;
      seen.fill(-1);
    }
    const here = rawRow * width;
    starts[rawRow % rowsKnown] = start;
    const at = here & mask;
    const first = Math.min(width, recent.length - at);
    recent.set(row.subarray(0, first), at);
    recent.set(row.subarray(first), 0);
    return here;
  }

  function plainRow(row: Uint32Array): void {
    sumRow(none, row);
    rawBack += rowBytes;
    const here = remember(row);
    const [over, list] = [above, tokens];
    const aboveBack = rawBack <= farthest ? rawBack : 0;
    let spelled = 0;
    let count = 1;
    list[0] = none;
    let before = row[0]! ^ 1;
    for (let x = 0; x < width; ) {
      const word = row[x]!;
      let best = 0;
      let distance = 0;
      if (word === before) {
        let to = x + 1;
        while (to < width && row[to] === word) to++;
        best = to - x;
        distance = 3;
      }
      if (aboveBack > 0 && word === over[x]) {
        let to = x + 1;
        while (to < width && row[to] === over[to]) to++;
        if (to - x > best) {
          best = to - x;
          distance = aboveBack;
        }
      }
      if (best < longEnough && x + 2 < width) {
        const slot = Math.imul(word ^ Math.imul(row[x + 1]!, 5) ^ Math.imul(row[x + 2]!, 11), 0x9e3779b1) >>> 20;
        const known = seen[slot]!;
        seen[slot] = here + x;
        if (known >= 0 && recent[known & mask] === word) {
          const knownRow = Math.floor(known / width);
          const column = known - knownRow * width;
          const back = rawRow - knownRow < rowsKnown ? start + 3 * (x - column) - starts[knownRow % rowsKnown]! : 0;
          if (back > 0 && back <= farthest) {
            const most = width - Math.max(x, column);
            let length = 1;
            while (length < most && recent[(known + length) & mask] === row[x + length]) length++;
            if (length > best && length > 1) {
              best = length;
              distance = back;
            }
          }
        }
      }
      if (best === 0) {
        list[count++] = word & 0xff;
        list[count++] = (word >>> 8) & 0xff;
        list[count++] = (word >>> 16) & 0xff;
        spelled++;
        before = word;
        x++;
        continue;
      }
      x += best;
      before = row[x - 1]!;
      for (; best > longestPixels; best -= longestPixels) list[count++] = copyToken(longest, distance);
      list[count++] = copyToken(3 * best, distance);
    }
    deflate.add(list, count);
    rawBack = 0;
    rawRow++;
    if (spelled > photoShare * width) photo = photoRows;
  }

  function isSame(row: Uint32Array): boolean {
    for (let x = 0; x < width; x++) if (row[x] !== above[x]) return false;
    return true;
  }

  return {
    /** Whole rows, one after the other; they are read, not kept. */
    pack(pixels: Uint32Array): Uint8Array<ArrayBuffer> {
      for (let from = 0; from < pixels.length; from += width) {
        const row = pixels.subarray(from, from + width);
        if (isSame(row)) sameRow();
        else if (photo-- > 0) photoRow(row);
        else plainRow(row);
        above = row;
        start += rowBytes;
      }
      above = above.slice();
      const packed = deflate.flush();
      if (begun) return packed;
      begun = true;
      // Deflate with a window of 32 KiB, no dictionary; the two are a multiple of 31 (RFC 1950, 2.2).
      const first = new Uint8Array(2 + packed.length);
      first.set([0x78, 0x01]);
      first.set(packed, 2);
      return first;
    },
    /** The end of the stream. */
    finish(): Uint8Array<ArrayBuffer> {
      const end = deflate.finish();
      const bytes = new Uint8Array(end.length + 4);
      bytes.set(end);
      new DataView(bytes.buffer).setUint32(end.length, b * 65536 + a);
      return bytes;
    },
  };
}
