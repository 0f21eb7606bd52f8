import { intersect, type Rect } from '../geometry';
import { clientRect } from './frame-places';
import type { createPinnedFinder } from './pinned';
import type { Scroller } from './scrollers';

/** Less hidden than this is no column worth a step. CSS pixels. */
const leastHidden = 16;
const leastWidth = 240;

/** A wide part inside a scroller that moves only down: a table of many columns on a long page. */
export interface SideScroller {
  element: Element;
  /** What moves sideways with it without being part of it: the table's separate heading. */
  followers: Element[];
  scroller?: Scroller;
  /** Made when it first comes into view, standing at its left end. */
  pinned: ReturnType<typeof createPinnedFinder> | null;
}

const scrolls = (value: string) => value === 'auto' || value === 'scroll' || value === 'overlay';

export const hiddenBeside = (element: Element): number => element.scrollWidth - element.clientWidth;

/** The wide parts of `scroller`, outermost first; none where it moves sideways itself. */
export function findSideScrollers({ element, place, isDocument, choice }: Scroller): Element[] {
  const within = isDocument ? place.document.body : element;
  if (!within || choice.scrollWidth - choice.rect.width >= leastHidden) return [];
  const found: Element[] = [];
  for (const part of within.querySelectorAll('*')) {
    if (part.clientWidth < leastWidth || hiddenBeside(part) < leastHidden) continue;
    if (part.scrollHeight - part.clientHeight > leastHidden) continue;
    if (!scrolls(place.window.getComputedStyle(part).overflowX)) continue;
    if (found.some((other) => other.contains(part)) || isScrolledBetween(part, within)) continue;
    if (part.checkVisibility && !part.checkVisibility({ visibilityProperty: true })) continue;
    found.push(part);
  }
  return found;
}

/** Another scroller stands between the two: the part is that one's to take. */
function isScrolledBetween(part: Element, within: Element): boolean {
  for (let up = part.parentElement; up && up !== within; up = up.parentElement)
    if (up.scrollHeight - up.clientHeight > leastHidden && up.clientHeight > 0) {
      const { overflowY } = up.ownerDocument.defaultView!.getComputedStyle(up);
      if (overflowY !== 'visible' && overflowY !== 'clip') return true;
    }
  return false;
}

/** A side scroller as a scroller of its own, for what is pinned over it. */
export const asScroller = (element: Element, { place }: Scroller): Scroller => ({
  element,
  place,
  isDocument: false,
  choice: {
    kind: 'area',
    label: element.localName,
    rect: rectOf(element, place.x, place.y),
    scrollWidth: element.scrollWidth,
    scrollHeight: element.scrollHeight,
    score: 0,
  },
});

const rectOf = (element: Element, x: number, y: number): Rect => {
  const rect = clientRect(element);
  return { ...rect, x: rect.x + x, y: rect.y + y };
};

/** The parts that are in view now, with where each stands. */
export function partsInView(
  sides: readonly SideScroller[],
  { place }: Scroller,
  box: Rect,
): { rect: Rect; scrollX: number; element: Element }[] {
  return sides
    .flatMap(({ element, followers }) => [element, ...followers])
    .map((element) => ({
      element,
      scrollX: element.scrollLeft,
      rect: intersect(rectOf(element, place.x, place.y), box),
    }))
    .filter(({ rect }) => rect.width > 0 && rect.height > 0);
}
