import { describe, expect, it } from 'vitest';
import { changedShare, findNearDuplicate, isNearDuplicate, nearPairs, toGrayGrid } from '../../lib/tag/near-duplicate';

const width = 1280;
const height = 800;

/** A white page with dark marks of 16 × 16 pixels, as characters are. */
function picture(marks: [x: number, y: number][], size: [number, number] = [width, height]) {
  const [w, h] = size;
  const rgba = new Uint8ClampedArray(w * h * 4).fill(255);
  for (const [left, top] of marks) {
    for (let y = top; y < top + 16; y++)
      for (let x = left; x < left + 16; x += 2) rgba.fill(30, (y * w + x) * 4, (y * w + x) * 4 + 3);
  }
  return toGrayGrid(rgba, w, h);
}

const lines = Array.from({ length: 20 }, (_, line) =>
  Array.from({ length: 30 }, (_unused, i): [number, number] => [40 + i * 16, 40 + line * 32]),
).flat();

describe('near duplicates', () => {
  it('a picture is its own duplicate, and still so when a clock has moved on', () => {
    expect(changedShare(picture(lines), picture(lines))).toBe(0);
    expect(isNearDuplicate(picture(lines), picture([...lines, [1200, 8], [1216, 8]]))).toBe(true);
  });

  it('another name of six characters makes another picture', () => {
    const name = Array.from({ length: 6 }, (_, i): [number, number] => [700 + i * 16, 40]);
    expect(isNearDuplicate(picture(lines), picture([...lines, ...name]))).toBe(false);
  });

  it('another size makes another picture', () => {
    expect(changedShare(picture(lines), picture(lines, [1280, 1600]))).toBe(1);
  });

  it('pairs within one group and of one shape only, each with the first it resembles', () => {
    const almost = picture([...lines, [1200, 8]]);
    const pairs = nearPairs([
      { id: 'a', group: '18', grid: picture(lines) },
      { id: 'b', group: '18', grid: almost },
      { id: 'c', group: '14', grid: almost },
      { id: 'd', group: '18', grid: picture(lines.slice(0, 300)) },
      { id: 'e', group: '18', grid: picture(lines, [1280, 1600]) },
    ]);
    expect(pairs).toEqual([['a', 'b']]);
  });

  it('finds the known picture that is hardly different', () => {
    const known = [
      { id: 'a', grid: picture([]) },
      { id: 'b', grid: picture(lines) },
    ];
    expect(findNearDuplicate(picture([...lines, [1200, 8]]), known)).toBe('b');
    expect(findNearDuplicate(picture(lines.slice(0, 300)), known)).toBeNull();
  });
});
