import type { TableReading } from './types';

/** Rows of which the text is read; more are only counted. */
export const rowsRead = 50;

/**
 * Component libraries split one table over several: a header table, a body table and clones for fixed columns. Each
 * entry says where the parts are; the clones are never read, or every row would stand twice.
 */
const splitTables = [
  {
    root: '.el-table',
    head: '.el-table__header-wrapper table',
    body: '.el-table__body-wrapper table',
    clones: '.el-table__fixed, .el-table__fixed-right',
  },
  {
    root: '.dataTables_scroll',
    head: '.dataTables_scrollHead table',
    body: '.dataTables_scrollBody table',
    clones: '.dataTables_scrollBody thead, .dataTables_scrollFoot, .DTFC_LeftWrapper, .DTFC_RightWrapper',
  },
  {
    root: '.layui-table-view',
    head: '.layui-table-box > .layui-table-header table',
    body: '.layui-table-main table',
    clones: '.layui-table-fixed',
  },
  {
    root: '.ant-table',
    head: '.ant-table-header table, .ant-table-scroll .ant-table-header table',
    body: '.ant-table-body table',
    clones: '.ant-table-fixed-left, .ant-table-fixed-right',
  },
  {
    root: '.bootstrap-table',
    head: '.fixed-table-header table',
    body: '.fixed-table-body table',
    clones: '.fixed-table-header-columns, .fixed-table-body-columns, .fixed-columns, .fixed-columns-right',
  },
];

/** Parts of split tables that repeat other parts. */
export const tableClones = splitTables.map(({ clones }) => clones).join(', ');
/** The wrapper of a split table, whose body cells are shown by clones although they are hidden themselves. */
const splitRoots = splitTables.map(({ root }) => root).join(', ');

export interface PageTable {
  reading: TableReading;
  /** The table elements it was read from: one, or header and body. */
  parts: HTMLTableElement[];
}

/** All data tables of a document, each once. `shown`: the elements that a person sees, in document order. */
export function readTables(shown: readonly Element[]): PageTable[] {
  const tables: PageTable[] = [];
  const used = new Set<Element>();
  const layout = new Set<Element>();
  const seen = shown.filter((element): element is HTMLTableElement => element.tagName === 'TABLE');
  for (const table of seen) {
    // A table around tables lays a page out; it holds no list.
    const outer = table.parentElement?.closest('table');
    if (outer) layout.add(outer);
  }
  for (const wrapper of shown) {
    const parts = splitTables.find(({ root }) => wrapper.matches(root));
    const body = parts && wrapper.querySelector<HTMLTableElement>(parts.body);
    if (!parts || !body || used.has(body)) continue;
    const head = wrapper.querySelector<HTMLTableElement>(parts.head);
    for (const table of wrapper.querySelectorAll('table')) used.add(table);
    const columns = head ? headings(head) : [];
    const reading = { columns: columns.length ? columns : headings(body), ...bodyRows(body, columns.length > 0) };
    tables.push({ reading, parts: head && head !== body ? [head, body] : [body] });
  }
  for (const table of seen) {
    if (used.has(table) || layout.has(table)) continue;
    const columns = headings(table);
    const reading = { columns, ...bodyRows(table, false) };
    const before = tables.at(-1);
    // An unknown library's split table: a header table directly before a body table of as many columns.
    const splitHead = before?.reading.rowCount === 0 && before.reading.columns.length === reading.rows[0]?.length;
    if (before && splitHead && columns.length === 0) {
      before.reading = { columns: before.reading.columns, rows: reading.rows, rowCount: reading.rowCount };
      before.parts.push(table);
    } else if (reading.rowCount > 0 || columns.length > 0) {
      tables.push({ reading, parts: [table] });
    }
  }
  return tables;
}

/** Is it a cell that only its clone shows (a fixed column of a split table)? It counts as visible. */
export const shownByClone = (element: Element): boolean =>
  (element.classList.contains('is-hidden') || element.classList.contains('layui-hide-v')) &&
  element.closest(splitRoots) !== null;

export const cellText = (cell: Element): string => (cell.textContent ?? '').replace(/\s+/g, ' ').trim();

/** Leaf headings: a two-row header gives the lower text where a cell spans columns. */
function headings(table: HTMLTableElement): string[] {
  const rows = headRows(table);
  const grid: string[][] = rows.map(() => []);
  rows.forEach((row, y) => {
    let x = 0;
    for (const cell of row.cells) {
      if (cell.classList.contains('gutter')) continue;
      while (grid[y]![x] !== undefined) x++;
      const text = cellText(cell).replace(/\s/g, '');
      for (let dy = 0; dy < Math.min(cell.rowSpan, rows.length - y); dy++) {
        for (let dx = 0; dx < Math.min(cell.colSpan, 60); dx++) grid[y + dy]![x + dx] = text;
      }
      x += cell.colSpan;
    }
  });
  const last = grid.at(-1) ?? [];
  return last.map((text) => text ?? '');
}

