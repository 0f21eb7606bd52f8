import type { Rect } from './geometry';
import { blankPixels, copyPixels, type Pixels, rowsOf } from './pixels';
import type { PngWriter } from './png-writer';

/** Lets only the rows and columns of `area` (device pixels of the whole) through to a writer of that width. */
export function cropping(area: Rect, writer: PngWriter): PngWriter {
  let at = 0;
  return {
    ...writer,
    async write(rows) {
      const from = Math.max(area.y, at) - at;
      const to = Math.min(area.y + area.height, at + rows.height) - at;
      at += rows.height;
      if (to > from) await writer.write(columnsOf(rowsOf(rows, from, to), area.x, area.width));
    },
  };
}

function columnsOf(rows: Pixels, x: number, width: number): Pixels {
  if (x === 0 && width === rows.width) return rows;
  const cut = blankPixels(width, rows.height);
  copyPixels(rows, { x, y: 0, width, height: rows.height }, cut, 0, 0);
  return cut;
}
