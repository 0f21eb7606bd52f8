import { rowsRead, shownByClone, tableClones } from './read-tables';

/** Visible text is cut here; a table's rows beyond the first ones never push the pager out. */
const mostText = 20_000;
/** Elements looked at: bounds the time on any page. */
const mostElements = 12_000;

/** Never shown, and shown without text of this document. */
const unseen = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'HEAD', 'LINK', 'META']);
const opaque = new Set(['svg', 'CANVAS', 'IFRAME', 'FRAME', 'OBJECT', 'VIDEO', 'AUDIO', 'SELECT', 'TEXTAREA']);
const elementNode = 1;
const textNode = 3;
const inlineDisplays = /^(inline|contents|table-cell|ruby)/;

export interface VisibleText {
  text: string;
  /** Characters seen at each font size, CSS pixels as laid out. */
  sizes: Map<number, number>;
  /** The elements that are shown, in document order, without those inside plain rows of data tables. */
  shown: Element[];
}

/**
 * The text a person can see, blocks on lines of their own, white space folded. Hidden parts, clones of fixed columns
 * and rows beyond the first are left out. Reads styles only, so the page is laid out at most once.
 */
export function readVisibleText(root: Document, view: Window): VisibleText {
  const sizes = new Map<number, number>();
  const shown: Element[] = [];
  const out: string[] = [];
  let length = 0;
  let elements = 0;
  let line = '';
  const sizeOf = (style: CSSStyleDeclaration) => Math.round(Number.parseFloat(style.fontSize) * 2) / 2;
  const count = (characters: number, size: number) => {
    sizes.set(size, (sizes.get(size) ?? 0) + characters);
  };
  /** Rows of one table body have one size. */
  const bodySizes = new Map<Element | null, number>();
  const rowSize = (cell: Element): number => {
    const body = cell.parentElement?.parentElement ?? null;
    const size = bodySizes.get(body) ?? sizeOf(view.getComputedStyle(cell.firstElementChild ?? cell));
    bodySizes.set(body, size);
    return size;
  };
  const flush = () => {
    const folded = line.replace(/\s+/g, ' ').trim();
    line = '';
    if (!folded || length >= mostText) return;
    out.push(folded);
    length += folded.length + 1;
  };

  /** A row of plain cells at once: asking every cell for its style would cost most of the time on a long list. */
  const readRow = (row: HTMLTableRowElement): boolean => {
    if (row.offsetHeight === 0) return true;
    if (row.querySelector('table, iframe, input, select, h1, h2, h3, h4, dl, label')) return false;
    flush();
    for (const cell of row.cells) {
      const plain = cell.childElementCount === 0 || shownByClone(cell);
      line += ` ${plain ? cell.textContent : cell.innerText}`;
    }
    elements += row.cells.length;
    const [first] = row.cells;
    if (first) count(line.trim().length, rowSize(first));
    flush();
    return true;
  };

  const walk = (element: Element) => {
    if (elements >= mostElements || unseen.has(element.tagName)) return;
    elements++;
    const style = view.getComputedStyle(element);
    if (style.display === 'none' || style.opacity === '0' || isCollapsed(element, style)) return;
    if (element.matches(tableClones)) return;
    const block = !inlineDisplays.test(style.display);
    if (block) flush();
    else if (style.display === 'table-cell') line += ' ';
    const hidden =
      style.visibility !== 'visible' &&
      !shownByClone(element) &&
      !(element.parentElement && element.closest('.is-hidden'));
    if (!hidden) shown.push(element);
    if (opaque.has(element.tagName)) return;
    let rows = 0;
    for (const child of childrenOf(element)) {
      if (child.nodeType === textNode) {
        const text = hidden ? '' : (child.nodeValue ?? '');
        if (!text.trim()) {
          if (text) line += ' ';
          continue;
        }
        line += text;
        count(text.trim().length, sizeOf(style));
      } else if (child.nodeType === elementNode) {
        const { tagName } = child as Element;
        if (tagName === 'TR') {
          if (++rows > rowsRead + 5) continue;
          if (readRow(child as HTMLTableRowElement)) continue;
        }
        if (tagName === 'BR') flush();
        else walk(child as Element);
      }
    }
    if (block) flush();
  };
  if (root.body) walk(root.body);
  flush();
  return { text: out.join('\n').slice(0, mostText), sizes, shown };
}

/** Open shadow roots and slots are part of what is seen. */
function childrenOf(element: Element): Iterable<Node> {
  if (element.shadowRoot) return element.shadowRoot.childNodes;
  if (element.tagName === 'SLOT') {
    const assigned = (element as HTMLSlotElement).assignedNodes();
    if (assigned.length) return assigned;
  }
  return element.childNodes;
}

function isCollapsed(element: Element, style: CSSStyleDeclaration): boolean {
  // The body's overflow belongs to the window: a shell of fixed parts leaves a body without height that hides nothing.
  if (element === element.ownerDocument.body) return false;
  const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
  if (
    clips &&
    style.display !== 'inline' &&
    ((element as HTMLElement).offsetHeight === 0 || (element as HTMLElement).offsetWidth === 0)
  )
    return true;
  if (style.position !== 'absolute' && style.position !== 'fixed') return false;
  const box = element.getBoundingClientRect();
  // Parked outside the page (left: -9999px): never seen however one scrolls.
  return box.width > 0 && box.right <= -100;
}

/**
 * The size below which a tenth of the page's characters lie: one small badge does not make a page unreadable.
 * CSS pixels × `zoom` (1 is 100 %), times the scale of a page that shrinks itself; null on a page without text.
 */
export function smallestText(sizes: Map<number, number>, zoom: number): number | null {
  const total = [...sizes.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  let below = 0;
  for (const size of [...sizes.keys()].sort((a, b) => a - b)) {
    below += sizes.get(size)!;
    if (below >= total / 10) return Math.round(size * zoom * 100) / 100;
  }
  return null;
}

/** How much the page shrinks itself by CSS `zoom` or `transform` on its outermost elements; 1 where it does not. */
export function ownScale(root: Document): number {
  let scale = 1;
  for (const element of [root.body, root.body?.firstElementChild]) {
    const width = (element as HTMLElement | null)?.offsetWidth;
    if (element && width) scale = Math.min(scale, element.getBoundingClientRect().width / width);
  }
  return scale > 0 ? scale : 1;
}
