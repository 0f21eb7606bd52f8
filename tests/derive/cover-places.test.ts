import { describe, expect, it } from 'vitest';
import { coverPlaces, type PagePlace, type PictureLay } from '@/lib/derive/cover-places';

/** A number 900 CSS pixels below the start of a scroller that was scrolled by 500 when the page was read. */
const place: PagePlace = { kind: 'identity', x: 100, y: 900, width: 150, height: 20, scrolledX: 0, scrolledY: 500 };
const lay: PictureLay = { x: 0, y: 0, asScrolled: false, scale: 2, width: 2000, height: 4000 };

describe('a place on the page', () => {
  it('stands in a whole picture where the scroller, at its start, has it', () => {
    expect(coverPlaces([place], lay)).toEqual([{ kind: 'identity', x: 200, y: 1800, width: 300, height: 40 }]);
  });

  it('stands in a picture of the window, or of a part of it, as that was scrolled', () => {
    const [inWindow] = coverPlaces([place], { ...lay, asScrolled: true });
    expect(inWindow).toMatchObject({ x: 200, y: 800 });
    const [inPart] = coverPlaces([place], { ...lay, asScrolled: true, x: 110, y: 395, width: 100, height: 100 });
    expect(inPart).toEqual({ kind: 'identity', x: 0, y: 10, width: 100, height: 40 });
  });

  it('is left out where the picture does not show it', () => {
    expect(coverPlaces([place], { ...lay, height: 1800 })).toEqual([]);
  });
});
