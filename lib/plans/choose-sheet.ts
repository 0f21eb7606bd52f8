import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { findHeader } from './find-header';
import { oneLine } from './fold-text';
import { type Grid, isBlankRow, maxRows } from './grid';

/** The sheet that is the plan list, with its headings. */
export interface Sheet {
  grid: Grid;
  headings: string[];
  firstRow: number;
  warnings: string[];
}

/** Of several sheets the one whose headings name most of a plan's columns; other likely ones are named in a warning. */
export function chooseSheet(grids: readonly Grid[]): Result<Sheet> {
  const filled = grids.filter((grid) => grid.rows.some((row) => !isBlankRow(row)));
  if (filled.length === 0) return err(problem('sheet-empty'));
  const found = filled.flatMap((grid) => {
    const header = findHeader(grid);
    return header ? { grid, header } : [];
  });
  const best = found.toSorted((a, b) => b.header.found - a.header.found)[0];
  if (!best) return err(problem('sheet-column-missing', { column: '计划名称' }));
  const { grid, header } = best;
  const last = grid.rows.findLast((row) => !isBlankRow(row))?.number ?? 0;
  if (last > maxRows)
    return err(
      problem('sheet-row-invalid', {
        row: last,
        reason: `一张计划表最多 ${maxRows} 行，这张表更长`,
        ...(grid.name ? { sheet: grid.name } : {}),
      }),
    );
  const others = found.filter((one) => one !== best && one.header.found >= 3).map((one) => `“${one.grid.name}”`);
  const warnings =
    others.length > 0 ? [`只读了工作表“${grid.name}”，另有${others.join('、')}也像计划表，没有读。`] : [];
  return ok({
    grid,
    headings: header.headings.map((heading, at) => oneLine(heading) || `第 ${at + 1} 列`),
    firstRow: header.firstRow,
    warnings: [...grid.warnings, ...warnings],
  });
}
