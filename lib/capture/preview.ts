import { blankPixels, type Pixels } from './pixels';

/** Width of a preview, device pixels. */
export const previewWidth = 240;
/** A preview shows the upper part of a long picture: so many times its width. */
export const previewShape = 1.5;

/** A small copy of a picture's upper part. */
export interface Preview {
  /** Rows from the top down, each as wide as the picture. What lies below the upper part is passed over. */
  add(rows: Pixels): void;
  finish(): Pixels;
}

/**
 * Makes a preview while the rows pass by, so that a long picture need never be decoded again as a whole: at 2 device
 * pixels a page of 30 windows takes half a gigabyte. Each preview pixel is the mean of the pixels it stands for; of
 * strong reductions every second or third is enough.
 */
export function createPreview(width: number): Preview {
  const scale = Math.min(1, previewWidth / width);
  const across = Math.max(1, Math.round(width * scale));
  const most = Math.round(across * previewShape);
  const step = Math.max(1, Math.floor(1 / scale / 2));
  const sums = new Float64Array(across * most * 4);
  let row = 0;
  return {
    add({ height, data }) {
      for (let y = 0; y < height; y++, row++) {
        const to = Math.floor(row * scale);
        if (to >= most) return;
        if (row % step !== 0) continue;
        for (let x = 0; x < width; x += step) {
          const at = (to * across + Math.min(across - 1, Math.floor(x * scale))) * 4;
          const from = (y * width + x) * 4;
          sums[at] = sums[at]! + data[from]!;
          sums[at + 1] = sums[at + 1]! + data[from + 1]!;
          sums[at + 2] = sums[at + 2]! + data[from + 2]!;
          sums[at + 3] = sums[at + 3]! + 1;
        }
      }
    },
    finish() {
      const preview = blankPixels(across, Math.max(1, Math.min(most, Math.ceil(row * scale))));
      for (let at = 0; at < preview.data.length; at += 4) {
        const count = sums[at + 3]! || 1;
        for (let channel = 0; channel < 3; channel++) preview.data[at + channel] = sums[at + channel]! / count;
        preview.data[at + 3] = 255;
      }
      return preview;
    },
  };
}
