import type { PlanField } from './columns';
import { foldText, oneLine, tidy } from './fold-text';
import { type Grid, type GridRow, isBlankRow, noResult } from './grid';
import type { ColumnMapping } from './plan-row';

/** One plan of the sheet: its cells by field, tidied, with what was done to them. */
export interface PlanRow {
  row: number;
  cells: Partial<Record<PlanField, string>>;
  notes: string[];
}

export interface SheetRows {
  rows: PlanRow[];
  warnings: string[];
  /** A row that would be a plan but can't be read; nothing may be imported past it. */
  broken: { row: number; field: PlanField; reason: string } | null;
}

const footer = /^(备注|注|说明|填表|填报|制表|审核|审批人|联系人|联系电话|合计|总计|小计)(人|单位|说明)?([:(\d]|$)/;
const several: PlanField[] = ['matters', 'objects', 'partners', 'remark'];
const formulaError = new RegExp(`^(#(REF!|N/A|VALUE!|NAME\\?|DIV/0!|NULL!|NUM!|SPILL!)|${noResult})$`, 'i');
/** What a formula says that has failed. */
const failure = (text: string): string => (text === noResult ? noResult.slice(1) : text);
const longestName = 200;

/**
 * Rows below the header → plans. Footers and headings of sections are dropped; a lead department or region that stands
 * once for several rows is filled down; rows that only add matters or partners join the plan above.
 */
export function readRows(grid: Grid, firstRow: number, mapping: readonly ColumnMapping[]): SheetRows {
  const columns = mapping.filter((one): one is ColumnMapping & { column: number } => one.column !== null);
  const headings = new Set(columns.map(({ heading }) => foldText(heading ?? '')));
  const result: SheetRows = { rows: [], warnings: [], broken: null };
  let above: PlanRow | null = null;
  for (const row of grid.rows.slice(firstRow)) {
    if (isBlankRow(row) || isFooter(row) || isSection(row)) continue;
    const plan = readRow(row, columns);
    if (foldText(plan.cells.name ?? '') !== '' && headings.has(foldText(plan.cells.name!))) continue; // Header again, on a new printed page.
    if (above && isContinuation(plan, above)) {
      joinRows(above, plan);
      continue;
    }
    const reason = brokenName(plan.cells.name ?? '');
    if (reason !== null) {
      if (!plan.cells.serial && !plan.cells.number && !plan.cells.name) {
        result.warnings.push(`第 ${row.number} 行没有计划名称，不会导入。`);
        continue;
      }
      return { ...result, broken: { row: row.number, field: 'name', reason } };
    }
    fillDown(plan, above);
    result.rows.push(plan);
    above = plan;
  }
  return result;
}

function readRow(row: GridRow, columns: readonly (ColumnMapping & { column: number })[]): PlanRow {
  const plan: PlanRow = { row: row.number, cells: {}, notes: [] };
  for (const { field, column, heading } of columns) {
    let text = tidy(row.cells[column] ?? '');
    if (formulaError.test(text) && field !== 'name') {
      plan.notes.push(`“${heading ?? field}”的公式出错（${failure(text)}），按空白处理`);
      text = '';
    }
    plan.cells[field as PlanField] = field === 'name' ? oneLine(text) : text;
  }
  return plan;
}

function brokenName(name: string): string | null {
  if (name === '') return '没有计划名称';
  if (formulaError.test(name)) return `计划名称的公式出错（${failure(name)}）`;
  return name.length > longestName ? `计划名称超过 ${longestName} 个字` : null;
}

/** 备注, 填表人, 合计 and the like: in the first filled cell. */
function isFooter(row: GridRow): boolean {
  const first = row.cells.map(foldText).find((cell) => cell !== '') ?? '';
  return footer.test(first);
}

/** `一、市场监管领域` over all columns, or alone in its row. */
function isSection(row: GridRow): boolean {
  const filled = row.cells.map(foldText).filter((cell) => cell !== '');
  const texts = new Set(filled);
  return texts.size === 1 && (filled.length > 2 || (row.cells.length > 2 && !/^\d+$/.test(filled[0]!)));
}

/** No number and no name of its own, or both merged with the row above. */
function isContinuation(row: PlanRow, above: PlanRow): boolean {
  const { serial, number, name } = row.cells;
  if (!serial && !number && !name) return several.some((field) => row.cells[field]);
  return (
    foldText(name ?? '') === foldText(above.cells.name ?? '') &&
    Boolean(serial || number) &&
    serial === above.cells.serial &&
    number === above.cells.number
  );
}

function joinRows(above: PlanRow, row: PlanRow): void {
  for (const field of several) {
    const [one, more] = [above.cells[field] ?? '', row.cells[field] ?? ''];
    if (more && !one.split('\n').includes(more)) above.cells[field] = one ? `${one}\n${more}` : more;
  }
  above.notes.push(`第 ${row.row} 行并入本项`);
}

function fillDown(row: PlanRow, above: PlanRow | null): void {
  if (!above) return;
  if (row.cells.region === '' && above.cells.region) row.cells.region = above.cells.region;
  if (row.cells.lead === '' && above.cells.lead) {
    row.cells.lead = above.cells.lead;
    row.notes.push('牵头部门空白，取自上一行');
  }
}
