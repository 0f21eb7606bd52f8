import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { fillPixels } from '@/lib/capture/pixels';
import { markPainter } from '@/lib/derive/draw-marks';
import { redraw } from '@/lib/derive/redraw';
import { chunksOf, coloursOf, demoPixels, rgbOf, toPng, withChunk } from './pictures';

const noDecoder = () => Promise.reject(new Error('not to be decoded as a whole'));

describe('a picture made anew', () => {
  it('keeps every pixel of a picture of many bands, and stands a strip below it', async () => {
    const original = demoPixels(37, 700);
    const below = demoPixels(37, 21);
    const made = await redraw({ original: await toPng(original), below, decode: noDecoder });
    expect([made.width, made.height]).toEqual([37, 721]);
    const { rgb } = await coloursOf(made.picture);
    const own = rgbOf(original);
    expect(Buffer.compare(rgb.subarray(0, own.length), own)).toBe(0);
    expect(Buffer.compare(rgb.subarray(own.length), rgbOf(below))).toBe(0);
  });

  it('is widened to the right with white where the strip is wider', async () => {
    const original = demoPixels(4, 3);
    const made = await redraw({ original: await toPng(original), below: demoPixels(6, 2), decode: noDecoder });
    const { width, rgb } = await coloursOf(made.picture);
    expect(width).toBe(6);
    const own = rgbOf(original);
    for (let y = 0; y < 3; y++) {
      expect(rgb.subarray(y * 18, y * 18 + 12)).toEqual(own.subarray(y * 12, y * 12 + 12));
      expect([...rgb.subarray(y * 18 + 12, y * 18 + 18)]).toEqual(Array(6).fill(255));
    }
  });

  it('has a covered part black through and through, across the seams of bands, and the rest as it was', async () => {
    const original = demoPixels(20, 600);
    const area = { x: 3, y: 250, width: 9, height: 300 };
    const paint = markPainter([{ id: 1, kind: 'box', text: '', ...area }], 1);
    const made = await redraw({ original: await toPng(original), decode: noDecoder, paint });
    fillPixels(original, area, [0, 0, 0]);
    expect(Buffer.compare((await coloursOf(made.picture)).rgb, rgbOf(original))).toBe(0);
  });

  it('holds pixels alone: no text, no camera data, nothing that stood in the original’s file', async () => {
    const secret = '演示身份证号 140602199001010011';
    let original = await toPng(demoPixels(16, 16));
    for (const type of ['tEXt', 'iTXt', 'eXIf', 'tIME']) original = await withChunk(original, type, secret);
    original = new Blob([original, secret], { type: 'image/png' });
    const { picture } = await redraw({ original, decode: noDecoder });
    expect(new Set(await chunksOf(picture))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(Buffer.from(await picture.arrayBuffer()).includes(secret)).toBe(false);
  });

  it('shows what shines through as white, as on paper', async () => {
    const row = Buffer.from([0, 10, 20, 30, 255, 10, 20, 30, 0]);
    const png = await toPng(demoPixels(2, 1));
    const head = Buffer.from(await png.slice(0, 33).arrayBuffer());
    head[25] = 6; // RGBA
    const data = deflateSync(row);
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0, 0, 0, 0]);
    const original = new Blob([head, length, 'IDAT', data, Buffer.alloc(4), end]);
    const { picture } = await redraw({ original, decode: noDecoder });
    expect([...(await coloursOf(picture)).rgb]).toEqual([10, 20, 30, 255, 255, 255]);
  });

  it('of a file that can’t be read by rows comes from the browser’s own decoder', async () => {
    const original = demoPixels(5, 300);
    const made = await redraw({ original: new Blob(['GIF89a']), decode: async () => original });
    expect(Buffer.compare((await coloursOf(made.picture)).rgb, rgbOf(original))).toBe(0);
  });
});
