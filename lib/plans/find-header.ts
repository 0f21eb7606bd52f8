import { isHeading, mapColumns } from './columns';
import { foldText, oneLine } from './fold-text';
import { type Grid, type GridRow, isBlankRow } from './grid';

/** Where the headings of a sheet stand and what they say, one text per column. */
export interface Header {
  headings: string[];
  /** Index in `grid.rows` of the first row below the headings. */
  firstRow: number;
  /** Number of fields found; a plan list has its name column and at least one other. */
  found: number;
}

const searchedRows = 30;

/** The header under merged titles, of one row or two; null where no row names a plan's columns. */
export function findHeader(grid: Grid): Header | null {
  let best: Header | null = null;
  for (const [at, row] of grid.rows.slice(0, searchedRows).entries()) {
    if (new Set(row.cells.map(foldText).filter(Boolean)).size < 2) continue;
    const below = grid.rows[at + 1];
    const two = below && isSecondLine(row, below) ? joinLines(row, below) : null;
    const headings = two ?? row.cells.map(oneLine);
    const found = mapColumns(headings).filter(({ column }) => column !== null).length;
    if (found >= 2 && found > (best?.found ?? 0)) best = { headings, found, firstRow: at + (two ? 2 : 1) };
  }
  return best;
}

/** A second line of headings repeats the merged ones or leaves them blank, and names at least one column itself. */
function isSecondLine(first: GridRow, second: GridRow): boolean {
  if (isBlankRow(second)) return false;
  let own = 0;
  for (const [column, cell] of second.cells.entries()) {
    const text = foldText(cell);
    const above = foldText(first.cells[column] ?? '');
    if (text === '' || text === above) continue;
    const split = above === '' || above === foldText(first.cells[column - 1] ?? '') || isHeading(cell);
    if (!split || /\d/.test(text) || text.length > 16) return false;
    if (isHeading(cell) || /^(比例|户数|数量|频次|一般事项|重点事项|开始|结束|起|止)/.test(text)) own++;
    else if (isHeading(first.cells[column] ?? '') && above.length > 0) return false;
  }
  return own > 0;
}

function joinLines(first: GridRow, second: GridRow): string[] {
  let over = '';
  const width = Math.max(first.cells.length, second.cells.length);
  return Array.from({ length: width }, (_, column) => {
    const upper = oneLine(first.cells[column] ?? '');
    const lower = oneLine(second.cells[column] ?? '');
    if (upper) over = upper;
    if (!lower || lower === upper) return upper;
    return isHeading(lower) ? lower : `${over}${lower}`;
  });
}
