import { PDFDocument, rgb } from 'pdf-lib';
import { PNG } from 'pngjs';

/** A long page of made-up "text": lines of 14 rows of dark marks with 10 blank rows between them. */
export function longPicture(width: number, height: number, seed = 1): Buffer {
  const png = new PNG({ width, height, colorType: 2 });
  let state = seed;
  const random = () => {
    state = (state * 1103515245 + 12345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
  for (let y = 0; y < height; y++) {
    const inLine = y % 24 < 14;
    for (let x = 0; x < width; x++) {
      const dark = inLine && x > 40 && x < width - 40 && random() < 0.3;
      const at = (y * width + x) * 4;
      png.data.set(dark ? [20, 30, 45, 255] : [250, 251, 252, 255], at);
    }
  }
  return PNG.sync.write(png, { colorType: 2 });
}

/** A made-up scan: pages with a frame and a rising number of strokes. */
export async function scan(pages: number): Promise<Buffer> {
  const document = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) {
    const page = document.addPage([595, 842]);
    page.drawRectangle({
      x: 60,
      y: 80,
      width: 475,
      height: 700,
      borderWidth: 1,
      color: rgb(1, 1, 1),
      borderColor: rgb(0, 0, 0),
    });
    for (let stroke = 0; stroke < n; stroke++)
      page.drawRectangle({ x: 100 + stroke * 30, y: 500, width: 10, height: 120 });
  }
  return Buffer.from(await document.save());
}
