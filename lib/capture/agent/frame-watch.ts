import { clientRect } from './frame-places';

type FrameElement = HTMLIFrameElement | HTMLFrameElement;

/** Notices that a frame of the page shows another document than when the watch began. */
export interface FrameWatch {
  /** From now on; what was seen before counts no more. */
  begin(): void;
  /** Ends the watch: did a frame come, go, or change its document since it began? */
  end(): boolean;
}

/** A frame smaller than this shows nothing that a person could read. CSS pixels. */
const least = 4;

/**
 * Watches the frames that can be seen, in all documents that can be reached. A document in reach is compared by
 * identity; of one of another site only its `load` is told, so that one still loading is left to the tab's own state.
 */
export function createFrameWatch(top: Window): FrameWatch {
  let seen: Map<FrameElement, Document | null> | null = null;
  let listening: Document[] = [];
  let loaded = false;

  const noteLoad = ({ target }: Event): void => {
    if (isFrame(target) && seen?.has(target)) loaded = true;
  };

  function stopListening(): void {
    for (const document of listening) document.removeEventListener('load', noteLoad, true);
    listening = [];
  }

  return {
    begin() {
      stopListening();
      loaded = false;
      const { frames, documents } = framesIn(top.document);
      seen = frames;
      // `load` does not bubble, but is heard on its way down.
      for (const document of documents) document.addEventListener('load', noteLoad, true);
      listening = documents;
    },
    end() {
      if (!seen) return false;
      const before = seen;
      const { frames: now } = framesIn(top.document);
      stopListening();
      seen = null;
      if (loaded || now.size !== before.size) return true;
      return [...now].some(([frame, inside]) => !before.has(frame) || before.get(frame) !== inside);
    },
  };
}

// A frame's elements are of its own window's classes: `instanceof` would not know them.
const isFrame = (target: EventTarget | null): target is FrameElement =>
  target !== null && 'tagName' in target && /^i?frame$/i.test(String(target.tagName));

/** All frames that take up room, with the documents in them as far as they can be reached. */
function framesIn(top: Document): { frames: Map<FrameElement, Document | null>; documents: Document[] } {
  const frames = new Map<FrameElement, Document | null>();
  const documents = [top];
  for (const document of documents) {
    for (const frame of document.querySelectorAll<FrameElement>('iframe, frame')) {
      if (!takesRoom(frame)) continue;
      const inside = frame.contentDocument;
      frames.set(frame, inside);
      if (inside) documents.push(inside);
    }
  }
  return { frames, documents };
}

/** Not hidden, not a counter's pixel, not put away beyond the page's upper or left edge. */
function takesRoom(frame: FrameElement): boolean {
  const { x, y, width, height } = clientRect(frame);
  if (width < least || height < least) return false;
  const view = frame.ownerDocument.defaultView;
  if (x + width + (view?.scrollX ?? 0) <= 0 || y + height + (view?.scrollY ?? 0) <= 0) return false;
  return frame.checkVisibility?.({ visibilityProperty: true }) ?? true;
}
