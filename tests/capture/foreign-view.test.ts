import { expect, it } from 'vitest';
import { choiceInTop, type ForeignPlace, matchFrames, viewInTop } from '@/lib/capture/foreign-view';
import type { TileView } from '@/lib/capture/ports';

const top = { width: 1000, height: 700 };
const place: ForeignPlace = {
  rect: { x: 200, y: 80, width: 780, height: 600 },
  clip: { x: 200, y: 80, width: 780, height: 600 },
};

it('tells of a scroller in another site’s frame as from the top document, weighed by how much of the window it fills', () => {
  const choice = { kind: 'document' as const, label: 'document', rect: { x: 0, y: 0, width: 780, height: 600 } };
  const seen = choiceInTop({ ...choice, scrollWidth: 780, scrollHeight: 3000, score: 2 }, place, top);
  expect(seen).toMatchObject({ kind: 'frame', rect: place.rect, scrollHeight: 3000 });
  expect(seen.score).toBeCloseTo(2 * ((780 * 600) / (1000 * 700)));
});

const tile = (box: TileView['view']['box']): TileView => ({
  view: {
    box,
    scrollX: 0,
    scrollY: 120,
    maxX: 0,
    maxY: 2400,
    scale: 1,
    viewport: { width: 780, height: 600 },
    followers: [{ x: 0, y: 10, width: 780, height: 30 }],
  },
  pinned: [{ rect: { x: 700, y: 560, width: 60, height: 30 }, atBottom: true, atRight: true }],
  unloaded: 0,
  loading: false,
  cutOff: false,
});

it('moves everything a tile says to where the frame stands', () => {
  const seen = viewInTop(tile({ x: 0, y: 40, width: 780, height: 560 }), place, top);
  expect(seen.view).toMatchObject({ box: { x: 200, y: 120, width: 780, height: 560 }, viewport: top, scrollY: 120 });
  expect(seen.view.followers).toEqual([{ x: 200, y: 90, width: 780, height: 30 }]);
  expect(seen.pinned[0]?.rect).toEqual({ x: 900, y: 640, width: 60, height: 30 });
  expect(seen.cutOff).toBe(false);
});

it('says so where part of the frame stands outside the window', () => {
  const low = { rect: { ...place.rect, y: 400 }, clip: { ...place.rect, y: 400, height: 300 } };
  expect(viewInTop(tile({ x: 0, y: 0, width: 780, height: 600 }), low, top).cutOff).toBe(true);
});

it('tells frames by their size, and leaves out two that can’t be told apart', () => {
  const other = { ...place, rect: { ...place.rect, width: 300 } };
  const frames = [
    { id: 'a', width: 780, height: 600 },
    { id: 'b', width: 300, height: 600 },
  ];
  expect(matchFrames([place, other], frames).map(({ frame }) => frame.id)).toEqual(['a', 'b']);
  expect(matchFrames([place, place], frames)).toEqual([]);
  expect(matchFrames([place], [...frames, { id: 'c', width: 780, height: 600 }])).toEqual([]);
});
