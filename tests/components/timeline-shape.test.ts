import { expect, it } from 'vitest';
import { labelPlaces } from '@/components/desk/overview/timeline-shape';

it('labels of lines stand above them, below where the dates stand, and never in one another', () => {
  expect(labelPlaces([100, 60], 26)).toEqual([94, 54]);
  expect(labelPlaces([30, 120], 26)).toEqual([45, 114]);
  expect(labelPlaces([104, 100], 26)).toEqual([119, 94]);
  for (const ends of [
    [26, 27],
    [27, 26],
    [100, 104],
    [104, 100],
    [26, 40],
  ]) {
    const [a = 0, b = 0] = labelPlaces(ends, 26);
    expect(Math.abs(a - b)).toBeGreaterThanOrEqual(15);
    expect(Math.min(a, b)).toBeGreaterThan(26);
  }
});
