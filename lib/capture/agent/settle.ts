import { giveWay } from '../give-way';
import { markColour, markSide } from '../pace';

/**
 * A small element whose place changes in every frame, so that each frame really paints. It stands in the top
 * document (a child frame's frames say nothing of its parent's paint) and is too faint to change any pixel: an alpha of
 * 0.001 shifts no 8-bit value. With a mark it is seen, in pixels that no seam keeps, so that each shot tells which frame
 * it shows.
 */
export interface Painter {
  /** Waits until `frames` new frames have been painted; 3 never showed an old frame in 140 tries. */
  frames(count?: number): Promise<void>;
  /** Waits until the frame that is being made now is made, and what the page is told of it has been told. */
  made(): Promise<void>;
  /** From the next frame on the window's first pixels have this mark's colour; null: they are the page's. */
  show(mark: number | null): void;
  remove(): void;
}

/** Element name of the painter. */
export const painterName = 'shuangsuiji-painter';

export function createPainter(document: Document): Painter {
  const host = document.createElement(painterName);
  host.style.cssText =
    'all:initial!important;position:fixed!important;left:0!important;top:0!important;width:1px!important;height:1px!important;opacity:0.001!important;background:#000!important;pointer-events:none!important;z-index:2147483647!important';
  const view = document.defaultView!;
  let shown: number | null = null;
  function show(mark: number | null): void {
    if (mark === shown) return;
    shown = mark;
    const side = mark === null ? '1px' : `${markSide / view.devicePixelRatio}px`;
    for (const [name, value] of Object.entries({
      left: '0',
      width: side,
      height: side,
      opacity: mark === null ? '0.001' : '1',
      background: mark === null ? '#000' : markColour(mark),
    }))
      host.style.setProperty(name, value, 'important');
  }
  return {
    show(mark) {
      show(mark);
      if (mark !== null && !host.isConnected) document.documentElement.append(host);
    },
    async frames(count = 3) {
      if (!host.isConnected) document.documentElement.append(host);
      for (let i = 0; i < count; i++) {
        // A change that no 8-bit value shows.
        if (shown === null) host.style.setProperty('left', `${i % 2}px`, 'important');
        else host.style.setProperty('opacity', i % 2 ? '0.9995' : '1', 'important');
        await nextFrame(view);
      }
    },
    async made() {
      // The first task comes after the frame; what observers of places and sizes are told is queued before the second.
      await giveWay();
      await giveWay();
    },
    remove() {
      host.remove();
      // The next capture must not begin with this one's mark.
      show(null);
    },
  };
}

/** The next animation frame, or 250 ms where the tab paints none (covered or minimised window). */
function nextFrame(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const timer = view.setTimeout(resolve, 250);
    view.requestAnimationFrame(() => {
      view.clearTimeout(timer);
      resolve();
    });
  });
}
