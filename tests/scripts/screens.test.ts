import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../scripts/palette-png';

describe('the pictures of every state (npm run screens draws them)', () => {
  it('keep the colours of a picture of few colours exactly, and come near them in one of many', () => {
    const plain = new PNG({ width: 20, height: 10 });
    for (let at = 0; at < 200; at++) plain.data.set([at % 20 < 10 ? 255 : 16, 200, 40, 255], at * 4);
    const few = PNG.sync.write(plain);
    expect(PNG.sync.read(palettePng(few, 8)).data.equals(plain.data)).toBe(true);
    const busy = new PNG({ width: 256, height: 4 });
    for (let at = 0; at < 1024; at++) busy.data.set([at % 256, at % 256, at % 256, 255], at * 4);
    const { data } = PNG.sync.read(palettePng(PNG.sync.write(busy), 32));
    const off = Math.max(...busy.data.map((value, at) => Math.abs(value - (data[at] ?? 0))));
    expect(off).toBeLessThanOrEqual(8);
  });
});
