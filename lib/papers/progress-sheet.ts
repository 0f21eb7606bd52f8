import type { Workbook } from 'exceljs';
import type { DeskView } from '../desk/desk-view';
import type { Catalogue } from '../model/catalogue';
import { standingByItem } from './faults';
import { rankUnits } from './ranking';

/** A sheet of the progress book: headings with widths, and rows of text and numbers. */
export interface Sheet {
  name: string;
  columns: [heading: string, width: number, percent?: true][];
  rows: (string | number | null)[][];
}

const share = ({ served, asked }: { served: number; asked: number }): number | null =>
  asked === 0 ? null : Math.floor((served * 1000) / asked) / 1000;

/** 进展表: units, items, units × items, gaps, counties and categories; all figures are those of the desk. */
export function progressSheets(view: DeskView, catalogue: Catalogue, findings: readonly string[][] = []): Sheet[] {
  const standing = standingByItem(view, catalogue);
  const { scores } = view;
  const parts = [...view.units, { ...view.office, name: '市双随机办（本办和未定牵头部门的）' }];
  const score = (name: string, one: DeskView['scores']['city']) =>
    one.categories.map((category): (string | number)[] => [
      name,
      category.name,
      category.points,
      category.atRisk,
      category.score,
    ]);
  return [
    {
      name: '单位进展',
      columns: [
        ['名次', 7],
        ['单位', 26],
        ['类别', 10],
        ['应交', 9],
        ['已齐', 9],
        ['缺项', 9],
        ['易丢分缺项', 11],
        ['存疑截图', 10],
        ['完成率', 10, true],
        ['最近报送', 20],
      ],
      rows: rankUnits(view).map(({ unit, rank }) => [
        rank,
        unit.name,
        unit.kind === 'county' ? '县（市、区）' : '市直部门',
        unit.total.asked,
        unit.total.served,
        unit.total.missing,
        unit.total.flagged,
        unit.total.doubtful,
        share(unit.total),
        unit.receivedAt?.slice(0, 16).replace('T', ' ') ?? '未报送',
      ]),
    },
    {
      name: '指标项进展',
      columns: [
        ['项号', 7],
        ['指标项', 24],
        ['应交', 9],
        ['已齐', 9],
        ['缺项', 9],
        ['易丢分缺项', 11],
        ['完成率', 10, true],
        ['涉及单位', 10],
      ],
      rows: standing.map(({ item, lacking, ...counts }) => [
        item.no,
        item.shortName,
        counts.asked,
        counts.served,
        counts.missing,
        counts.flagged,
        share(counts),
        lacking,
      ]),
    },
    {
      name: '单位×指标项',
      columns: [['单位', 26], ...standing.map(({ item }): [string, number] => [`${item.no} ${item.shortName}`, 12])],
      rows: parts.map(({ name, items }) => [
        name,
        ...standing.map(({ item }) => {
          const counts = items.find((one) => one.item === item.no);
          return counts && counts.asked > 0 ? `${counts.served}/${counts.asked}` : '';
        }),
      ]),
    },
    {
      name: '缺项清单',
      columns: [
        ['单位', 26],
        ['项号', 7],
        ['指标项', 20],
        ['材料', 30],
        ['计划序号', 10],
        ['抽查计划', 36],
        ['企业', 26],
        ['已有', 7],
        ['应有', 7],
        ['期限', 13],
        ['易丢分', 8],
      ],
      rows: parts.flatMap(({ name, gaps }) =>
        gaps.map((gap) => [
          name,
          gap.item,
          gap.itemName,
          gap.material,
          gap.plan?.serial ?? null,
          gap.plan?.name ?? '',
          gap.firm ?? '',
          gap.have,
          gap.need,
          gap.deadline ?? '',
          gap.flagged ? '是' : '',
        ]),
      ),
    },
    {
      name: '测算得分',
      columns: [
        ['范围', 16],
        ['类别', 16],
        ['满分', 9],
        ['可能减分', 10],
        ['测算得分', 10],
      ],
      rows: [
        ...score(view.assessment.city, scores.city),
        [view.assessment.city, '合计', scores.city.points, scores.city.atRisk, scores.city.score],
        ...scores.counties.flatMap(({ name, score: one }) => score(name, one)),
      ],
    },
    {
      name: '核对',
      columns: [
        ['项号', 10],
        ['范围', 14],
        ['程度', 10],
        ['发现', 70],
        ['怎样办', 70],
      ],
      rows: findings.map((row) => [...row]),
    },
  ];
}

/** Writes the sheets as .xlsx: text stays text, the heading in view, nothing is a formula. */
export async function makeProgressSheet(sheets: readonly Sheet[]): Promise<Blob> {
  // Loaded only when a sheet is made.
  const { default: excel } = await import('exceljs');
  const book: Workbook = new excel.Workbook();
  for (const { name, columns, rows } of sheets) {
    const sheet = book.addWorksheet(name, {
      views: [{ state: 'frozen', ySplit: 1 }],
      pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    });
    sheet.columns = columns.map(([header, width, percent]) => ({
      header,
      width,
      style: { alignment: { vertical: 'top', wrapText: true }, ...(percent ? { numFmt: '0.0%' } : {}) },
    }));
    for (const row of rows) sheet.addRow(row.map((cell) => (typeof cell === 'string' ? plainText(cell) : cell)));
    const heading = sheet.getRow(1);
    heading.font = { bold: true };
    heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF5' } };
    sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  }
  const bytes = await book.xlsx.writeBuffer();
  return new Blob([bytes as ArrayBuffer], {
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  });
}

/** Control characters would make the file unreadable. */
const plainText = (text: string): string => text.replace(/[\p{Cc}]/gu, ' ').slice(0, 32_000);
