import type { Workbook, Worksheet, XlsxWriteOptions } from 'exceljs';
import { crc32 } from '../model/crc32';
import type { LocalTime } from '../model/local-time';
import { addToZip } from './add-to-zip';
import { firmOf, materialName, stageName } from './name-values';
import { type BundleInput, ownerName, type PlannedBundle } from './plan-bundle';
import type { ZipFile } from './zip-writer';

/** Columns of 目录 as the offices keep them, with DA/T 22-2015's page count. Widths in characters. */
const columns: [heading: string, width: number][] = [
  ['序号', 6],
  ['指标项号', 9],
  ['评分要点', 22],
  ['材料名称', 30],
  ['材料类型', 9],
  ['来源系统', 18],
  ['计划编号', 18],
  ['计划名称', 32],
  ['企业名称', 26],
  ['责任部门', 20],
  ['文件名', 60],
  ['页数', 6],
  ['截取/成文时间（本机时间）', 22],
  ['网址', 40],
  ['SHA-256', 66],
  ['备注', 40],
  ['文号', 24],
  ['合订本', 46],
  ['缩略图', 18],
];

/** With more rows than this a sheet with pictures gets too heavy to open. */
const mostThumbnails = 500;

export interface IndexOptions {
  /** The sentence for a capture's reason code. */
  reasonText(code: string): string;
  /** By evidence id; what has none is left out. Null: no thumbnails. */
  thumbnailsOf: ((ids: readonly string[]) => Promise<ReadonlyMap<string, Blob>>) | null;
  /** Where each evidence stands in the PDFs; none where none were made. */
  standsIn: ReadonlyMap<string, string>;
  /** The files are in the bundle, so that their names can be links. */
  linked: boolean;
  /** Pages of each file by evidence id; null where that can't be told. */
  pages: ReadonlyMap<string, number | null>;
}

/** A document's number as offices write it in a paper's title, e.g. `朔双随机办〔2022〕5号`. */
const documentNumber = /[\p{Script=Han}]{1,16}[〔[［（(]\s*(?:19|20)\d\d\s*[〕\]］）)]\s*第?\s*\d+\s*号/u;

const kinds: Record<string, string> = { file: '文件', reconstruction: '重现图', capture: '截图' };
const derivations = { strip: '信息条版', redaction: '遮盖版', marks: '标注版' } as const;

const systems: Record<string, string> = {
  platform: '双随机监管平台',
  publicity: '国家企业信用信息公示系统',
  coordination: '公示系统-协同监管平台',
  website: '网站',
};
const statuses: Record<string, string> = { complete: '', truncated: '未截全', doubtful: '存疑' };

/** Rows of 目录: one a slot that a file serves, so that each requirement is found where it is looked for. */
export function indexRows(
  { files }: PlannedBundle,
  input: BundleInput,
  { reasonText, standsIn, pages }: Pick<IndexOptions, 'reasonText' | 'standsIn' | 'pages'>,
): (string | number)[][] {
  const { catalogue, plans } = input;
  const rows: (string | number)[][] = [];
  for (const { path, evidence, slots, original } of files) {
    const { record } = evidence;
    for (const slot of slots.length > 0 ? slots : [null]) {
      const item = catalogue.items.find(({ no }) => no === slot?.item);
      const planKey = slot && 'plan' in slot.subject ? slot.subject.plan : null;
      const plan = plans.find(({ id }) => id === planKey);
      const stage = slot ? stageName(slot) : '';
      const reasons = record.capture?.reasons.map(reasonText).join('；') ?? '';
      const status = statuses[record.capture?.status ?? 'complete'] ?? '';
      rows.push([
        rows.length + 1,
        slot?.item ?? '',
        item?.shortName ?? (original ? '' : '待归档'),
        slot ? `${materialName(slot, catalogue)}${stage && `（${stage}）`}` : '',
        record.kind === 'derived' ? derivations[record.derivation ?? 'marks'] : (kinds[record.kind] ?? ''),
        record.page?.system ? (systems[record.page.system] ?? '') : '',
        plan?.aliases.find((alias) => /^\d{14}$/.test(alias)) ?? (plan ? String(plan.serial) : ''),
        plan?.name ?? '',
        slot ? firmOf(slot) : '',
        slot ? ownerName(slot, input) : '',
        path,
        pages.get(record.id) ?? '',
        record.takenAt.slice(0, 19).replace('T', ' '),
        record.page?.url ?? '',
        record.content.sha256,
        [status, reasons].filter(Boolean).join('：'),
        documentNumber.exec(record.fileName ?? '')?.[0] ?? '',
        standsIn.get(record.id) ?? '',
        '',
      ]);
    }
  }
  return rows;
}

/**
 * 目录.xlsx with a second sheet 缺项清单. Long numbers are text cells, so that Excel does not cut their tail; file names
 * are links; the heading stays in view. Nothing in it is a formula.
 */
