import { intersect, type ScrollerView } from '../geometry';
import { clientRect } from './frame-places';
import { clientOf, type Scroller } from './scrollers';
import { hiddenBeside, partsInView, type SideScroller } from './side-scrollers';

/** Where a scroller stands; `cutOff`: part of it lies outside the window. */
export interface SeenScroller {
  view: ScrollerView;
  cutOff: boolean;
}

/**
 * Reads back where a scroller stands (CSS pixels), and notes its visible part in its choice. `originX`: `scrollLeft` where
 * its content begins. `followers`: what moves sideways with it without being part of it.
 */
export function scrollerView(
  scroller: Scroller,
  followers: Element[],
  originX: number,
  top: Window & typeof globalThis,
): SeenScroller {
  const { element, place, choice } = scroller;
  const client = clientOf(scroller);
  const box = intersect(client, place.clip);
  choice.rect = box;
  const rects = followers.map((follower) => {
    const rect = clientRect(follower);
    return { ...rect, x: rect.x + place.x, y: rect.y + place.y };
  });
  const maxX = Math.max(0, choice.scrollWidth > client.width ? element.scrollWidth - client.width : 0);
  const maxY = Math.max(0, choice.scrollHeight > client.height ? element.scrollHeight - client.height : 0);
  return {
    view: {
      box,
      scrollX: element.scrollLeft - originX,
      scrollY: element.scrollTop,
      maxX,
      maxY,
      viewport: { width: top.innerWidth, height: top.innerHeight },
      scale: top.devicePixelRatio,
      followers: rects,
    },
    cutOff: client.height - box.height > 1 || client.width - box.width > 1,
  };
}

/** The view of a scroller whose wide parts move on their own: what is told of sideways is about them. */
export function withParts({ view, cutOff }: SeenScroller, scroller: Scroller, sides: SideScroller[]): SeenScroller {
  if (sides.length === 0) return { view, cutOff };
  const parts = partsInView(sides, scroller, view.box);
  const moving = sides.filter(({ element }) => parts.some((part) => part.element === element));
  const hidden = moving.map(({ element }) => hiddenBeside(element));
  const widths = parts
    .filter(({ element }) => moving.some((side) => side.element === element))
    .map(({ rect }) => rect.width);
  return {
    view: {
      ...view,
      scrollX: Math.max(0, ...moving.map(({ element }) => element.scrollLeft)),
      maxX: Math.max(0, ...hidden),
      totalX: Math.max(...sides.map(({ element }) => hiddenBeside(element))),
      visibleX: Math.min(view.box.width, ...widths),
      parts: parts.map(({ rect, scrollX }) => ({ rect, scrollX })),
    },
    cutOff,
  };
}
