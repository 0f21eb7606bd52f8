import { intersect, type Rect } from '../geometry';
import type { ScrollerChoice } from '../ports';
import { clientRect, type FramePlace, framePlaces } from './frame-places';
import { findSideScrollers, hiddenBeside } from './side-scrollers';

/** A scroller and the document it stands in. `element` is the document's scrolling element for whole documents. */
export interface Scroller {
  element: Element;
  place: FramePlace;
  isDocument: boolean;
  choice: ScrollerChoice;
}

/** Smaller ones are lists and text boxes, not the page's content. CSS pixels. */
const leastWidth = 300;
const leastHeight = 250;
const leastHidden = 32;

const scrolls = (value: string) => value === 'auto' || value === 'scroll' || value === 'overlay';

function describe(element: Element): string {
  const id = element.id ? `#${element.id}` : '';
  const classes = [...element.classList].slice(0, 3).map((name) => `.${name}`);
  return `${element.localName}${id}${classes.join('')}`;
}

/** Share of the view that is covered, more for what hides much, a little more for what stands in the middle. */
function scoreOf(
  visible: { x: number; y: number; width: number; height: number },
  hidden: number,
  top: Window,
): number {
  const area = top.innerWidth * top.innerHeight;
  const coverage = (visible.width * visible.height) / area;
  const centreX = Math.abs(visible.x + visible.width / 2 - top.innerWidth / 2) / top.innerWidth;
  const centreY = Math.abs(visible.y + visible.height / 2 - top.innerHeight / 2) / top.innerHeight;
  return coverage * (1 + Math.min(3, Math.log2(1 + hidden))) + 0.1 * (1 - centreX - centreY);
}

function documentScroller(place: FramePlace, top: Window): Scroller {
  const element = place.document.scrollingElement ?? place.document.documentElement;
  const root = place.document.documentElement;
  const rect = intersect({ x: place.x, y: place.y, width: root.clientWidth, height: root.clientHeight }, place.clip);
  const style = place.window.getComputedStyle(root);
  // A document that forbids scrolling (overflow hidden) shows all it will ever show.
  const locked = style.overflowY === 'hidden' && element.scrollTop === 0;
  const scrollHeight = locked ? root.clientHeight : element.scrollHeight;
  const scrollWidth = style.overflowX === 'hidden' ? root.clientWidth : element.scrollWidth;
  const hidden = (scrollWidth * scrollHeight) / Math.max(1, root.clientWidth * root.clientHeight) - 1;
  return {
    element,
    place,
    isDocument: true,
    choice: {
      kind: place.depth === 0 ? 'document' : 'frame',
      label: place.depth === 0 ? 'document' : `frame ${place.document.location.pathname}`,
      rect,
      scrollWidth,
      scrollHeight,
      score: hidden > 0.001 ? scoreOf(rect, hidden, top) : place.depth === 0 ? 0.01 : 0,
    },
  };
}

function elementScroller(element: Element, place: FramePlace, top: Window): Scroller | null {
  const { clientWidth, clientHeight, scrollWidth, scrollHeight } = element;
  if (clientWidth < leastWidth || clientHeight < leastHeight) return null;
  if (scrollHeight - clientHeight < leastHidden && scrollWidth - clientWidth < leastHidden) return null;
  const style = place.window.getComputedStyle(element);
  const down = scrolls(style.overflowY) && scrollHeight > clientHeight;
  const across = scrolls(style.overflowX) && scrollWidth > clientWidth;
  if (!down && !across) return null;
  const box = clientRect(element);
  const rect = intersect({ ...box, x: box.x + place.x, y: box.y + place.y }, place.clip);
  if (rect.width < leastWidth / 2 || rect.height < leastHeight / 2) return null;
  if (element.checkVisibility && !element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    return null;
  const width = across ? scrollWidth : clientWidth;
  const height = down ? scrollHeight : clientHeight;
  const hidden = (width * height) / (clientWidth * clientHeight) - 1;
  return {
    element,
    place,
    isDocument: false,
    choice: {
      kind: place.depth === 0 ? 'area' : 'frame',
      label: describe(element),
      rect,
      scrollWidth: width,
      scrollHeight: height,
      score: scoreOf(rect, hidden, top),
    },
  };
}

/**
 * Everything on the page that hides content behind scrolling, best first: the documents of the visible frames and the
 * elements in them. The top document is always among them, so there is always something to take.
 */
export function findScrollers(top: Window & typeof globalThis): Scroller[] {
  const found: Scroller[] = [];
  for (const place of framePlaces(top)) {
    const own = documentScroller(place, top);
    if (own.choice.score > 0) found.push(own);
    for (const element of place.document.querySelectorAll('body, body *')) {
      if (element === own.element) continue;
      const scroller = elementScroller(element, place, top);
      if (scroller) found.push(scroller);
    }
  }
  for (const scroller of found) {
    // A long page with a wide table in it is worth more than that table alone.
    const wide = Math.max(0, ...findSideScrollers(scroller).map(hiddenBeside));
    if (wide === 0) continue;
    const { choice } = scroller;
    choice.score = Math.max(
      choice.score,
      0.001 +
        Math.max(
          ...found.map((other) =>
            scroller.element.contains(other.element) && other !== scroller ? other.choice.score : 0,
          ),
        ),
    );
  }
  return found.sort((a, b) => b.choice.score - a.choice.score);
}

/** The client area of a scroller in the top viewport, CSS pixels. */
export function clientOf({ element, place, isDocument }: Scroller): Rect {
  const root = place.document.documentElement;
  if (isDocument) return { x: place.x, y: place.y, width: root.clientWidth, height: root.clientHeight };
  const rect = clientRect(element);
  return { ...rect, x: rect.x + place.x, y: rect.y + place.y };
}
