import {
  AlignmentType,
  BorderStyle,
  Document,
  DocumentGridType,
  Footer,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  PageNumber,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';

// 党政机关公文格式 GB/T 9704-2012, in Word's units: twips (1/20 pt) for lengths, half-points for type.

/** 版心 156 mm × 225 mm on A4: margins 37, 35, 28 and 26 mm. */
const mm = (length: number): number => Math.round((length / 25.4) * 1440);
/** 22 lines on 225 mm. */
const linePitch = Math.floor(mm(225) / 22);
/**
 * 28 characters of 16 pt are a little wider than 156 mm: each comes closer by as much. Said of the type itself, because
 * a grid of characters is drawn differently by every program.
 */
const closer = Math.floor(mm(156) / 28) - 320;

/** 二号 22 pt · 三号 16 pt · 四号 14 pt · 五号 10.5 pt. */
export const size = { first: 52, second: 44, third: 32, fourth: 28, fifth: 21 };

const fonts = (eastAsia: string, ascii = 'Times New Roman') => ({
  eastAsia,
  ascii,
  hAnsi: ascii,
  cs: ascii,
  hint: 'eastAsia',
});
export const font = {
  /** Titles and the office's name. */
  title: fonts('方正小标宋简体'),
  body: fonts('仿宋_GB2312'),
  /** 一、 */
  first: fonts('黑体'),
  /** （一） */
  second: fonts('楷体_GB2312'),
  number: fonts('宋体', '宋体'),
};
export const red = 'E60000';

const spacing = { line: linePitch, lineRule: LineRuleType.EXACT, before: 0, after: 0 };

export const run = (text: string, options: IRunOptions = {}): TextRun =>
  new TextRun({ text, font: font.body, size: size.third, characterSpacing: closer, ...options });

/** One paragraph of the body's lines. */
export const line = (content: string | TextRun[], options: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ spacing, children: typeof content === 'string' ? [run(content)] : content, ...options });

/** Two characters in from the left. */
export const indented = (content: string | TextRun[], options: IParagraphOptions = {}): Paragraph =>
  line(content, { indent: { firstLine: 640, firstLineChars: 200 }, ...options });

export const empty = (): Paragraph => line('');

/** 标题: 小标宋 二号, in the middle. */
export const title = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 700, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [run(text, { font: font.title, size: size.second, characterSpacing: 0 })],
  });

export const heading = (text: string): Paragraph => indented([run(text, { font: font.first })], { keepNext: true });

const signed = (text: string, options: IParagraphOptions = {}): Paragraph =>
  line(text, { alignment: AlignmentType.RIGHT, indent: { right: 1280 }, ...options });

/**
 * The office's name and 成文日期, four characters in from the right, after so many empty lines. All of it stands on one
 * page with what goes before: a date alone at the top of a page is no paper's end.
 */
export const signature = (blanks: number): Paragraph[] => [
  ...Array.from({ length: blanks }, () => line('', { keepNext: true })),
  signed('{{发文机关}}', { keepNext: true }),
  signed('{{成文日期}}'),
];

/** A paragraph that stands for itself while `token` holds: `{{#红头}}`. */
export const only = (token: string, ...content: Paragraph[]): Paragraph[] => [
  line(`{{#${token}}}`),
  ...content,
  line(`{{/${token}}}`),
];

/** 附件 on a page of its own: 附件1 in 黑体, its title on the third line. */
export const annex = (label: string, name: string): Paragraph[] => [
  line([run(label, { font: font.first })], { pageBreakBefore: true }),
  empty(),
  title(name),
  empty(),
];

/** — 1 — in 四号 宋体, outside: right on odd pages, left on even ones, one character in. */
const pageNumber = (side: 'left' | 'right'): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment: side === 'left' ? AlignmentType.LEFT : AlignmentType.RIGHT,
        indent: { [side]: 280 },
        children: [
          new TextRun({
            font: font.number,
            size: size.fourth,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  });

/** The red line under the office's name, as wide as the 版心. */
export const redRule = (): Paragraph =>
  new Paragraph({
    spacing: { line: 227, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: red, space: 1 } },
    children: [],
  });

/** The double red lines of 信函格式: 170 mm wide, 20 mm from the paper's edges. */
export const letterRule = (at: 'top' | 'bottom'): Paragraph =>
  new Paragraph({
    indent: { left: -mm(8), right: -mm(6) },
    spacing: { line: 227, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    border:
      at === 'top'
        ? { bottom: { style: BorderStyle.THIN_THICK_SMALL_GAP, size: 18, color: red, space: 1 } }
        : { top: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, color: red, space: 1 } },
    children: [],
  });

/** 发文机关标志: red 小标宋, in the middle. */
export const officeMark = (text: string): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { line: 760, lineRule: LineRuleType.AT_LEAST, before: 0, after: 0 },
    children: [run(text, { font: font.title, size: size.first, color: red, characterSpacing: 0 })],
  });

/** A paper on the official page. `letter`: 信函格式, whose first page has a red foot and no number. */
export function paper(name: string, children: (Paragraph | import('docx').Table)[], letter = false): Document {
  const footers = { default: pageNumber('right'), even: pageNumber('left') };
  return new Document({
    title: name,
    creator: '双随机佐证',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: { run: { font: font.body, size: size.third, language: { value: 'en-US', eastAsia: 'zh-CN' } } },
      },
    },
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: letter,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: mm(15),
              footer: mm(letter ? 20 : 23),
            },
          },
          grid: { type: DocumentGridType.LINES, linePitch },
        },
        footers: letter
          ? { ...footers, first: new Footer({ children: [...only('红头', letterRule('bottom')), new Paragraph({})] }) }
          : footers,
        children,
      },
    ],
  });
}
