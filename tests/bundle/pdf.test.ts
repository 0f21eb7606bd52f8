import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { type CompileOptions, compilePdf, type Volume } from '@/lib/bundle/pdf/compile';
import { jpegTurn } from '@/lib/bundle/pdf/jpeg-turn';
import { pageCuts, quietRow } from '@/lib/bundle/pdf/page-cuts';
import { type PdfEntry, rowsAPage } from '@/lib/bundle/pdf/units';
import type { PictureTools } from '@/lib/model/picture-tools';
import { good } from '../store/demo-store';
import { longPicture, scan } from '../support/made-papers';

/** Lines of 14 rows of text, 10 blank rows between them. */
const textInk = (from: number, to: number) =>
  Uint32Array.from({ length: to - from }, (_, row) => ((from + row) % 24 < 14 ? 300 : 0));

describe('where a long picture is cut', () => {
  it('is always between two lines of text, near the end of a page, and every row is on one page', () => {
    const cuts = pageCuts(10_000, 1720, textInk);
    expect(cuts[0]?.from).toBe(0);
    expect(cuts.at(-1)?.to).toBe(10_000);
    for (const [at, { from, to }] of cuts.entries()) {
      if (at > 0) expect(from).toBe(cuts[at - 1]?.to);
      expect(to - from).toBeLessThanOrEqual(1720);
      if (to < 10_000) {
        expect(to % 24).toBeGreaterThanOrEqual(14);
        expect(to - from).toBeGreaterThan(1720 - 48);
      }
    }
  });

  it('is at the quietest row where none is blank: the frame of a table is no text', () => {
    expect(quietRow(Uint32Array.of(90, 80, 6, 6, 6, 90, 70))).toBe(4);
    expect(quietRow(Uint32Array.of(90, 80, 50, 90, 95, 91))).toBe(3);
  });

  it('is at the full page in a picture of one colour', () =>
    expect(pageCuts(4000, 1720, (from, to) => new Uint32Array(to - from)).map(({ to }) => to)).toEqual([
      1720, 3440, 4000,
    ]));
});

const plainPng = (width: number, height: number) =>
  new Blob([new Uint8Array(PNG.sync.write(new PNG({ width, height, colorType: 2 }), { colorType: 2 }))], {
    type: 'image/png',
  });

/** The smallest JPEG: one grey dot. */
const dot = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/yQALCAABAAEBAREA/8wABgAQEAX/2gAIAQEAAD8A0s8g/9k=',
  'base64',
);

/** The browser's canvas, as far as the layout needs one. */
const tools: PictureTools = {
  async open(picture) {
    const png = PNG.sync.read(Buffer.from(await picture.arrayBuffer()));
    return {
      width: png.width,
      height: png.height,
      ink: textInk,
      piece: async () => new Blob([new Uint8Array(dot)], { type: 'image/jpeg' }),
      close: () => undefined,
    };
  },
  caption: async (_, width) => ({ png: plainPng(40, 4), width, height: 12 }),
  plain: async () => plainPng(8, 8),
  sideBySide: async () => plainPng(8, 8),
};

const entry = (n: number, bytes: Buffer, mediaType: string): PdfEntry => ({
  id: `e${n}`,
  caption: [`演示 ${n}`, '', ''],
  name: `演示${n}`,
  mediaType,
  bytes: bytes.length,
  blob: new Blob([new Uint8Array(bytes)], { type: mediaType }),
});

async function compiled(entries: PdfEntry[], change: Partial<CompileOptions> = {}): Promise<Volume[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const volumes = await good(
    compilePdf(entries, {
      title: '演示合订本',
      limit: 10_000_000,
      program: '演示',
      madeAt: 0,
      tools,
      step: () => undefined,
      ...change,
    }),
  );
  for (const [at, { pdf, pages }] of volumes.entries()) {
    const path = join(folder, `${at}.pdf`);
    writeFileSync(path, new Uint8Array(await pdf.arrayBuffer()));
    expect(execFileSync('qpdf', ['--check', path]).toString()).toContain('No syntax or stream encoding errors');
    expect(execFileSync('qpdf', ['--show-npages', path]).toString().trim()).toBe(String(pages));
  }
  return volumes;
}

