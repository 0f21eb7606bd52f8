import type { CellObject, Range, WorkSheet } from '@e965/xlsx';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { type Grid, type GridRow, maxColumns, maxRows, noResult } from './grid';

type Spreadsheets = typeof import('@e965/xlsx');

/**
 * A workbook (.xlsx, .xls, an HTML table as text) → its visible sheets as text. This library is large and loads only
 * when a workbook is read; it is taken for .xlsx too, because it tells merged cells, hidden rows and hidden sheets.
 */
export async function readWorkbook(source: ArrayBuffer | string, fileName: string): Promise<Result<Grid[]>> {
  const xlsx = await import('@e965/xlsx');
  // `raw` keeps the text of HTML cells: 2026-0001 is a number of a plan, not a month.
  const options = { raw: true, cellNF: true, cellHTML: false, cellStyles: true, sheetRows: maxRows + 50 } as const;
  try {
    const book =
      typeof source === 'string'
        ? xlsx.read(source, { ...options, type: 'string' })
        : xlsx.read(new Uint8Array(source), { ...options, type: 'array' });
    const visible = book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden);
    return ok(visible.flatMap((name) => toGrid(xlsx, name, book.Sheets[name])));
  } catch (error) {
    // Damaged, locked with a password, or a zip that is no workbook: the library throws its own English sentences.
    return err(problem('sheet-unreadable', { file: fileName, message: String(error) }));
  }
}

function toGrid(xlsx: Spreadsheets, name: string, sheet: WorkSheet | undefined): Grid[] {
  if (!sheet?.['!ref']) return [];
  const range = boundedRange(xlsx, sheet['!ref']);
  const merges = (sheet['!merges'] ?? []).filter(({ s }) => s.r <= range.e.r && s.c <= range.e.c);
  const rows: GridRow[] = [];
  for (let r = 0; r <= range.e.r; r++) {
    const cells = Array.from({ length: range.e.c + 1 }, (_, c) =>
      c < range.s.c || r < range.s.r ? '' : cellText(xlsx, sheet[xlsx.utils.encode_cell({ r, c })]),
    );
    rows.push({ number: r + 1, cells });
  }
  for (const merge of merges) fill(rows, merge, range);
  return [{ name, ...withoutHidden(rows, sheet) }];
}

function boundedRange(xlsx: Spreadsheets, ref: string): Range {
  const range = xlsx.utils.decode_range(ref);
  return { s: range.s, e: { r: range.e.r, c: Math.min(range.e.c, maxColumns - 1) } };
}

/** A merged cell says the same for every cell it covers. */
function fill(rows: GridRow[], { s, e }: Range, range: Range): void {
  const text = rows[s.r]?.cells[s.c] ?? '';
  if (text === '') return;
  for (let r = s.r; r <= Math.min(e.r, range.e.r); r++)
    for (let c = s.c; c <= Math.min(e.c, range.e.c); c++) rows[r]!.cells[c] = text;
}

/** What the person does not see is not imported, and they are told. */
function withoutHidden(rows: GridRow[], sheet: WorkSheet): Pick<Grid, 'rows' | 'warnings'> {
  const isHidden = (row: GridRow) => sheet['!rows']?.[row.number - 1]?.hidden === true;
  const hidden = rows.filter((row) => isHidden(row) && row.cells.some((cell) => cell !== ''));
  if (hidden.length === 0) return { rows, warnings: [] };
  const shown = hidden.slice(0, 10).map(({ number }) => number);
  const which = `第 ${shown.join('、')}${hidden.length > 10 ? ` 等 ${hidden.length}` : ''} 行`;
  return {
    rows: rows.filter((row) => !isHidden(row)),
    warnings: [`${which}是隐藏行，没有读。需要导入的话，请在表格里取消隐藏后再选一次。`],
  };
}

/** The value a cell shows: a formula's result, `10%` for 0.1 as per cent, a day as `2022-09-01`, a long number's 15 digits. */
function cellText(xlsx: Spreadsheets, cell: CellObject | undefined): string {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.f ? (cell.w ?? noResult) : (cell.w ?? '');
  if (cell.t === 'e') return cell.w ?? '#VALUE!';
  if (cell.t === 'b') return cell.v ? '是' : '否';
  if (typeof cell.v !== 'number') return String(cell.v);
  const format = typeof cell.z === 'string' ? cell.z : '';
  if (format.includes('%')) return `${Math.round(cell.v * 1e6) / 1e4}%`;
  if (format && xlsx.SSF.is_date(format)) return dayText(xlsx, cell.v);
  return Math.abs(cell.v) < 1e15 ? String(cell.v) : fifteenDigits(cell.v);
}

function dayText(xlsx: Spreadsheets, days: number): string {
  const { y, m, d } = xlsx.SSF.parse_date_code(days);
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** As the spreadsheet program shows it when widened: 15 digits, then zeros; the digits behind are not the person's. */
function fifteenDigits(value: number): string {
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e+');
  return mantissa
    .replace('.', '')
    .padEnd(Number(exponent) + 1, '0')
    .slice(0, 60);
}
