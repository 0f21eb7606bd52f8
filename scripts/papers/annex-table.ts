import {
  AlignmentType,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import { font, run, size } from './official-form';

/** Twips of the 版心's 156 mm. */
const width = 8844;

export interface Column {
  heading: string;
  /** The token whose value stands in it. */
  token: string;
  /** Share of the width. */
  share: number;
  left?: boolean;
}

const cell = (text: string, column: Column, twips: number, head: boolean): TableCell =>
  new TableCell({
    width: { size: twips, type: WidthType.DXA },
    verticalAlign: VerticalAlign.CENTER,
    margins: { left: 60, right: 60, top: 30, bottom: 30 },
    children: [
      new Paragraph({
        alignment: head || !column.left ? AlignmentType.CENTER : AlignmentType.LEFT,
        spacing: { line: 340, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
        children: [run(text, { size: size.fifth, characterSpacing: 0, font: head ? font.first : font.body })],
      }),
    ],
  });

/** A table whose one row repeats for each member of `list`; its heading stands on every page. */
export function annexTable(list: string, columns: readonly Column[]): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.floor((width * share) / all));
  const last = columns.length - 1;
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    alignment: AlignmentType.CENTER,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map((column, at) => cell(column.heading, column, widths[at] ?? 0, true)),
      }),
      new TableRow({
        cantSplit: true,
        children: columns.map((column, at) =>
          cell(
            `${at === 0 ? `{{#${list}}}` : ''}{{${column.token}}}${at === last ? `{{/${list}}}` : ''}`,
            column,
            widths[at] ?? 0,
            false,
          ),
        ),
      }),
    ],
  });
}
