import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { palettePng } from '../../scripts/palette-png';
import { screenSheet } from '../../scripts/screen-sheet';
import { screensIndex } from '../../scripts/screens-index';
import { looks, sheetOf } from '../support/preview/looks';
import { screens } from '../support/preview/screens';

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

  it('stand in the docs, every screen that there is and no other, and the page about them lists them all', () => {
    expect(screens.length).toBeGreaterThan(100);
    expect(screens.filter((screen) => !sheetOf(screen)).map(({ name }) => name)).toEqual([]);
    const page = readFileSync('docs/screens.md', 'utf8');
    expect(page).toBe(screensIndex(looks));
    const listed = [...page.matchAll(/\]\(screens\/(.+)\.png\)/g)].map(([, name = '']) => decodeURI(name));
    const sheets = [...new Set(looks.map(({ of }) => of))];
    expect([...listed].sort()).toEqual([...sheets].sort());
    expect(readdirSync('docs/screens').sort()).toEqual(sheets.map((name) => `${name}.png`).sort());
  });

  it('are put side by side at half their size', () => {
    const picture = (width: number, red: number) => {
      const png = new PNG({ width, height: 20 });
      for (let at = 0; at < width * 20; at++) png.data.set([red, 0, 0, 255], at * 4);
      return PNG.sync.write(png);
    };
    const { width, height, data } = PNG.sync.read(screenSheet([picture(40, 200), picture(20, 100)]));
    expect([width, height]).toEqual([20 + 8 + 10, 10]);
    expect([data[0], data[22 * 4], data[30 * 4]]).toEqual([200, 128, 100]);
  });
});