export async function makeIndexSheet(
  planned: PlannedBundle,
  input: BundleInput,
  options: IndexOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  // 264 kB gzipped: loaded only when a bundle is made.
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  const list = book.addWorksheet('目录', { views: [{ state: 'frozen', ySplit: 1, xSplit: 2 }] });
  const shown = columns.filter(
    ([heading]) =>
      (heading !== '缩略图' || options.thumbnailsOf !== null) && (heading !== '合订本' || options.standsIn.size > 0),
  );
  const hidden = columns.filter((column) => !shown.includes(column)).map((column) => columns.indexOf(column));
  list.columns = shown.map(([header, width]) => ({
    header,
    width,
    style: { alignment: { vertical: 'top', wrapText: width <= 60 } },
  }));
  // One style for all cells of a kind: exceljs works out each style object that it meets anew.
  const styles = shown.map(([, width]) => {
    const alignment = { vertical: 'top', wrapText: width <= 60 } as const;
    return { number: { alignment }, text: { alignment, numFmt: '@' } };
  });
  const fileColumn = columns.findIndex(([heading]) => heading === '文件名');
  const linkStyle = { ...styles[fileColumn]!.text, font: { color: { argb: 'FF1864AB' }, underline: true } };
  for (const row of indexRows(planned, input, options)) {
    const cells = row.filter((_, at) => !hidden.includes(at));
    const added = list.addRow(cells.map((value) => (typeof value === 'string' ? plainText(value) : value)));
    for (const [at, value] of cells.entries())
      added.getCell(at + 1).style = styles[at]![typeof value === 'number' ? 'number' : 'text'];
    if (options.linked) {
      const path = String(row[fileColumn]);
      const cell = added.getCell(fileColumn + 1);
      cell.value = { text: path, hyperlink: encodeURI(path).replace(/#/g, '%23') };
      cell.style = linkStyle;
    }
  }
  const thumbnails = options.thumbnailsOf
    ? await addThumbnails(book, list, planned, options.thumbnailsOf, shown.length - 1)
    : [];
  styleHeading(list);
  const gaps = book.addWorksheet('缺项清单', { views: [{ state: 'frozen', ySplit: 1 }] });
  gaps.columns = [
    { header: '指标项号', width: 9 },
    { header: '应交项', width: 70 },
    { header: '责任部门', width: 24 },
    { header: '已有', width: 7 },
    { header: '应有', width: 7 },
    { header: '期限', width: 13 },
    { header: '易丢分', width: 8 },
  ];
  for (const slot of planned.missing) {
    gaps.addRow([
      slot.item,
      plainText(slot.label),
      plainText(ownerName(slot, input)),
      slot.have,
      slot.need,
      slot.due ?? '',
      slot.easilyLost ? '是' : '',
    ]);
  }
  styleHeading(gaps);
  // exceljs would put each picture through its packer, which takes longer than all the rest of a bundle.
  (book.xlsx as unknown as PictureWriter).addMedia = async () => undefined;
  // Packed lightly: what is saved beyond that is a few kilobytes beside pictures of megabytes.
  const zip = { compressionOptions: { level: 1 } };
  // The small pictures come from the disk while the sheets are written.
  const [pictures, written] = await Promise.all([
    withBytes(thumbnails),
    book.xlsx.writeBuffer({ zip } as Partial<XlsxWriteOptions>),
  ]);
  return addToZip(new Uint8Array(written), pictures);
}

/** What exceljs calls to put the pictures into the file; not in its types. */
interface PictureWriter {
  addMedia(): Promise<void>;
}

/** Small pictures in the last column, as high as a row of a contact sheet; gives their files below `xl/media`. */
async function addThumbnails(
  book: Workbook,
  list: Worksheet,
  { files }: PlannedBundle,
  thumbnailsOf: NonNullable<IndexOptions['thumbnailsOf']>,
  column: number,
): Promise<SmallPicture[]> {
  const rows: { id: string; at: LocalTime; row: number }[] = [];
  for (let at = 0, row = 1; at < files.length && row <= mostThumbnails; at++) {
    const { evidence, slots } = files[at]!;
    rows.push({ id: evidence.record.id, at: evidence.record.takenAt, row });
    row += Math.max(1, slots.length);
  }
  const found = await thumbnailsOf(rows.map(({ id }) => id));
  const media: SmallPicture[] = [];
  for (const { id, at, row } of rows) {
    const blob = found.get(id);
    if (!blob || blob.size === 0 || !/^image\/(png|jpeg)$/.test(blob.type)) continue;
    const extension = blob.type === 'image/png' ? 'png' : 'jpeg';
    // The bytes are put into the file under the name that exceljs gives to a picture of this number.
    const image = book.addImage({ buffer: nothing, extension });
    media.push({ path: `xl/media/image${image + 1}.${extension}`, blob, at });
    list.addImage(image, { tl: { col: column + 0.05, row: row + 0.05 }, ext: { width: 120, height: 76 } });
    list.getRow(row + 1).height = 62;
  }
  return media;
}

const nothing = new ArrayBuffer(0) as never;

type SmallPicture = Pick<ZipFile<Blob>, 'path' | 'blob' | 'at'>;

/** Small pictures that are read in one go. */
const readAtOnce = 128;

/** With their bytes, many read as one: asking for each takes longer than its bytes; all at once would take memory. */
async function withBytes(pictures: readonly SmallPicture[]): Promise<ZipFile<Uint8Array<ArrayBuffer>>[]> {
  const read: ZipFile<Uint8Array<ArrayBuffer>>[] = [];
  for (let first = 0; first < pictures.length; first += readAtOnce) {
    const some = pictures.slice(first, first + readAtOnce);
    const all = new Uint8Array(await new Blob(some.map(({ blob }) => blob)).arrayBuffer());
    let from = 0;
    for (const { path, blob, at } of some) {
      const bytes = all.subarray(from, from + blob.size);
      from += blob.size;
      read.push({ path, blob: bytes, crc32: crc32(bytes), at });
    }
  }
  return read;
}

/** exceljs writes strings as text, never as formulas; control characters would make the file unreadable. */
const plainText = (text: string) => text.replace(/[\p{Cc}]/gu, ' ').slice(0, 32_000);

function styleHeading(sheet: { getRow(n: number): { font: object; fill: object; height: number } }): void {
  const heading = sheet.getRow(1);
  heading.font = { bold: true };
  heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE7EEF5' } };
  heading.height = 22;
}
