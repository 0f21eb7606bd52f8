import { problem } from '../../model/problem-codes';
import { err, ok, type Result } from '../../model/result';
import { intersect } from '../geometry';
import type { ElementPlace } from '../ports';
import { framePlaces } from './frame-places';
import { clientOf, type Scroller } from './scrollers';

/** Where the page surface leaves the element that the person chose: both live in the same isolated world. */
type Chosen = { shuangsuijiElement?: Element };

/** The chosen element: in view as a whole, or where in which of `scrollers` it lies. */
export function placeOfElement(top: Window & typeof globalThis, scrollers: Scroller[]): Result<ElementPlace> {
  const element = (top as Chosen).shuangsuijiElement;
  const place = framePlaces(top).find(({ document }) => document === element?.ownerDocument);
  if (!element?.isConnected || !place) return err(problem('page-gone'));
  const holding = scrollers
    .map((scroller, choice) => ({ scroller, choice }))
    .filter(({ scroller }) =>
      scroller.isDocument
        ? scroller.place.document === element.ownerDocument || scroller.place.depth === 0
        : scroller.element !== element && scroller.element.contains(element),
    );
  // The innermost: the one that all others hold too.
  const inner = holding.sort((a, b) => depthOf(b.scroller) - depthOf(a.scroller))[0];
  if (!inner) return err(problem('page-gone'));
  const { left, top: y, width, height } = element.getBoundingClientRect();
  const rect = { x: left + place.x, y: y + place.y, width, height };
  const client = clientOf(inner.scroller);
  const seen = intersect(rect, intersect(client, inner.scroller.place.clip));
  const whole = rect.width - seen.width < 1 && rect.height - seen.height < 1;
  const { scrollLeft, scrollTop, clientWidth, scrollWidth } = inner.scroller.element;
  // Where content runs from right to left, `scrollLeft` counts from the other side.
  const fromLeft = scrollLeft < 0 ? scrollLeft + scrollWidth - clientWidth : scrollLeft;
  const inContent = { ...rect, x: rect.x - client.x + fromLeft, y: rect.y - client.y + scrollTop };
  return ok({ inView: whole ? rect : null, choice: inner.choice, inContent });
}

/** Elements around a scroller; whatever lies in a deeper frame counts as deeper. */
function depthOf({ element, place, isDocument }: Scroller): number {
  let depth = place.depth * 10_000;
  for (let up = isDocument ? null : element; up; up = up.parentElement) depth++;
  return depth;
}
