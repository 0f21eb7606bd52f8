/** Why a picture can't be read row by row; it can still be looked at. */
export class NotReadable extends Error {}

interface Header {
  width: number;
  height: number;
  /** Bytes of one pixel: 1 grey, 3 RGB, 4 RGBA; 8 bits a channel. */
  depth: 1 | 3 | 4;
}

const depths: Record<number, Header['depth']> = { 0: 1, 2: 3, 6: 4 };

async function viewOf(blob: Blob, from: number, length: number): Promise<DataView> {
  const bytes = await blob.slice(from, from + length).arrayBuffer();
  if (bytes.byteLength < length) throw new NotReadable('the file ends too early');
  return new DataView(bytes);
}

/** The header and the compressed rows as slices of the file: nothing is copied (PNG 3rd edition, 5 and 11.2). */
async function openPng(blob: Blob): Promise<{ header: Header; data: Blob }> {
  const start = await viewOf(blob, 0, 33);
  if (start.getUint32(0) !== 0x89504e47 || start.getUint32(12) !== 0x49484452) throw new NotReadable('no PNG');
  const depth = depths[start.getUint8(25)];
  const interlaced = start.getUint8(28) !== 0;
  if (start.getUint8(24) !== 8 || depth === undefined || interlaced) throw new NotReadable('another kind of PNG');
  const parts: Blob[] = [];
  for (let at = 33; at + 12 <= blob.size; ) {
    const head = await viewOf(blob, at, 8);
    const length = head.getUint32(0);
    const type = head.getUint32(4);
    if (type === 0x49444154) parts.push(blob.slice(at + 8, at + 8 + length));
    if (type === 0x49454e44) break;
    at += 12 + length;
  }
  const header = { width: start.getUint32(16), height: start.getUint32(20), depth };
  if (header.width === 0 || header.height === 0) throw new NotReadable('an empty picture');
  return { header, data: new Blob(parts) };
}

const paeth = (left: number, above: number, corner: number): number => {
  const guess = left + above - corner;
  const byLeft = Math.abs(guess - left);
  const byAbove = Math.abs(guess - above);
  const byCorner = Math.abs(guess - corner);
  return byLeft <= byAbove && byLeft <= byCorner ? left : byAbove <= byCorner ? above : corner;
};

/** Undoes the row's filter in place (PNG 3rd edition, 9.2). `above` is the row before, already undone. */
function unfilter(filter: number, row: Uint8Array, above: Uint8Array, depth: number): void {
  for (let i = 0; i < row.length; i++) {
    const left = i >= depth ? row[i - depth]! : 0;
    const up = above[i]!;
    if (filter === 1) row[i] = row[i]! + left;
    else if (filter === 2) row[i] = row[i]! + up;
    else if (filter === 3) row[i] = row[i]! + ((left + up) >> 1);
    else if (filter === 4) row[i] = row[i]! + paeth(left, up, i >= depth ? above[i - depth]! : 0);
  }
}

export interface RowReader extends Header {
  /**
   * Calls `row` from the top down and waits for it where it gives a promise; the bytes are only lent until it returns.
   * Lets the page breathe now and then.
   */
  read(row: (bytes: Uint8Array, y: number) => undefined | Promise<void>, signal?: AbortSignal): Promise<void>;
}

/** Rows between two pauses: about 10 ms of work at usual widths, so that the screen stays alive. */
const rowsAtOnce = 400;
const pause = () => new Promise<void>((done) => setTimeout(done));

/**
 * A PNG from the top down with the memory of two rows, so that a picture of 30,000 rows needs no 150 MB.
 * Throws `NotReadable` for anything but a sound 8-bit PNG without interlacing.
 */
export async function openRows(blob: Blob): Promise<RowReader> {
  const { header, data } = await openPng(blob);
  const stride = header.width * header.depth;
  return {
    ...header,
    async read(row, signal) {
      const reader = data.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
      let above = new Uint8Array(stride);
      let line = new Uint8Array(stride);
      let filled = -1; // -1: the filter byte comes next
      let filter = 0;
      let y = 0;
      try {
        while (y < header.height) {
          const { done, value } = await reader.read().catch(() => {
            throw new NotReadable('the compressed rows are damaged');
          });
          if (done) throw new NotReadable('rows are missing');
          for (let at = 0; at < value.length && y < header.height; ) {
            if (filled < 0) {
              filter = value[at++]!;
              if (filter > 4) throw new NotReadable('an unknown filter');
              filled = 0;
              continue;
            }
            const taken = Math.min(stride - filled, value.length - at);
            line.set(value.subarray(at, at + taken), filled);
            filled += taken;
            at += taken;
            if (filled < stride) continue;
            unfilter(filter, line, above, header.depth);
            const wait = row(line, y);
            if (wait) await wait;
            [above, line] = [line, above];
            filled = -1;
            y++;
            if (y % rowsAtOnce === 0) {
              await pause();
              signal?.throwIfAborted();
            }
          }
        }
      } finally {
        // Nothing more is wanted of it, whether it ended well or not.
        reader.cancel().catch(() => undefined);
      }
    },
  };
}
