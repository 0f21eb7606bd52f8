import type { ForeignPlace } from '../foreign-view';
import { intersect, type Rect } from '../geometry';

/** A document that can be reached from the top one, and where its viewport stands in the top viewport (CSS pixels). */
export interface FramePlace {
  window: Window & typeof globalThis;
  document: Document;
  /** Origin of its viewport. */
  x: number;
  y: number;
  /** The part of its viewport that is inside every frame around it. */
  clip: Rect;
  depth: number;
}

/** The client area of an element (inside its borders, without its scroll bars), in its own viewport. */
export function clientRect(element: Element): Rect {
  const box = element.getBoundingClientRect();
  return {
    x: box.left + element.clientLeft,
    y: box.top + element.clientTop,
    width: element.clientWidth,
    height: element.clientHeight,
  };
}

/** The document inside a frame element, or null where another origin forbids it. */
function insideOf(frame: HTMLIFrameElement | HTMLFrameElement): Document | null {
  try {
    return frame.contentDocument;
  } catch {
    return null; // another origin: its document is out of reach by design
  }
}

/** The visible frames of other origins, in all documents that can be reached. */
export function foreignFrames(top: Window & typeof globalThis): ForeignPlace[] {
  return framePlaces(top).flatMap((place) =>
    [...place.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')].flatMap((frame) => {
      if (insideOf(frame)) return [];
      const box = clientRect(frame);
      const rect = { ...box, x: box.x + place.x, y: box.y + place.y };
      const clip = intersect(rect, place.clip);
      return clip.width < 1 || clip.height < 1 ? [] : [{ rect, clip }];
    }),
  );
}

/** Share of the window that the largest frame of another origin takes: 0 where there is none. */
export function foreignShare(top: Window & typeof globalThis): number {
  const areas = foreignFrames(top).map(({ clip }) => clip.width * clip.height);
  return Math.max(0, ...areas) / (top.innerWidth * top.innerHeight);
}

/** The top document and all visible same-origin frames in it, outermost first. */
export function framePlaces(top: Window & typeof globalThis): FramePlace[] {
  const whole = { x: 0, y: 0, width: top.innerWidth, height: top.innerHeight };
  const places: FramePlace[] = [{ window: top, document: top.document, x: 0, y: 0, clip: whole, depth: 0 }];
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    for (const frame of place.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      const box = clientRect(frame);
      const rect = { ...box, x: box.x + place.x, y: box.y + place.y };
      const clip = intersect(rect, place.clip);
      if (clip.width < 1 || clip.height < 1) continue;
      if (frame.checkVisibility && !frame.checkVisibility({ visibilityProperty: true })) continue;
      const inside = insideOf(frame);
      const view = inside?.defaultView as (Window & typeof globalThis) | null | undefined;
      if (!inside || !view || !inside.documentElement) continue;
      places.push({ window: view, document: inside, x: rect.x, y: rect.y, clip, depth: place.depth + 1 });
    }
  }
  return places;
}