function headRows(table: HTMLTableElement): HTMLTableRowElement[] {
  const head = table.tHead ? [...table.tHead.rows] : [];
  if (head.some((row) => cellText(row))) return head;
  const first = [...table.rows].slice(0, 4);
  const leading: HTMLTableRowElement[] = [];
  for (const row of first) {
    if (row.cells.length < 2 || ![...row.cells].every((cell) => cell.tagName === 'TH')) break;
    leading.push(row);
  }
  if (leading.length) return leading;
  // Tables pasted from Word or Excel have no th at all: the first row of several short words is the header.
  const words = first.find((row) => row.cells.length >= 3);
  if (!words || table.rows.length < 2) return [];
  const texts = [...words.cells].map(cellText);
  const next = table.rows[words.rowIndex + 1];
  const heading = texts.every((text) => text.length > 0 && text.length <= 20 && !/\d{3}|[：:]$/.test(text));
  return heading && next?.cells.length === words.cells.length ? [words] : [];
}

function bodyRows(table: HTMLTableElement, headElsewhere: boolean) {
  const heads = new Set<Element>(headElsewhere ? (table.tHead ? [...table.tHead.rows] : []) : headRows(table));
  const rows: string[][] = [];
  let rowCount = 0;
  for (const row of table.rows) {
    if (heads.has(row) || row.parentElement?.tagName === 'TFOOT' || row.parentElement?.tagName === 'THEAD') continue;
    if (row.cells.length === 1 && /暂无|没有|无数据|未查询到|未检索到|no data|no matching/i.test(cellText(row)))
      continue;
    // A row without height is not shown; the full question is asked of whole tables only, it is dear for 1,000 rows.
    if (row.cells.length === 0 || row.offsetHeight === 0) continue;
    rowCount++;
    if (rows.length < rowsRead) rows.push([...row.cells].map(cellText));
  }
  return { rows, rowCount };
}

/** `th td th td` and `label td label td` rows of form tables as pairs. */
export function formPairs(table: HTMLTableElement, hasHeadings: boolean): [string, string][] {
  const pairs: [string, string][] = [];
  if (hasHeadings && table.rows.length > 1 && [...table.rows].some((row) => row.cells.length > 4)) return pairs;
  for (const row of [...table.rows].slice(0, 200)) {
    const cells = [...row.cells];
    if (cells.length < 2 || cells.length > 12) continue;
    for (let i = 0; i + 1 < cells.length; i++) {
      const [cell, next] = [cells[i]!, cells[i + 1]!];
      const label = cellText(cell);
      const isLabel = cell.tagName === 'TH' ? next.tagName === 'TD' : next.tagName === 'TD' && looksLikeLabel(label);
      if (!isLabel || !label || label.length > 30) continue;
      pairs.push([label, fieldText(next)]);
      i++;
    }
  }
  return pairs;
}

const looksLikeLabel = (text: string): boolean =>
  text.length >= 2 && text.length <= 16 && (/[：:]$/.test(text) || !/\d|[，。；]/.test(text));

/** What a field shows: typed text, the chosen option, the checked boxes; else its text. Passwords are never read. */
export function fieldText(holder: Element): string {
  const values: string[] = [];
  for (const field of holder.querySelectorAll<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>(
    'input, select, textarea',
  )) {
    if (field.tagName === 'SELECT') {
      values.push(...[...(field as HTMLSelectElement).selectedOptions].map((option) => option.text.trim()));
    } else if (field.type === 'checkbox' || field.type === 'radio') {
      if ((field as HTMLInputElement).checked) values.push(choiceText(field));
    } else if (field.type !== 'password' && field.type !== 'hidden') {
      values.push(field.value.trim());
    }
  }
  if (holder.querySelector('input, select, textarea')) {
    const written = values.filter(Boolean).join('、');
    return written.slice(0, 300);
  }
  const marked = [...holder.querySelectorAll('.is-checked, .is-active, .layui-form-checked, .layui-form-radioed')].map(
    cellText,
  );
  return (marked.length ? marked.join('、') : cellText(holder)).slice(0, 300);
}

function choiceText(field: Element): string {
  const label =
    field.closest('label') ??
    (field.id ? field.ownerDocument.querySelector(`label[for="${CSS.escape(field.id)}"]`) : null);
  if (label) return cellText(label);
  const next = field.nextSibling;
  return (next?.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
}
