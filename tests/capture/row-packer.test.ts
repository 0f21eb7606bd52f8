import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { codeFor } from '@/lib/capture/huffman';
import { blankPixels, type Pixels, wordsOf } from '@/lib/capture/pixels';
import { createPngWriter } from '@/lib/capture/png-writer';
import { createRowPacker } from '@/lib/capture/row-packer';

/** Always the same numbers for the same seed, in [0, 1). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Kind {
  width: number;
  height: number;
  colours: number;
  /** How often a pixel is the one beside or above it. */
  likeness: number;
}

function pictureOf({ width, height, colours, likeness }: Kind, random: () => number): Pixels {
  const picture = blankPixels(width, height);
  const words = wordsOf(picture);
  for (let i = 0; i < words.length; i++) {
    const roll = random();
    const own = (Math.imul(Math.floor(random() * colours), 0x12345) | 0xff000000) >>> 0;
    words[i] = roll < likeness / 2 && i > 0 ? words[i - 1]! : roll < likeness && i >= width ? words[i - width]! : own;
    words[i] = (words[i]! | 0xff000000) >>> 0;
  }
  return picture;
}

/** As another program reads the file, rows given to the writer in pieces. */
async function written(picture: Pixels, step: number): Promise<Buffer> {
  const writer = createPngWriter(picture.width);
  for (let y = 0; y < picture.height; y += step) {
    const height = Math.min(step, picture.height - y);
    const data = picture.data.slice(y * picture.width * 4, (y + height) * picture.width * 4);
    await writer.write({ width: picture.width, height, data });
  }
  return Buffer.from(await (await writer.finish()).arrayBuffer());
}

describe('rows that are packed', () => {
  test('every picture comes out of another program pixel for pixel as it went in', async () => {
    const random = randomFrom(7);
    for (let i = 0; i < 400; i++) {
      const width = 1 + Math.floor(random() * [3, 20, 200, 12_000][i % 4]!);
      const height = 1 + Math.floor(random() * (i % 4 === 3 ? 4 : 20));
      const colours = 1 + Math.floor(random() * [2, 4, 300, 1e6][(i >> 2) % 4]!);
      const picture = pictureOf({ width, height, colours, likeness: random() }, random);
      const read = PNG.sync.read(await written(picture, 1 + Math.floor(random() * height)));
      expect([read.width, read.height]).toEqual([width, height]);
      expect(Buffer.compare(read.data, Buffer.from(picture.data.buffer)), `${width} × ${height}, ${colours}`).toBe(0);
    }
  });

  test('widths around the longest copy leave no byte out', async () => {
    for (const width of [1, 2, 3, 84, 85, 86, 87, 88, 171, 172, 173, 258, 10_922, 10_923]) {
      const picture = blankPixels(width, 12);
      wordsOf(picture).fill(0xff336699);
      const read = PNG.sync.read(await written(picture, 5));
      expect(Buffer.compare(read.data, Buffer.from(picture.data.buffer)), `${width}`).toBe(0);
    }
  });

  test('noise like a photograph becomes hardly larger than its bytes', () => {
    const picture = pictureOf({ width: 300, height: 200, colours: 1e6, likeness: 0 }, randomFrom(3));
    const packer = createRowPacker(300);
    const packed = Buffer.concat([packer.pack(wordsOf(picture)), packer.finish()]);
    expect(packed.length).toBeLessThan(1.03 * 300 * 200 * 3);
    expect(inflateSync(packed)).toHaveLength((300 * 3 + 1) * 200);
  });

  test('no code is longer than deflate allows, however unequal the symbols are, and none is the start of another', () => {
    const counts = new Uint32Array(40);
    // Fibonacci's numbers make the deepest tree.
    for (let i = 0, a = 1, b = 1; i < counts.length; i++, [a, b] = [b, a + b]) counts[i] = a;
    const { lengths } = codeFor(counts, 15);
    expect(Math.max(...lengths)).toBe(15);
    expect([...lengths].reduce((sum, length) => sum + 2 ** -length, 0)).toBe(1);
  });
});