describe('a compiled PDF', () => {
  const long = longPicture(400, 3000);

  it('holds pictures over several pages and scans in their place, and says on which pages', async () => {
    const pages = Math.ceil(3000 / rowsAPage(400)) + 1;
    const [volume] = await compiled([
      entry(1, long, 'image/png'),
      entry(2, await scan(3), 'application/pdf'),
      entry(3, Buffer.from('演示'), 'application/msword'),
      entry(4, Buffer.from('%PDF-1.4 演示'), 'application/pdf'),
    ]);
    const first = volume!.contents[0]!;
    expect(first.from).toBe(1);
    expect(first.to).toBeLessThanOrEqual(pages);
    const { to } = first;
    expect(volume!.contents.slice(1)).toEqual([
      { id: 'e2', from: to + 1, to: to + 3 },
      { id: 'e3', from: to + 4, to: to + 4 },
      { id: 'e4', from: to + 5, to: to + 5 },
    ]);
  });

  it('has the picture’s own compressed pixels in it, once, however many pages it takes', async () => {
    const [volume] = await compiled([entry(1, long, 'image/png')]);
    const pdf = Buffer.from(await volume!.pdf.arrayBuffer());
    expect(pdf.length).toBeLessThan(long.length + 40_000);
    const pixels = long.subarray(long.indexOf('IDAT') + 4);
    expect(pdf.includes(pixels.subarray(0, 4000))).toBe(true);
  });

  it('is in volumes, none larger than the limit; what is too large is taken apart by its pages', async () => {
    const noisy = [1, 2, 3].map((n) => entry(n, longPicture(500, 700, n), 'image/png'));
    const limit = Math.round(noisy[0]!.bytes * 1.9);
    const volumes = await compiled(noisy, { limit });
    expect(volumes.length).toBeGreaterThan(1);
    for (const { pdf } of volumes) expect(pdf.size).toBeLessThanOrEqual(limit);
    expect(volumes.flatMap(({ contents }) => contents.map(({ id }) => id))).toEqual(['e1', 'e2', 'e3']);
    const [piecewise] = await compiled([entry(1, long, 'image/png')], { limit: long.length });
    expect(piecewise!.contents).toEqual([{ id: 'e1', from: 1, to: expect.any(Number) }]);
  });

  it('has a photograph that a phone stored on its side standing up, and an upright one untouched', async () => {
    const turned = (way: number) => {
      const exif = Buffer.from('4578696600004d4d002a00000008000101120003000000010000000000000000', 'hex');
      exif.writeUInt16BE(way, 24);
      const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
      return Buffer.concat([dot.subarray(0, 2), head, exif, dot.subarray(2)]);
    };
    expect(await jpegTurn(new Blob([new Uint8Array(turned(6))]))).toBe(6);
    expect(await jpegTurn(new Blob([new Uint8Array(dot)]))).toBe(1);
    expect(await jpegTurn(new Blob([new Uint8Array(turned(6).subarray(0, 30))]))).toBe(1);
    const stood: [number, number][] = [];
    const photo = {
      width: 30,
      height: 40,
      ink: textInk,
      piece: async (from: number, to: number) => {
        stood.push([from, to]);
        return new Blob([new Uint8Array(dot)], { type: 'image/jpeg' });
      },
      close: () => undefined,
    };
    await compiled([entry(1, turned(6), 'image/jpeg'), entry(2, turned(1), 'image/jpeg')], {
      tools: { ...tools, open: async () => photo },
    });
    expect(stood).toEqual([[0, 40]]);
  });

  it('that was cancelled is none', async () => {
    const stopped = await compilePdf([entry(1, long, 'image/png')], {
      title: '',
      limit: 1e7,
      program: '',
      madeAt: 0,
      tools,
      step: () => undefined,
      signal: AbortSignal.abort(),
    });
    expect(stopped).toMatchObject({ ok: false, error: { code: 'export-cancelled' } });
  });
});
