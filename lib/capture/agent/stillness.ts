import type { FramePlace } from './frame-places';
import type { UndoList } from './undo';

const css = `
*, *::before, *::after {
  scroll-behavior: auto !important;
  scroll-snap-type: none !important;
  overflow-anchor: none !important;
  caret-color: transparent !important;
  transition: none !important;
}`;

/**
 * Holds a document still: no smooth scrolling, no snapping, no blinking caret, animations stopped where they are. A
 * style sheet of its own (adopted, not in the DOM) leaves the page's markup untouched.
 */
export function holdStill({ document, window: view }: FramePlace, undo: UndoList): string[] {
  const done: string[] = ['still'];
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  undo.add(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  const running = document.getAnimations().filter((animation) => animation.playState === 'running');
  for (const animation of running) {
    animation.pause();
    undo.add(() => animation.play());
  }
  if (running.length > 0) done.push(`animations-paused:${running.length}`);
  return done;
}

/**
 * Bars that float over the content (no width of their own) are hidden; bars with a width stay, because hiding them
 * would lay the page out anew.
 */
export function hideFloatingBars(element: HTMLElement, view: Window & typeof globalThis, undo: UndoList): boolean {
  const borders = element.offsetWidth - element.clientWidth - element.clientLeft * 2;
  if (element.scrollHeight <= element.clientHeight || borders > 0) return false;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync('*::-webkit-scrollbar { display: none !important }');
  const { ownerDocument } = element;
  ownerDocument.adoptedStyleSheets = [...ownerDocument.adoptedStyleSheets, sheet];
  undo.add(() => {
    ownerDocument.adoptedStyleSheets = ownerDocument.adoptedStyleSheets.filter((other) => other !== sheet);
  });
  return true;
}
