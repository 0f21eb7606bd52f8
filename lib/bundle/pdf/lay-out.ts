import type { PictureTools } from '../../model/picture-tools';
import { pageCuts } from './page-cuts';
import { type PdfEntry, rowsAPage, type Unit } from './units';

/** A JPEG piece of a screenshot is about so many bytes a pixel. */
const pieceBytesAPixel = 0.35;

/**
 * What the entries become in a PDF: where pictures are cut, how many pages a scan has, what can't be taken. Pictures
 * larger than `limit` bytes are taken apart. Reads each file once, one at a time.
 */
export async function layOut(entry: PdfEntry, limit: number, tools: PictureTools): Promise<Unit[]> {
  if (entry.mediaType === 'application/pdf') return layOutScan(entry, limit);
  if (!entry.mediaType.startsWith('image/')) return [note(entry, '这类文件不能并入 PDF，请看原文件')];
  const picture = await tools.open(entry.blob);
  if (!picture) return [note(entry, '浏览器不能打开这个图片，请看原文件')];
  try {
    const { width, height } = picture;
    const cuts = pageCuts(height, rowsAPage(width), (from, to) => picture.ink(from, to));
    if (entry.bytes <= limit * 0.9) return [{ kind: 'picture', entry, bytes: entry.bytes, width, height, cuts }];
    return cuts.map((cut, at) => ({
      kind: 'piece',
      entry,
      bytes: Math.min(entry.bytes, Math.ceil((cut.to - cut.from) * width * pieceBytesAPixel)),
      width,
      cut,
      part: at + 1,
      parts: cuts.length,
    }));
  } finally {
    picture.close();
  }
}

const note = (entry: PdfEntry, text: string): Unit => ({ kind: 'note', entry, bytes: 0, text });

async function layOutScan(entry: PdfEntry, limit: number): Promise<Unit[]> {
  const { pageCount } = await import('./scans');
  const pages = await pageCount(entry.blob);
  if (pages === null || pages === 0) return [note(entry, 'PDF 加密或已损坏，不能并入，请看原文件')];
  const each = entry.bytes / pages;
  const together = each * pages <= limit * 0.9 ? pages : Math.max(1, Math.floor((limit * 0.8) / each));
  const units: Unit[] = [];
  for (let from = 0; from < pages; from += together) {
    const to = Math.min(pages, from + together);
    units.push({ kind: 'scan', entry, bytes: Math.ceil(each * (to - from)), from, to, parts: pages });
  }
  return units;
}
