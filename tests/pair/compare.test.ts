import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { createPngWriter } from '@/lib/capture/png-writer';
import { comparePictures } from '@/lib/pair/compare';

const width = 320;
const lineHeight = 20;

/** A drawn page: a side menu of 64 pixels that stays put, and lines whose look depends on a number. */
function draw(lines: number[], menu = 1): PNG {
  const height = lines.length * lineHeight;
  const png = new PNG({ width, height });
  const paint = (x: number, y: number, value: number) => png.data.set([value, value, value, 255], (y * width + x) * 4);
  for (let y = 0; y < height; y++) {
    const line = lines[Math.floor(y / lineHeight)] ?? 0;
    for (let x = 0; x < width; x++) {
      const inText = y % lineHeight >= 4 && y % lineHeight < 16 && x >= 96 && x < 256;
      const ink = inText && Math.imul(line * 7919 + x * 31, (y % lineHeight) + 3) % 5 === 0;
      const inMenu = x < 64 && y < 60 && Math.imul(x + menu * 13, y + 7) % 3 === 0;
      paint(x, y, ink || inMenu ? 20 : 255);
    }
  }
  return png;
}
const blobOf = (png: PNG, options: Parameters<typeof PNG.sync.write>[1] = {}) =>
  new Blob([new Uint8Array(PNG.sync.write(png, options))], { type: 'image/png' });
const compare = (before: PNG, after: PNG) => comparePictures(blobOf(before), blobOf(after));
const lines = Array.from({ length: 60 }, (_, at) => at + 1);

describe('comparing two pictures', () => {
  it('says when they look the same, however they were packed', async () => {
    const before = blobOf(draw(lines), { filterType: 4 });
    const writer = createPngWriter(width);
    const { data, height } = draw(lines);
    await writer.write({ width, height, data: new Uint8ClampedArray(data) });
    expect(await comparePictures(before, await writer.finish())).toEqual({ kind: 'same' });
    for (const filterType of [0, 1, 2, 3]) {
      expect(await comparePictures(before, blobOf(draw(lines), { filterType, colorType: 2 }))).toEqual({
        kind: 'same',
      });
    }
  });

  it('outlines a changed line, in rows and in columns', async () => {
    const changed = lines.map((line) => (line === 31 ? 900 : line));
    const result = await compare(draw(lines), draw(changed));
    expect(result).toMatchObject({ kind: 'different' });
    if (result.kind !== 'different') return;
    expect(result.regions).toHaveLength(1);
    const [region] = result.regions;
    expect(region?.kind).toBe('changed');
    const { x, y, width: wide, height } = region?.after ?? { x: 0, y: 0, width: 0, height: 0 };
    expect([x >= 96, x + wide <= 256, y >= 600, y + height <= 620]).toEqual([true, true, true, true]);
    expect(region?.before).toEqual(region?.after);
    expect(result.share).toBeLessThan(0.03);
  });

  it('takes an added line as one place, not as everything below it, beside a menu that stays', async () => {
    const added = [...lines.slice(0, 20), 700, 701, ...lines.slice(20)];
    const result = await compare(draw(lines), draw(added));
    expect(result).toMatchObject({ kind: 'different', regions: [{ kind: 'added', before: { height: 0 } }] });
    if (result.kind !== 'different') return;
    expect(result.regions[0]?.after?.height).toBe(40);
    expect(result.regions[0]?.after?.y).toBeGreaterThan(380);
    expect(result.regions[0]?.after?.y).toBeLessThan(420);
  });

  it('takes a removed line the same way round', async () => {
    const result = await compare(draw(lines), draw(lines.filter((line) => line !== 40)));
    expect(result).toMatchObject({ kind: 'different', regions: [{ kind: 'removed', after: { height: 0 } }] });
  });

  it('tells two places apart', async () => {
    const changed = lines.map((line) => (line === 5 || line === 50 ? line + 901 : line));
    const result = await compare(draw(lines), draw(changed));
    expect(result.kind === 'different' && result.regions).toHaveLength(2);
  });

  it('keeps the number of places within what a person can follow', async () => {
    const many = Array.from({ length: 200 }, (_, at) => at + 1);
    const result = await compare(draw(many), draw(many.map((line) => (line % 4 ? line : line + 901))));
    expect(result.kind === 'different' && result.regions.length).toBeLessThanOrEqual(40);
    expect(result.kind === 'different' && result.regions.length).toBeGreaterThan(0);
  });

  it('does not compare pixels of windows of different widths', async () => {
    const narrow = new PNG({ width: 200, height: 100 });
    narrow.data.fill(255);
    expect(await compare(draw(lines), narrow)).toEqual({ kind: 'other-width', before: width, after: 200 });
  });

  it('says that it can not read what is no sound PNG', async () => {
    const whole = PNG.sync.write(draw(lines));
    const cut = new Blob([new Uint8Array(whole.subarray(0, whole.length - 400))]);
    for (const bad of [new Blob(['no picture']), new Blob([]), cut]) {
      expect(await comparePictures(blobOf(draw(lines)), bad)).toEqual({ kind: 'unreadable' });
    }
  });

  it('stops when it is told to', async () => {
    const stop = new AbortController();
    stop.abort(new Error('closed'));
    await expect(comparePictures(blobOf(draw(lines)), blobOf(draw(lines)), stop.signal)).rejects.toThrow('closed');
  });
});
