import { readFile } from 'node:fs/promises';
import { deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { createRowPacker } from '@/lib/capture/row-packer';
import { processorMs } from './pure-speed';

const pictures = ['coverage', 'overview', 'panel', 'toast'].map((name) => `docs/pictures/${name}.png`);
const sliceRows = 128;

/**
 * Packing the pixels of real screens, ours against the usual way (filter "Up", then zlib as the browser's compressor
 * sets it). Milliseconds of processor time of each run, and kilobytes.
 */
export async function packSpeed(runs: number): Promise<Record<'ours' | 'peer', { ms: number[]; kilobytes: number }>> {
  const screens = await Promise.all(
    pictures.map(async (file) => {
      const { width, height, data } = PNG.sync.read(await readFile(file));
      return { width, height, words: new Uint32Array(data.buffer, data.byteOffset, width * height) };
    }),
  );
  const timed = (pack: (screen: (typeof screens)[number]) => number) => {
    const ms: number[] = [];
    let bytes = 0;
    // Twice more, unmeasured: the first ones are compiled on the way.
    for (let run = -2; run < runs; run++) {
      const started = processorMs();
      bytes = screens.reduce((sum, screen) => sum + pack(screen), 0);
      if (run >= 0) ms.push(processorMs() - started);
    }
    return { ms, kilobytes: bytes / 1000 };
  };
  return {
    ours: timed(({ width, words }) => {
      const packer = createRowPacker(width);
      let bytes = 0;
      for (let from = 0; from < words.length; from += sliceRows * width)
        bytes += packer.pack(words.subarray(from, from + sliceRows * width)).length;
      return bytes + packer.finish().length;
    }),
    peer: timed(({ width, height, words }) => {
      const rows = Buffer.alloc((3 * width + 1) * height);
      for (let y = 0, to = 0; y < height; y++) {
        rows[to++] = 2;
        for (let x = 0; x < width; x++) {
          const now = words[y * width + x] ?? 0;
          const above = y > 0 ? (words[(y - 1) * width + x] ?? 0) : 0;
          rows[to++] = now - above;
          rows[to++] = (now >>> 8) - (above >>> 8);
          rows[to++] = (now >>> 16) - (above >>> 16);
        }
      }
      return deflateSync(rows).length;
    }),
  };
}
