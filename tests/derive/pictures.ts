import type { Pixels } from '@/lib/capture/pixels';
import { createPngWriter } from '@/lib/capture/png-writer';
import { openRows } from '@/lib/pair/png-rows';

/** A picture in which every pixel is different from its neighbours, so that a shifted one would show. */
export function demoPixels(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < width * height; i++) {
    data.set([(i * 7) & 255, (i * 13 + (i >> 8)) & 255, (i * 29 + (i >> 16)) & 255, 255], i * 4);
  }
  return { width, height, data };
}

export async function toPng(pixels: Pixels): Promise<Blob> {
  const writer = createPngWriter(pixels.width);
  await writer.write(pixels);
  return writer.finish();
}

/** The colours of a PNG, RGB one after the other. */
export async function coloursOf(png: Blob): Promise<{ width: number; height: number; rgb: Uint8Array }> {
  const { width, height, depth, read } = await openRows(png);
  if (depth !== 3) throw new Error('no RGB picture');
  const rgb = new Uint8Array(width * height * 3);
  await read((bytes, y) => {
    rgb.set(bytes, y * width * 3);
    return undefined;
  });
  return { width, height, rgb };
}

export const rgbOf = ({ width, height, data }: Pixels): Uint8Array => {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0; i < width * height; i++) rgb.set(data.subarray(i * 4, i * 4 + 3), i * 3);
  return rgb;
};

/** The types of a PNG's chunks, in order. */
export async function chunksOf(png: Blob): Promise<string[]> {
  const bytes = Buffer.from(await png.arrayBuffer());
  const types: string[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    types.push(bytes.subarray(at + 4, at + 8).toString('latin1'));
  return types;
}

/** The same picture with a chunk of ours after the header; the checksum is not looked at by anything here. */
export async function withChunk(png: Blob, type: string, text: string): Promise<Blob> {
  const bytes = Buffer.from(await png.arrayBuffer());
  const data = Buffer.from(text);
  const head = Buffer.alloc(8);
  head.writeUInt32BE(data.length);
  head.write(type, 4, 'latin1');
  return new Blob([bytes.subarray(0, 33), head, data, Buffer.alloc(4), bytes.subarray(33)], { type: 'image/png' });
}
