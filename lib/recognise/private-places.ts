import { holdsNumber, type PrivateKind, privateHeading, privateNumbers } from './private-text';
import type { PageTable } from './read-tables';
import type { PrivatePlace } from './types';

/** More than this on one page is a list that nobody covers box by box. */
export const mostPlaces = 500;
const showText = 4; // NodeFilter.SHOW_TEXT
/** A gap between the letters and the edge of the box, CSS pixels. */
const edge = 2;

/**
 * Where the page shows 身份证号 and telephone numbers: by the heading of their column, and by what they look like. Only
 * places are kept, never the numbers. Plain DOM; `tables`: as read of the same document.
 */
export function findPrivatePlaces(root: Document, view: Window, tables: readonly PageTable[]): PrivatePlace[] {
  const places = new Map<string, PrivatePlace>();
  const add = (kind: PrivateKind, element: Element, rects: Iterable<DOMRect>) => {
    for (const rect of rects) {
      const at = rect.width > 0 && rect.height > 0 && places.size < mostPlaces ? atStart(element, rect, view) : null;
      if (!at) continue;
      const x = Math.round(at.x) - edge;
      const y = Math.round(at.y) - edge;
      const size = { width: Math.ceil(rect.width) + 2 * edge, height: Math.ceil(rect.height) + 2 * edge };
      places.set(`${x} ${y}`, { kind, x, y, ...size, scrolledX: at.scrolledX, scrolledY: at.scrolledY });
    }
  };
  const range = root.createRange();

  for (const { reading, parts } of tables) {
    const body = parts.at(-1);
    reading.columns.forEach((heading, column) => {
      const kind = privateHeading(heading);
      if (!kind || !body) return;
      for (const row of body.rows) {
        const cell = row.cells[column];
        if (cell?.tagName !== 'TD' || !holdsNumber(cell.textContent ?? '')) continue;
        range.selectNodeContents(cell);
        add(kind, cell, range.getClientRects());
      }
    });
  }

  if (root.body) {
    const walker = root.createTreeWalker(root.body, showText);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue ?? '';
      const { parentElement } = node;
      if (!parentElement || text.length < 11) continue;
      for (const { kind, from, to } of privateNumbers(text)) {
        range.setStart(node, from);
        range.setEnd(node, to);
        add(kind, parentElement, range.getClientRects());
      }
    }
    for (const field of root.querySelectorAll<HTMLInputElement>(
      'input:not([type]), input[type=text], input[type=tel]',
    )) {
      const [first] = privateNumbers(field.value);
      if (first) add(first.kind, field, [field.getBoundingClientRect()]);
    }
  }
  return [...places.values()];
}

/**
 * A place in the window, moved to where it stands once the scroller around it is at its start; null where several
 * around it are scrolled, of which a picture grows only one.
 */
function atStart(element: Element, rect: DOMRect, view: Window) {
  const scrolled = view.scrollX || view.scrollY ? [{ x: view.scrollX, y: view.scrollY }] : [];
  for (let around = element.parentElement; around; around = around.parentElement) {
    if (around === element.ownerDocument.scrollingElement) continue;
    if (around.scrollTop || around.scrollLeft) scrolled.push({ x: around.scrollLeft, y: around.scrollTop });
  }
  if (scrolled.length > 1) return null;
  const { x: scrolledX, y: scrolledY } = scrolled[0] ?? { x: 0, y: 0 };
  return { x: rect.x + scrolledX, y: rect.y + scrolledY, scrolledX, scrolledY };
}
