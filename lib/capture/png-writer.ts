import { crc32 } from '../model/crc32';
import { giveWay } from './give-way';
import { type Pixels, wordsOf } from './pixels';

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

/** Rows that are filtered and compressed in one go; then other work gets its turn. */
const slice = 128;

/**
 * Filter "Up" (PNG 3rd edition, 9.2): each byte less the one above it. Rows of forms and tables mostly repeat the row
 * above, so most pixels are equal as whole words and their bytes stay zero. `above` is the row before the first.
 */
function filterUp(pixels: Uint32Array, above: Uint32Array, width: number, rows: number): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array((width * 3 + 1) * rows);
  let to = 0;
  for (let row = 0; row < rows; row++) {
    out[to++] = 2;
    const before = row === 0 ? above : pixels.subarray((row - 1) * width, row * width);
    const from = row * width;
    for (let x = 0; x < width; x++, to += 3) {
      const now = pixels[from + x]!;
      const then = before[x]!;
      if (now === then) continue;
      // Red is the lowest byte: canvas pixels are RGBA in memory, and every machine Chromium runs on is little-endian.
      out[to] = now - then;
      out[to + 1] = (now >>> 8) - (then >>> 8);
      out[to + 2] = (now >>> 16) - (then >>> 16);
    }
  }
  return out;
}

export interface PngWriter {
  /** Appends rows; `rows.width` must be the writer's width. Resolves when the compressor has taken them. */
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
  const compressor = new CompressionStream('deflate');
  const sink = compressor.writable.getWriter();
  const parts: Blob[] = [];
  const reading = (async () => {
    const reader = compressor.readable.getReader();
    // Small compressed pieces are gathered so that the file does not become thousands of chunks.
    let pending: Uint8Array[] = [];
    let size = 0;
    const flush = () => {
      const data = new Uint8Array(size);
      let at = 0;
      for (const piece of pending) {
        data.set(piece, at);
        at += piece.length;
      }
      parts.push(new Blob([chunk('IDAT', data)]));
      pending = [];
      size = 0;
    };
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      pending.push(value);
      size += value.length;
      if (size >= 1 << 18) flush();
    }
    if (size > 0) flush();
  })();
  // A failure is reported by finish(); until then it must not count as unhandled.
  reading.catch(() => undefined);

  let height = 0;
  /** The row written last; before the first one PNG takes all zeros. */
  let above = new Uint32Array(width);

  return {
    async write(rows) {
      if (rows.width !== width) throw new RangeError(`png: row width ${rows.width}, expected ${width}`);
      const pixels = wordsOf(rows);
      for (let from = 0; from < rows.height; from += slice) {
        const count = Math.min(slice, rows.height - from);
        const part = pixels.subarray(from * width, (from + count) * width);
        await sink.write(filterUp(part, above, width, count));
        above = part.slice((count - 1) * width);
        height += count;
        await rest();
      }
    },
    async finish() {
      await sink.close();
      await reading;
      return new Blob([signature, header(width, height), ...parts, chunk('IEND', new Uint8Array(0))], {
        type: 'image/png',
      });
    },
    async abort() {
      await sink.abort().catch(() => undefined);
    },
  };
}
