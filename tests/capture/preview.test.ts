import { expect, it } from 'vitest';
import { blankPixels, fillPixels, rowsOf } from '@/lib/capture/pixels';
import { createPreview, previewWidth } from '@/lib/capture/preview';

const picture = (width: number, height: number) => {
  const pixels = blankPixels(width, height);
  fillPixels(pixels, { x: 0, y: 0, width, height }, [255, 255, 255]);
  fillPixels(pixels, { x: 0, y: 0, width: width / 2, height: height / 2 }, [200, 0, 0]);
  return pixels;
};

const colourAt = ({ width, data }: { width: number; data: Uint8ClampedArray }, x: number, y: number) => [
  ...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4),
];

it('shows the whole of a picture that is not long, whatever pieces its rows come in', () => {
  const pixels = picture(1200, 800);
  const preview = createPreview(1200);
  for (let from = 0; from < 800; from += 130) preview.add(rowsOf(pixels, from, Math.min(800, from + 130)));
  const small = preview.finish();
  expect([small.width, small.height]).toEqual([previewWidth, 160]);
  expect(colourAt(small, 60, 40)).toEqual([200, 0, 0, 255]);
  expect(colourAt(small, 180, 40)).toEqual([255, 255, 255, 255]);
  expect(colourAt(small, 60, 120)).toEqual([255, 255, 255, 255]);
});

it('shows the upper part of a long picture', () => {
  const preview = createPreview(480);
  preview.add(picture(480, 1440));
  const small = preview.finish();
  expect([small.width, small.height]).toEqual([240, 360]);
  expect(colourAt(small, 60, 359)).toEqual([200, 0, 0, 255]);
});

it('keeps a picture that is smaller than a preview as it is', () => {
  const pixels = picture(40, 20);
  const preview = createPreview(40);
  preview.add(pixels);
  const small = preview.finish();
  expect([small.width, small.height]).toEqual([40, 20]);
  expect(Buffer.from(small.data).equals(Buffer.from(pixels.data).fill(255, 0, 0))).toBe(true);
});

it('mixes what one of its pixels stands for', () => {
  const pixels = blankPixels(480, 2);
  for (let x = 0; x < 480; x++)
    fillPixels(pixels, { x, y: 0, width: 1, height: 2 }, x % 2 ? [100, 100, 100] : [0, 0, 0]);
  const preview = createPreview(480);
  preview.add(pixels);
  expect(colourAt(preview.finish(), 100, 0)).toEqual([50, 50, 50, 255]);
});
