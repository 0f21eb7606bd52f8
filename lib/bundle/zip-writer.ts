import type { LocalTime } from '../model/local-time';
import { toDosTime } from './dos-time';
import { encodeGbk } from './gbk';

type Bytes = Uint8Array<ArrayBuffer>;

/** One file of a zip. A Blob is referred to, never read: its CRC was computed when it was stored. */
export interface ZipFile<Content extends Blob | Bytes = Blob | Bytes> {
  /** With `/`, without a leading one. */
  path: string;
  blob: Content;
  crc32: number;
  at: LocalTime;
}

export interface ZipOptions {
  /** utf-8 for everything current · gbk for the Explorer of Windows 7, which reads names in the system's code page. */
  names: 'utf-8' | 'gbk';
}

const max32 = 0xffffffff;
const max16 = 0xffff;

type Field = [value: number, bytes: 2 | 4 | 8];

/** A little-endian record; zip64 numbers are written as 64 bits. */
function record(...fields: Field[]): Bytes {
  const out = new DataView(new ArrayBuffer(fields.reduce((sum, [, size]) => sum + size, 0)));
  let at = 0;
  for (const [value, size] of fields) {
    if (size === 2) out.setUint16(at, value, true);
    else if (size === 4) out.setUint32(at, value, true);
    else out.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return new Uint8Array(out.buffer);
}

/** Some of them as one: a Blob takes its time for each part that it is made of. */
export function joined(...all: Uint8Array[]): Bytes {
  const out = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of all) {
    out.set(one, at);
    at += one.length;
  }
  return out;
}

/** The files of a zip, one after the other, and the directory that tells of them. */
export interface ZipBody<Content> {
  files: (Content | Bytes)[];
  /** Where the last file ends. */
  end: number;
  directory: Bytes;
  count: number;
}

/** `from`: how many bytes of the zip stand before them. */
export function zipBody<Content extends Blob | Bytes>(
  files: readonly ZipFile<Content>[],
  { names }: ZipOptions = { names: 'utf-8' },
  from = 0,
): ZipBody<Content> {
  const parts: (Content | Bytes)[] = [];
  const directory: Uint8Array[] = [];
  const utf8 = new TextEncoder();
  let offset = from;

  for (const { path, blob, crc32, at } of files) {
    // A name that GBK cannot write stays in UTF-8, flagged: garbled on Windows 7, but never another name.
    const inGbk = names === 'gbk' ? encodeGbk(path) : null;
    const name = inGbk ?? utf8.encode(path);
    const flags = inGbk ? 0 : 0x0800;
    const size = blob instanceof Blob ? blob.size : blob.length;
    const dos = toDosTime(at);
    const large = size >= max32;
    const far = offset >= max32;
    const version = large || far ? 45 : 20;
    const extra = large ? record([1, 2], [16, 2], [size, 8], [size, 8]) : new Uint8Array(0);
    const shown = large ? max32 : size;
    const common: Field[] = [
      [version, 2],
      [flags, 2],
      [0, 2],
      [dos.time, 2],
      [dos.date, 2],
      [crc32, 4],
      [shown, 4],
      [shown, 4],
      [name.length, 2],
    ];
    const local = joined(record([0x04034b50, 4], ...common, [extra.length, 2]), name, extra);
    parts.push(local, blob);

    const sizes: Field[] = [
      [size, 8],
      [size, 8],
    ];
    const wide: Field[] = [...(large ? sizes : []), ...(far ? ([[offset, 8]] satisfies Field[]) : [])];
    const wideExtra = wide.length > 0 ? record([1, 2], [wide.length * 8, 2], ...wide) : new Uint8Array(0);
    // 0x031E: made on Unix, version 3.0. Info-ZIP takes names of a FAT host for CP437, whatever the UTF-8 flag says.
    const central = record(
      [0x02014b50, 4],
      [0x031e, 2],
      ...common,
      [wideExtra.length, 2],
      [0, 2],
      [0, 2],
      [0, 2],
      [0o100644 * 0x10000, 4],
      [far ? max32 : offset, 4],
    );
    directory.push(central, name, wideExtra);
    offset += local.length + size;
  }
  return { files: parts, end: offset, directory: joined(...directory), count: files.length };
}

/** What stands at the end of a zip: where its directory of so many bytes and files begins. Zip64 where that needs it. */
export function zipEnd(count: number, directorySize: number, offset: number): Bytes {
  const count16 = Math.min(count, max16);
  const end = record(
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count16, 2],
    [count16, 2],
    [Math.min(directorySize, max32), 4],
    [Math.min(offset, max32), 4],
    [0, 2],
  );
  if (count < max16 && offset < max32 && directorySize < max32) return end;
  return joined(
    record(
      [0x06064b50, 4],
      [44, 8],
      [0x031e, 2],
      [45, 2],
      [0, 4],
      [0, 4],
      [count, 8],
      [count, 8],
      [directorySize, 8],
      [offset, 8],
    ),
    record([0x07064b50, 4], [0, 4], [offset + directorySize, 8], [1, 4]),
    end,
  );
}

/** The browser opens a way to each part of a Blob at the same time: not to thousands. */
const partsAtOnce = 128;

/**
 * A zip put together from stored Blobs by reference (APPNOTE 6.3): time and memory grow with the number of files, not
 * with their bytes. Files are stored, not deflated: pictures and PDFs are compressed already. Zip64 where a size, an
 * offset or the count needs it.
 */
export async function composeZip(files: readonly ZipFile[], options?: ZipOptions): Promise<Blob> {
  const { files: parts, end, directory, count } = zipBody(files, options);
  const folded: Blob[] = [];
  for (let at = 0; at < parts.length; at += partsAtOnce) {
    const some = new Blob(parts.slice(at, at + partsAtOnce));
    await some.slice(0, 1).arrayBuffer();
    folded.push(some);
  }
  return new Blob([...folded, directory, zipEnd(count, directory.length, end)], { type: 'application/zip' });
}
