import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { buildDraft, type Draft } from './build-plan';
import { chooseSheet, type Sheet } from './choose-sheet';
import { mapColumns, type PlanField } from './columns';
import { DepartmentNames } from './department-names';
import type { Grid } from './grid';
import type { PlanFile } from './plan-file';
import type { ColumnMapping, PlanRowPreview } from './plan-row';
import { readPlanFile } from './read-file';
import { readRows } from './read-rows';
import { rowRegion } from './row-region';
import { settlePlans } from './settle-plans';

export interface PlanListContext {
  assessment: Assessment;
  catalogue: Catalogue;
  /** Stored plans and departments of the assessment. */
  plans: Plan[];
  departments: Department[];
}

/** What an import would change. `plans` and `departments` are what must be stored: only new and changed ones. */
export interface PlanListPreview {
  fileName: string;
  sheet: string;
  mapping: ColumnMapping[];
  headings: string[];
  rows: PlanRowPreview[];
  newDepartments: string[];
  warnings: string[];
  plans: Plan[];
  departments: Department[];
  remap(mapping: ColumnMapping[]): Result<PlanListPreview>;
}

/**
 * Reads a plan list (xlsx, xls, csv, HTML, pasted text) and says what it would change in the assessment. Errors:
 * `sheet-unreadable` {file}, `sheet-empty`, `sheet-column-missing` {column, sheet?}, `sheet-row-invalid` {row, column?,
 * reason, sheet?}; `sheet` where the list came from a workbook.
 */
export async function previewPlanList(file: PlanFile, context: PlanListContext): Promise<Result<PlanListPreview>> {
  const grids = await readPlanFile(file);
  if (!grids.ok) return grids;
  const sheet = chooseSheet(grids.value);
  if (!sheet.ok) return sheet;
  const fileName = 'name' in file ? file.name : '粘贴的表格';
  return previewSheet(fileName, sheet.value, mapColumns(sheet.value.headings), context);
}

/** The words of the screen for the two columns a plan list can't do without. */
const required: [PlanField, string][] = [
  ['name', '计划名称'],
  ['lead', '牵头部门'],
];

function previewSheet(
  fileName: string,
  sheet: Sheet,
  mapping: ColumnMapping[],
  context: PlanListContext,
): Result<PlanListPreview> {
  for (const [field, column] of required)
    if (!mapping.some((one) => one.field === field && one.column !== null))
      return err(problem('sheet-column-missing', { column, ...named(sheet.grid) }));
  const { rows, warnings, broken } = readRows(sheet.grid, sheet.firstRow, mapping);
  if (broken) {
    const column = mapping.find(({ field }) => field === broken.field)?.heading ?? broken.field;
    return err(problem('sheet-row-invalid', { row: broken.row, column, reason: broken.reason, ...named(sheet.grid) }));
  }
  if (rows.length === 0) return err(problem('sheet-empty'));
  const departments = new DepartmentNames(context.assessment, context.departments);
  const drafts: Draft[] = [];
  const elsewhere = new Map<string, number[]>();
  for (const row of rows) {
    const region = rowRegion(row.cells.region ?? '', context.assessment, context.catalogue);
    if (region.ok) drafts.push(buildDraft(row, region.value, context.assessment, departments));
    else elsewhere.set(region.error, [...(elsewhere.get(region.error) ?? []), row.row]);
  }
  for (const [place, numbers] of elsewhere)
    warnings.push(`${rowNumbers(numbers)}是“${place}”的计划，不属于本次考核，不会导入。`);
  const settled = settlePlans(drafts, context);
  const cut = drafts.filter(({ damaged }) => damaged).map(({ row }) => row);
  if (cut.length > 0)
    warnings.push(
      `${rowNumbers(cut)}的编号被表格软件截断（只保留 15 位），没有采用。请把编号列改为文本格式，从平台重新复制后再导入。`,
    );
  const mine = ownDepartmentWarning(context.assessment, departments);
  return ok({
    fileName,
    sheet: sheet.grid.name,
    mapping,
    headings: sheet.headings,
    rows: settled.rows,
    newDepartments: departments.added().map(({ name }) => name),
    warnings: [...new Set([...sheet.warnings, ...warnings, ...settled.warnings, ...mine])],
    plans: settled.rows.filter(({ change }) => change !== 'same').map(({ plan }) => plan),
    departments: departments.changed(),
    remap: (next) => previewSheet(fileName, sheet, withHeadings(next, sheet.headings), context),
  });
}

/** The sheet for an error; text has none. */
const named = ({ name }: Grid): { sheet?: string } => (name ? { sheet: name } : {});

const withHeadings = (mapping: ColumnMapping[], headings: string[]): ColumnMapping[] =>
  mapping.map((one) => ({ ...one, heading: one.column === null ? null : (headings[one.column] ?? null) }));

/** The person's own department must be one of the list, under the id the list gives it, or nothing counts as theirs. */
function ownDepartmentWarning({ me }: Assessment, departments: DepartmentNames): string[] {
  if (me.department === null) return [];
  const known = departments.find(me.department);
  if (!known || known.id === me.department) return [];
  return [`您的部门“${me.department}”在表中写作“${known.name}”，导入后请在“部门与身份”里改选“${known.name}”。`];
}

function rowNumbers(numbers: number[]): string {
  const shown = numbers.slice(0, 10).join('、');
  return numbers.length > 10 ? `第 ${shown} 等 ${numbers.length} 行` : `第 ${shown} 行`;
}
