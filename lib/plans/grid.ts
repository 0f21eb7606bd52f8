/** One row of a sheet; `number` is the row's number as the spreadsheet program shows it, from 1. */
export interface GridRow {
  number: number;
  cells: string[];
}

/** A sheet as text: merged cells filled, formulas as their values, hidden rows left out. */
export interface Grid {
  /** The sheet's name; empty for text without one. */
  name: string;
  rows: GridRow[];
  /** Things the reader must tell the person, as Chinese sentences. */
  warnings: string[];
}

/** No plan list comes near it; a longer sheet is the wrong one, or made to stall the browser. */
export const maxRows = 10_000;
export const maxColumns = 100;

/** Stands for a formula that was stored without its result, as programs do that write sheets without reckoning. */
export const noResult = '#没有结果';

export const isBlankRow = (row: GridRow): boolean => row.cells.every((cell) => cell.trim() === '');
