import { crc32 } from '../model/crc32';
import { giveWay } from './give-way';
import { type Pixels, wordsOf } from './pixels';
import { createRowPacker } from './row-packer';

const signature = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function chunk(type: string, data: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i++) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  view.setUint32(8 + data.length, crc32(bytes.subarray(4, 8 + data.length)));
  return bytes;
}

/** IHDR of an 8-bit RGB picture without interlacing (PNG 3rd edition, 11.2.2). */
function header(width: number, height: number): Uint8Array<ArrayBuffer> {
  const data = new Uint8Array(13);
  const view = new DataView(data.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  data[8] = 8;
  data[9] = 2;
  return chunk('IHDR', data);
}

/** Rows that are packed in one go, before other work gets its turn. */
const slice = 128;
/** Bytes from which on packed rows become a chunk of the file: not thousands of small ones. */
const chunkBytes = 1 << 18;

export interface PngWriter {
  /** Appends rows; `rows.width` must be the writer's width. Resolves when they are packed. */
  write(rows: Pixels): Promise<void>;
  finish(): Promise<Blob>;
  abort(): Promise<void>;
}

/**
 * A PNG that is written from the top down with the memory of a few rows: no canvas side, no area limit. The height
 * need not be known before the last row, because the header is put in front at the end. `rest` is awaited between
 * pieces of work.
 */
export function createPngWriter(width: number, rest: () => Promise<void> = giveWay): PngWriter {
  const packer = createRowPacker(width);
  let parts: Blob[] = [];
  let pending: Uint8Array[] = [];
  let size = 0;
  let height = 0;

  function keep(packed: Uint8Array): void {
    pending.push(packed);
    size += packed.length;
  }

  function endChunk(): void {
    const data = new Uint8Array(size);
    let at = 0;
    for (const piece of pending) {
      data.set(piece, at);
      at += piece.length;
    }
    parts.push(new Blob([chunk('IDAT', data)]));
    pending = [];
    size = 0;
  }

  return {
    async write(rows) {
      if (rows.width !== width) throw new RangeError(`png: row width ${rows.width}, expected ${width}`);
      const pixels = wordsOf(rows);
      for (let from = 0; from < rows.height; from += slice) {
        const count = Math.min(slice, rows.height - from);
        keep(packer.pack(pixels.subarray(from * width, (from + count) * width)));
        if (size >= chunkBytes) endChunk();
        height += count;
        await rest();
      }
    },
    async finish() {
      keep(packer.finish());
      endChunk();
      return new Blob([signature, header(width, height), ...parts, chunk('IEND', new Uint8Array(0))], {
        type: 'image/png',
      });
    },
    async abort() {
      parts = [];
      pending = [];
    },
  };
}
