import { intersect, type Rect } from '../geometry';
import { createChangeWatch } from './change-watch';
import { type FramePlace, framePlaces } from './frame-places';
import { putStyleBack } from './inline-style';
import type { Scroller } from './scrollers';

/** Where the scroller stands: whether this is its first or last row or column of tiles. */
export interface Edges {
  top: boolean;
  bottom: boolean;
  left: boolean;
  right: boolean;
}

/** Something that does not move with the content and stands over it. */
interface Overlay {
  element: Element;
  rect: Rect;
  atBottom: boolean;
  atRight: boolean;
  followsDown: boolean;
}

/**
 * A bar at the bottom (or right) edge belongs to the end of the page; what stands in the middle of the window, a dialog,
 * belongs to where the person saw it.
 */
function clingsToEnd(at: number, length: number, edge: number, room: number): boolean {
  const before = at - edge;
  const after = edge + room - (at + length);
  return after < before && after <= Math.max(24, room * 0.15) && length < room / 2;
}

interface StickyElement {
  element: HTMLElement;
  /** Its place in the flow, relative to the scroller's content. */
  naturalX: number;
  naturalY: number;
}

export interface PinnedState {
  hide: Set<Element>;
  visible: { rect: Rect; atBottom: boolean; atRight: boolean }[];
}

