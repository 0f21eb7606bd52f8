import type { Pixels } from './pixels';

/** The picture of a `data:` URL without a fetch: `captureVisibleTab` has no other form of answer. */
export function dataUrlToBlob(url: string): Blob {
  const comma = url.indexOf(',');
  const type = /^data:([^;,]+);base64$/.exec(url.slice(0, comma))?.[1];
  if (!type) throw new TypeError('dataUrlToBlob: no base64 picture');
  const text = atob(url.slice(comma + 1));
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Blob([bytes], { type });
}

/** One canvas for all tiles: a new one each would wait for the garbage collector with its pixels. */
let canvas: OffscreenCanvas | null = null;

/** Decodes a picture to raw pixels as they are: no colour conversion, no alpha. Needs OffscreenCanvas. */
export async function decodePicture(blob: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(blob, { colorSpaceConversion: 'none', premultiplyAlpha: 'none' });
  const { width, height } = bitmap;
  if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) throw new Error('decodePicture: no 2d context');
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data as Uint8ClampedArray };
}

const jpeg = { type: 'image/jpeg', quality: 0.8 };

/** Longest side of a thumbnail, device pixels. */
export const thumbnailSide = 320;

/**
 * A small JPEG of the picture's upper part, for lists; evidence is never JPEG. `preview`: the same, already reduced;
 * without it the picture is decoded as a whole, which only a single shot is small enough for.
 */
export async function makeThumbnail(blob: Blob, preview: Pixels | null = null): Promise<Blob> {
  if (preview) {
    const canvas = new OffscreenCanvas(preview.width, preview.height);
    const data = new Uint8ClampedArray(preview.data);
    canvas.getContext('2d', { alpha: false })?.putImageData(new ImageData(data, preview.width, preview.height), 0, 0);
    return canvas.convertToBlob(jpeg);
  }
  const bitmap = await createImageBitmap(blob);
  // Very long pictures would shrink to a line: show their upper part, as tall as 3:2 of the width.
  const height = Math.min(bitmap.height, Math.round(bitmap.width * 1.5));
  const scale = Math.min(1, thumbnailSide / Math.max(bitmap.width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(bitmap.width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new Error('makeThumbnail: no 2d context');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, bitmap.width, height, 0, 0, canvas.width, canvas.height);
  bitmap.close();
  return canvas.convertToBlob(jpeg);
}
