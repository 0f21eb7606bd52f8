import { describe, expect, it } from 'vitest';
import { createPace, markColour, markCount } from '@/lib/capture/pace';
import type { Pixels } from '@/lib/capture/pixels';

/** A shot whose first pixel has a mark's colour; null: the page's own white. */
function shotWith(mark: number | null): Pixels {
  const rgb = mark === null ? [255, 255, 255] : [...markColour(mark).matchAll(/\d+/g)].map(Number);
  return { width: 1, height: 1, data: new Uint8ClampedArray([...rgb, 255]) };
}

/** The mark of the next frame that is waited for. */
function nextMark(pace: ReturnType<typeof createPace>): number {
  const { mark } = pace.next(false);
  if (mark === null) throw new Error('no mark');
  return mark;
}

describe('how long is waited for frames and shots', () => {
  it('no frame more than the scroll’s own is waited for while shots show what they should', () => {
    const pace = createPace(false);
    for (let tile = 0; tile < 10; tile++) {
      const mark = nextMark(pace);
      expect(pace.judge(mark, shotWith(mark))).toBe(true);
    }
    expect(pace.next(false).frames).toBe(0);
  });

  it('a shot that shows an older frame is refused, and each such one makes all later tiles wait a frame more, up to three', () => {
    const pace = createPace(false);
    for (const frames of [1, 2, 3]) {
      const mark = nextMark(pace);
      expect(pace.judge(mark, shotWith(mark - 2))).toBe(false);
      expect(pace.next(false).frames).toBe(frames);
    }
  });

  it('a shot that shows a newer frame is refused, and later ones are given more time to be read, up to the surest', () => {
    const pace = createPace(false);
    const before = pace.readMs;
    const mark = nextMark(pace);
    expect(pace.judge(mark, shotWith(mark + 2))).toBe(false);
    expect(pace.readMs).toBeGreaterThan(before);
    for (let more = 0; more < 10; more++) pace.judge(mark, shotWith(mark + 1));
    expect(pace.readMs).toBe(34);
  });

  it('a first shot, which shows no mark, waits as long as is surely enough for frames, and a mark in it is refused', () => {
    const pace = createPace(false);
    expect(pace.next(true)).toEqual({ mark: null, frames: 3 });
    expect(pace.judge(null, shotWith(null))).toBe(true);
    expect(pace.judge(null, shotWith(1))).toBe(false);
    expect(pace.readMs).toBe(34);
  });

  it('where the page covers the mark, marks are given up and every tile waits as long as is surely enough', () => {
    const pace = createPace(false);
    const mark = nextMark(pace);
    expect(pace.judge(mark, shotWith(null))).toBe(false);
    expect(pace.next(false)).toEqual({ mark: null, frames: 3 });
    expect(pace.readMs).toBe(34);
  });

  it('a page whose content appears late is given three frames from the start', () => {
    expect(createPace(true).next(false).frames).toBe(3);
  });

  it('neighbouring marks are never of one colour', () => {
    const colours = Array.from({ length: markCount }, (_, mark) => markColour(mark));
    expect(new Set(colours).size).toBe(markCount);
  });
});
