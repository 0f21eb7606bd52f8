import type { Rect } from '@/lib/capture/geometry';

/** What the page agent asks for: the element that the person chose last, in this isolated world only. */
type Chosen = { shuangsuijiElement?: Element };

/** Smaller ones are a letter or an icon, not a piece of evidence. CSS pixels. */
const leastSide = 24;

/** Chooses among the elements of the page below our own surface; coordinates are those of the top viewport. */
export interface ElementPicker {
  /** The rectangle in view of the element at this point; null where there is none worth taking. */
  at(x: number, y: number): Rect | null;
  /** Of the element around the present one, or of the one inside it that was left by `wider`. */
  wider(): Rect | null;
  narrower(): Rect | null;
  /** Leaves the element for the page agent. False: nothing is chosen. */
  keep(): boolean;
}

export function createElementPicker(own: HTMLElement): ElementPicker {
  let chosen: Element | null = null;
  let left: Element[] = [];

  /** Its box in the top viewport: frames of the same origin are looked through. */
  function boxOf(element: Element): Rect {
    const { left: x, top: y, width, height } = element.getBoundingClientRect();
    const box = { x, y, width, height };
    let view: Window | null = element.ownerDocument.defaultView;
    while (view && view !== window) {
      const frame: Element | null = view.frameElement;
      if (!frame) break;
      const outer = frame.getBoundingClientRect();
      box.x += outer.left + frame.clientLeft;
      box.y += outer.top + frame.clientTop;
      view = view.parent;
    }
    return box;
  }

  function inView(element: Element): Rect {
    const { x, y, width, height } = boxOf(element);
    const [right, bottom] = [Math.min(innerWidth, x + width), Math.min(innerHeight, y + height)];
    return { x: Math.max(0, x), y: Math.max(0, y), width: right - Math.max(0, x), height: bottom - Math.max(0, y) };
  }

  const worth = (element: Element) => {
    const { width, height } = element.getBoundingClientRect();
    return width >= leastSide && height >= leastSide;
  };

  function under(document: Document, x: number, y: number): Element | null {
    const hit = document.elementsFromPoint(x, y).find((element) => element !== own && !own.contains(element));
    if (!hit) return null;
    if (hit instanceof HTMLIFrameElement && hit.contentDocument) {
      const box = hit.getBoundingClientRect();
      return under(hit.contentDocument, x - box.left - hit.clientLeft, y - box.top - hit.clientTop) ?? hit;
    }
    return hit;
  }

  const choose = (element: Element): Rect => {
    chosen = element;
    return inView(element);
  };

  return {
    at(x, y) {
      let element = under(document, x, y);
      while (element && !worth(element)) element = element.parentElement;
      if (!element) return null;
      left = [];
      return choose(element);
    },
    wider() {
      const around = chosen?.parentElement ?? chosen?.ownerDocument.defaultView?.frameElement;
      if (!chosen || !around) return chosen && inView(chosen);
      left.push(chosen);
      return choose(around);
    },
    narrower() {
      const inner = left.pop();
      return inner ? choose(inner) : chosen && inView(chosen);
    },
    keep() {
      if (chosen) (globalThis as Chosen).shuangsuijiElement = chosen;
      return chosen !== null;
    },
  };
}
