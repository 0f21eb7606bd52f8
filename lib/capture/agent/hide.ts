import { putStyleBack } from './inline-style';

/** Elements made invisible for single tiles, without changing the DOM. */
export interface Hider {
  /** Exactly these are invisible from the next frame on; all others are as the page has them. */
  only(elements: Set<Element>): void;
  /** Invisible by our doing, not by the page's. */
  has(element: Element): boolean;
}

/**
 * A finished animation that fills forward holds the opacity at 0: the element keeps its place, its children go with
 * it, no attribute changes, no observer of the page fires, and `cancel()` gives back what was there. An element whose
 * own style is `!important` gets an inline style instead, put back letter by letter.
 */
export function createHider(): Hider & { restore(): void } {
  const hidden = new Map<Element, () => void>();
  function hide(element: Element): () => void {
    const animation = element.animate([{ opacity: 0 }, { opacity: 0 }], { duration: 1, fill: 'both' });
    animation.finish();
    const view = element.ownerDocument.defaultView!;
    if (view.getComputedStyle(element).opacity === '0') return () => animation.cancel();
    animation.cancel();
    const before = element.getAttribute('style');
    (element as HTMLElement).style.setProperty('opacity', '0', 'important');
    return () => putStyleBack(element, before);
  }
  return {
    only(elements) {
      for (const [element, show] of hidden) {
        if (elements.has(element)) continue;
        show();
        hidden.delete(element);
      }
      for (const element of elements) if (!hidden.has(element)) hidden.set(element, hide(element));
    },
    has: (element) => hidden.has(element),
    restore() {
      for (const show of hidden.values()) show();
      hidden.clear();
    },
  };
}
