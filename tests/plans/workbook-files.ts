import * as xlsx from '@e965/xlsx';

export type Cell = string | number | null | xlsx.CellObject;

interface SheetSpec {
  name: string;
  rows: Cell[][];
  /** Merged ranges such as `A1:J1`. */
  merges?: string[];
  hidden?: boolean;
  hiddenRows?: number[];
}

/** A workbook as a spreadsheet program would save it. */
export function workbook(specs: SheetSpec[], bookType: 'xlsx' | 'biff8' = 'xlsx'): ArrayBuffer {
  const book = xlsx.utils.book_new();
  for (const spec of specs) {
    const sheet = xlsx.utils.aoa_to_sheet(spec.rows);
    sheet['!merges'] = (spec.merges ?? []).map(xlsx.utils.decode_range);
    if (spec.hiddenRows) {
      const rows: xlsx.RowInfo[] = [];
      for (const number of spec.hiddenRows) rows[number - 1] = { hidden: true };
      sheet['!rows'] = rows;
    }
    xlsx.utils.book_append_sheet(book, sheet, spec.name);
  }
  book.Workbook = { Sheets: specs.map(({ name, hidden }) => ({ name, Hidden: hidden ? 1 : 0 })) };
  const written: ArrayBuffer = xlsx.write(book, { type: 'array', bookType, cellStyles: true });
  return written;
}
