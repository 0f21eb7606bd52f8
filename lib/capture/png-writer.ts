import { crc32 } from '../model/crc32';
import type { Pixels } from './pixels';

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

export interface PngWriter {
  /** Appends rows; `rows.width` must be the writer's width. Resolves when the compressor has taken them. */
  write(rows: Pixels): Promise<void>;
  /** Rows written so far. */
  readonly height: number;
  finish(): Promise<Blob>;
  abort(): Promise<void>;
}

/**
 * A PNG that is written from the top down with the memory of a few rows: no canvas side, no area limit. The height
 * need not be known before the last row, because the header is put in front at the end.
 */
export function createPngWriter(width: number): PngWriter {
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
  let above: Uint8Array = new Uint8Array(width * 3);

  return {
    get height() {
      return height;
    },
    async write(rows) {
      if (rows.width !== width) throw new RangeError(`png: row width ${rows.width}, expected ${width}`);
      const stride = width * 3;
      const out = new Uint8Array((stride + 1) * rows.height);
      let previous = above;
      for (let row = 0; row < rows.height; row++) {
        const line = new Uint8Array(stride);
        const from = row * width * 4;
        for (let col = 0, at = from, to = 0; col < width; col++, at += 4, to += 3) {
          line[to] = rows.data[at]!;
          line[to + 1] = rows.data[at + 1]!;
          line[to + 2] = rows.data[at + 2]!;
        }
        // Filter "Up": rows of forms and tables mostly repeat the row above, which leaves zeros.
        const start = row * (stride + 1);
        out[start] = 2;
        for (let i = 0; i < stride; i++) out[start + 1 + i] = line[i]! - previous[i]!;
        previous = line;
      }
      above = previous;
      height += rows.height;
      await sink.write(out);
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
