/** Smaller frames are counters and helpers, not pages. */
const smallest = 40;

/** Does the person see this frame element? Iframe tabs keep every opened page; only the active one is shown. */
export function isFrameVisible(frame: Element, view: Window): boolean {
  const box = frame.getBoundingClientRect();
  if (box.width < smallest || box.height < smallest) return false;
  if (box.right <= 0 || box.left >= view.innerWidth) return false;
  return frame.checkVisibility({ opacityProperty: true, visibilityProperty: true });
}

/** The same asked from inside the frame; across origins only its own size can be seen (0 where display is none). */
export function isOwnFrameVisible(view: Window): boolean {
  for (let inner = view; inner !== inner.parent; inner = inner.parent) {
    let element: Element | null = null;
    try {
      element = inner.frameElement;
    } catch {
      element = null; // a parent of another origin hides its elements
    }
    if (!element) return inner.innerWidth >= smallest && inner.innerHeight >= smallest;
    const outer = element.ownerDocument.defaultView;
    if (!outer || !isFrameVisible(element, outer)) return false;
  }
  return true;
}
