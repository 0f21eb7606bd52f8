import type { Cut } from './page-cuts';

/** A4 in points, and what of it is left for a picture between caption and page number. */
export const page = { width: 595.28, height: 841.89, margin: 36, head: 44, foot: 22 };
export const contentWidth = page.width - 2 * page.margin;
export const contentHeight = page.height - 2 * page.margin - page.head - page.foot;
/** A pixel is no larger than on the screen, at 96 to the inch. */
const largest = 0.75;

/** Points a pixel, so that the picture's width fits. */
export const scaleOf = (width: number): number => Math.min(largest, contentWidth / width);
/** So many rows of a picture of this width stand on one page. */
export const rowsAPage = (width: number): number => Math.max(1, Math.floor(contentHeight / scaleOf(width)));

/** One piece of evidence on its way into a PDF. */
export interface PdfEntry {
  /** Evidence id. */
  id: string;
  /** First line bold: what it is; then where and when. */
  caption: string[];
  /** For the foot of a scan's pages. */
  name: string;
  mediaType: string;
  bytes: number;
  blob: Blob;
}

/**
 * What must stay in one volume: a whole picture (all its pages share the same pixels), one page of a picture that is
 * larger than a volume, pages of a scan, or a page that says why a file is not here.
 */
export type Unit = { entry: PdfEntry; bytes: number } & (
  | { kind: 'picture'; width: number; height: number; cuts: Cut[] }
  | { kind: 'piece'; width: number; cut: Cut; part: number; parts: number }
  | { kind: 'scan'; from: number; to: number; parts: number }
  | { kind: 'note'; text: string }
);

export const pagesOf = (unit: Unit): number =>
  unit.kind === 'picture' ? unit.cuts.length : unit.kind === 'scan' ? unit.to - unit.from : 1;

/** Captions and the file's own frame, a page. */
const perPage = 6_000;
const perVolume = 4_000;

export const unitBytes = (unit: Unit): number => unit.bytes + pagesOf(unit) * perPage;

/** Puts units into volumes of at most `limit` bytes, in their order; one that alone is larger stands alone. */
export function intoVolumes(units: readonly Unit[], limit: number): Unit[][] {
  const volumes: Unit[][] = [];
  let size = 0;
  for (const unit of units) {
    const bytes = unitBytes(unit);
    const last = volumes.at(-1);
    if (last && size + bytes <= limit) {
      last.push(unit);
      size += bytes;
    } else {
      volumes.push([unit]);
      size = perVolume + bytes;
    }
  }
  return volumes;
}