/** Finds, for each tile, what must not be seen in it because it belongs to another part of the picture. */
export function createPinnedFinder(
  scroller: Scroller,
  top: Window & typeof globalThis,
  isHidden: (element: Element) => boolean,
) {
  const { element: root, place, isDocument } = scroller;
  const sticky = findSticky();
  const watch = createChangeWatch(isHidden);
  /** Everything that is out of the flow, as of the last change of a document. */
  let outOfFlow: { element: HTMLElement; document: Document }[] = [];
  /** What stood over the content in the first tile; anything that comes later is shown nowhere. */
  let atStart: Set<Element> | null = null;

  function box(): Rect {
    return scroller.choice.rect;
  }

  const topRect = (element: Element, at: FramePlace): Rect => {
    const rect = element.getBoundingClientRect();
    return { x: rect.left + at.x, y: rect.top + at.y, width: rect.width, height: rect.height };
  };

  function findSticky(): StickyElement[] {
    const within = isDocument ? place.document.documentElement : root;
    const found = [...within.querySelectorAll<HTMLElement>('*')].filter(
      (element) => place.window.getComputedStyle(element).position === 'sticky' && nearestScroller(element) === root,
    );
    // `relative` without insets returns an element to its place in the flow; read all, then put all back.
    const styles = found.map((element) => element.getAttribute('style'));
    for (const element of found) {
      element.style.setProperty('position', 'relative', 'important');
      element.style.setProperty('inset', 'auto', 'important');
    }
    const origin = contentOrigin();
    const places = found.map((element) => {
      const rect = element.getBoundingClientRect();
      return { element, naturalX: rect.left - origin.x, naturalY: rect.top - origin.y };
    });
    found.forEach((element, i) => {
      putStyleBack(element, styles[i] ?? null);
    });
    return places;
  }

  /** Where the content's first pixel would stand in the frame's viewport. */
  function contentOrigin(): { x: number; y: number } {
    if (isDocument) return { x: -place.window.scrollX, y: -place.window.scrollY };
    const rect = root.getBoundingClientRect();
    return { x: rect.left + root.clientLeft - root.scrollLeft, y: rect.top + root.clientTop - root.scrollTop };
  }

  /** The element whose scrolling moves `element`; the document's scrolling element at the end of the chain. */
  function nearestScroller(element: Element): Element {
    for (let up = element.parentElement; up; up = up.parentElement) {
      if (up === root) return root;
      if (up === place.document.body || up === place.document.documentElement) continue;
      const style = place.window.getComputedStyle(up);
      if (style.overflowX !== 'visible' && style.overflowX !== 'clip') return up;
      if (style.overflowY !== 'visible' && style.overflowY !== 'clip') return up;
    }
    return place.document.scrollingElement ?? place.document.documentElement;
  }

  /** Fixed elements everywhere around the scroller, and whatever else is laid over it without being part of it. */
  function findOverlays(): Overlay[] {
    const found: Overlay[] = [];
    // Documents inside the scroller move with it.
    const places = framePlaces(top).filter(({ depth }) => depth <= place.depth);
    if (watch.changed(places.map(({ document }) => document))) outOfFlow = places.flatMap(findOutOfFlow);
    for (const { element, document } of outOfFlow) {
      // A frame's place on the screen may have changed without a change of any document.
      const at = places.find((known) => known.document === document);
      if (!at) continue;
      const style = at.window.getComputedStyle(element);
      const fixed = style.position === 'fixed';
      const laidOver = style.position === 'absolute' && mayLieOver(element, at);
      if (!fixed && !laidOver) continue;
      if (element.contains(root) || style.visibility === 'hidden') continue;
      if (style.opacity === '0' && !isHidden(element)) continue;
      if (found.some((other) => other.element.contains(element))) continue;
      const rect = topRect(element, at);
      const over = intersect(rect, box());
      if (over.width < 1 || over.height < 1) continue;
      if (laidOver && !isAbove(element, over, at)) continue;
      found.push({
        element,
        rect: over,
        atBottom: clingsToEnd(rect.y, rect.height, box().y, box().height),
        atRight: clingsToEnd(rect.x, rect.width, box().x, box().width),
        followsDown: clonesIn(element).length > 0,
      });
    }
    return found;
  }

  const mayLieOver = (element: Element, at: FramePlace): boolean =>
    at.document === place.document && !isDocument && !root.contains(element);

  function findOutOfFlow(at: FramePlace): typeof outOfFlow {
    const { document } = at;
    return [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
      const { position } = at.window.getComputedStyle(element);
      return position === 'fixed' || (position === 'absolute' && mayLieOver(element, at))
        ? [{ element, document }]
        : [];
    });
  }

  /** Painted over the scroller: found before it by a hit test in the middle of what they share. */
  function isAbove(element: Element, over: Rect, at: FramePlace): boolean {
    const hits = at.document.elementsFromPoint(over.x + over.width / 2 - at.x, over.y + over.height / 2 - at.y);
    const own = hits.findIndex((hit) => element.contains(hit));
    const below = hits.findIndex((hit) => hit === root || root.contains(hit));
    return own >= 0 && (below < 0 || own < below);
  }

  /**
   * Parts of a cloned column that a script keeps at the scroller's own offset (Element UI 2): as long as the scroller,
   * seen through a window as high. They are known by that, not by where they stand: the script may be a moment late.
   */
  const clones = new Map<Element, Element[]>();
  function clonesIn(element: Element): Element[] {
    const known = clones.get(element);
    if (known) return known;
    const height = root.clientHeight;
    const found = [element, ...element.querySelectorAll('*')].filter(
      (part) =>
        part.scrollHeight > part.clientHeight + 1 &&
        Math.abs(part.scrollHeight - root.scrollHeight) <= 2 &&
        Math.abs(part.clientHeight - height) <= height / 5,
    );
    clones.set(element, found);
    return found;
  }

  return {
    stop: watch.stop,
    /** False while a cloned column has not yet been moved to where the scroller is. */
    inStep: (): boolean =>
      [...clones.values()].flat().every((part) => {
        const most = part.scrollHeight - part.clientHeight;
        return Math.abs(part.scrollTop - Math.min(root.scrollTop, most)) < 1.5;
      }),
    /** To be asked after each scroll, before the frame is painted. */
    at(edges: Edges): PinnedState {
      const hide = new Set<Element>();
      const visible: PinnedState['visible'] = [];
      const overlays = findOverlays();
      atStart ??= new Set(overlays.map((overlay) => overlay.element));
      for (const overlay of overlays) {
        const known = atStart.has(overlay.element);
        const rightRow = overlay.followsDown || (overlay.atBottom ? edges.bottom : edges.top);
        const rightColumn = overlay.atRight ? edges.right : edges.left;
        if (known && rightRow && rightColumn) {
          visible.push({
            rect: overlay.rect,
            atBottom: overlay.atBottom && !overlay.followsDown,
            atRight: overlay.atRight,
          });
        } else hide.add(overlay.element);
      }
      const origin = contentOrigin();
      for (const { element, naturalX, naturalY } of sticky) {
        if (!element.isConnected) continue;
        const rect = element.getBoundingClientRect();
        const displaced =
          Math.abs(rect.left - origin.x - naturalX) > 0.75 || Math.abs(rect.top - origin.y - naturalY) > 0.75;
        if (displaced) hide.add(element);
      }
      return { hide, visible };
    },
  };
}
