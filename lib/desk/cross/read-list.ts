import type { Matter } from '../../model/desk-lists';
import { problem } from '../../model/problem-codes';
import { err, ok, type Result } from '../../model/result';
import { splitDepartments } from '../../plans/department-names';
import { oneLine } from '../../plans/fold-text';
import type { Grid } from '../../plans/grid';
import type { PlanFile } from '../../plans/plan-file';
import { readPlanFile } from '../../plans/read-file';

const matterHeading = /^(抽查|检查|联合抽查)?事项(名称|内容)?$|^(抽查|检查)(内容|项目)$/;
const departmentHeading = /(责任|牵头|发起|实施|检查|抽查|组织)(部门|单位|主体)|^(部门|单位)(名称)?$/;
const searchedRows = 15;

/** An item list's file or pasted text → its matters, each once. Errors: those of a plan list, and `sheet-column-missing`. */
export async function readMatters(file: PlanFile): Promise<Result<Matter[]>> {
  if ('text' in file) return fromLines(file.text);
  const grids = await readPlanFile(file);
  if (!grids.ok) return grids;
  for (const grid of grids.value) {
    const matters = fromGrid(grid);
    if (matters) return matters.length > 0 ? ok(matters) : err(problem('sheet-empty'));
  }
  return err(problem('sheet-column-missing', { column: '抽查事项' }));
}

function fromGrid({ rows }: Grid): Matter[] | null {
  for (const [at, row] of rows.slice(0, searchedRows).entries()) {
    const headings = row.cells.map((cell) => oneLine(cell).replace(/[\s()（）:：]/g, ''));
    const name = headings.findIndex((heading) => matterHeading.test(heading));
    if (name < 0) continue;
    const department = headings.findIndex((heading, column) => column !== name && departmentHeading.test(heading));
    return once(
      rows.slice(at + 1).map(({ cells }) => [cells[name] ?? '', department < 0 ? '' : (cells[department] ?? '')]),
    );
  }
  return null;
}

/** One matter a line; after a tab the department. */
function fromLines(text: string): Result<Matter[]> {
  const matters = once(
    text
      .split(/\r?\n/)
      .map((line) => line.split('\t'))
      .map(([name = '', department = '']) => [name, department]),
  );
  return matters.length > 0 ? ok(matters) : err(problem('sheet-empty'));
}

function once(rows: string[][]): Matter[] {
  const seen = new Map<string, Matter>();
  for (const [cell = '', department = ''] of rows) {
    const name = oneLine(cell)
      .replace(/^(\d+|[一二三四五六七八九十]+)[.．、)）]\s*/, '')
      .slice(0, 200);
    if (name === '' || /^(备注|填表|说明|合计)/.test(name) || seen.has(name)) continue;
    seen.set(name, { name, department: splitDepartments(department)[0]?.slice(0, 200) ?? null, noObject: false });
  }
  return [...seen.values()].slice(0, 2000);
}

/** Member units, one or several a line, as the 领导组's founding paper lists them; each once. */
export function readMembers(text: string): string[] {
  const lines = text.slice(0, 50_000).split(/\r?\n/);
  return [...new Set(lines.flatMap(splitDepartments))].map((name) => name.slice(0, 200)).slice(0, 300);
}
