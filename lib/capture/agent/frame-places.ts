import type { Rect } from '../geometry';

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

export const intersect = (a: Rect, b: Rect): Rect => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
};

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

/** Share of the window that a frame of another origin takes, at most one of them counted: 0 where there is none. */
export function foreignShare(top: Window & typeof globalThis): number {
  let most = 0;
  for (const place of framePlaces(top)) {
    for (const frame of place.document.querySelectorAll<HTMLIFrameElement>('iframe, frame')) {
      if (insideOf(frame)) continue;
      const box = clientRect(frame);
      const seen = intersect({ ...box, x: box.x + place.x, y: box.y + place.y }, place.clip);
      most = Math.max(most, (seen.width * seen.height) / (top.innerWidth * top.innerHeight));
    }
  }
  return most;
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
