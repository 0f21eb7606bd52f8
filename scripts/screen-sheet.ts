import { PNG } from 'pngjs';
import { palettePng } from './palette-png';

const gap = 8;
const ground = 128;

/** Each 2 × 2 pixels as one, their mean. */
function half(picture: PNG): PNG {
  const small = new PNG({ width: picture.width >> 1, height: picture.height >> 1 });
  const { width } = picture;
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++)
      for (let part = 0; part < 4; part++) {
        const at = (2 * y * width + 2 * x) * 4 + part;
        const { data } = picture;
        const sum =
          (data[at] ?? 0) + (data[at + 4] ?? 0) + (data[at + width * 4] ?? 0) + (data[at + width * 4 + 4] ?? 0);
        small.data[(y * small.width + x) * 4 + part] = sum >> 2;
      }
  return small;
}

/** Pictures side by side at half their size, at most `perRow` in a row, on grey. */
export function screenSheet(pngs: readonly Buffer[], perRow = 4): Buffer {
  const pictures = pngs.map((png) => half(PNG.sync.read(png)));
  const rows = Array.from({ length: Math.ceil(pictures.length / perRow) }, (_, row) =>
    pictures.slice(row * perRow, (row + 1) * perRow),
  );
  const widthOf = (row: PNG[]) => row.reduce((sum, { width }) => sum + width + gap, -gap);
  const heightOf = (row: PNG[]) => Math.max(...row.map(({ height }) => height));
  const sheet = new PNG({
    width: Math.max(...rows.map(widthOf)),
    height: rows.reduce((sum, row) => sum + heightOf(row) + gap, -gap),
  });
  sheet.data.fill(ground);
  let y = 0;
  for (const row of rows) {
    let x = 0;
    for (const picture of row) {
      PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, x, y);
      x += picture.width + gap;
    }
    y += heightOf(row) + gap;
  }
  return palettePng(PNG.sync.write(sheet), 32);
}
