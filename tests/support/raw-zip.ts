import { deflateRawSync } from 'node:zlib';
import { crc32 } from '@/lib/model/crc32';

// Zips as no honest program writes them: every field can be told otherwise than it is.

export interface RawEntry {
  name: string | Uint8Array;
  data: Uint8Array;
  /** 0 stored, 8 deflated (done here), anything else is only claimed. */
  method?: number;
  flags?: number;
  /** Claimed, instead of the truth. */
  size?: number;
  compressed?: number;
  crc?: number;
  unixMode?: number;
  extra?: Uint8Array;
  /** Name and method in the entry's own header, where they differ from the directory. */
  localName?: string | Uint8Array;
  localMethod?: number;
  /** Claimed place of the entry's own header. */
  localAt?: number;
}

export interface RawEnd {
  count?: number;
  directorySize?: number;
  directoryAt?: number;
  disk?: number;
  comment?: Uint8Array;
  /** Bytes before the first entry. */
  before?: Uint8Array;
}

const text = new TextEncoder();
const bytesOf = (name: string | Uint8Array) => (typeof name === 'string' ? text.encode(name) : name);

function block(length: number, fill: (data: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length);
  fill(new DataView(bytes.buffer));
  return bytes;
}

export function rawZip(entries: readonly RawEntry[], end: RawEnd = {}): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [end.before ?? new Uint8Array(0)];
  const directory: Uint8Array[] = [];
  let at = parts[0]!.length;
  for (const entry of entries) {
    const { data, method = 0, flags = 0x0800, extra = new Uint8Array(0), unixMode = 0o100644 } = entry;
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const body = method === 8 ? new Uint8Array(deflateRawSync(data)) : data;
    const crc = entry.crc ?? crc32(data);
    const compressed = entry.compressed ?? body.length;
    const size = entry.size ?? data.length;
    const common = (view: DataView, from: number, nameLength: number, itsMethod: number) => {
      view.setUint16(from, 20, true);
      view.setUint16(from + 2, flags, true);
      view.setUint16(from + 4, itsMethod, true);
      view.setUint32(from + 6, 0x5521_4a8f, true);
      view.setUint32(from + 10, crc, true);
      view.setUint32(from + 14, compressed, true);
      view.setUint32(from + 18, size, true);
      view.setUint16(from + 22, nameLength, true);
    };
    const header = block(30, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4, localName.length, entry.localMethod ?? method);
    });
    const line = block(46, (view) => {
      view.setUint32(0, 0x02014b50, true);
      view.setUint16(4, 0x031e, true);
      common(view, 6, name.length, method);
      view.setUint16(30, extra.length, true);
      view.setUint32(38, unixMode * 0x10000, true);
      view.setUint32(42, entry.localAt ?? at, true);
    });
    parts.push(header, localName, body);
    at += header.length + localName.length + body.length;
    directory.push(line, name, extra);
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const comment = end.comment ?? new Uint8Array(0);
  const tail = block(22, (view) => {
    view.setUint32(0, 0x06054b50, true);
    view.setUint16(4, end.disk ?? 0, true);
    view.setUint16(8, end.count ?? entries.length, true);
    view.setUint16(10, end.count ?? entries.length, true);
    view.setUint32(12, end.directorySize ?? directorySize, true);
    view.setUint32(16, end.directoryAt ?? at, true);
    view.setUint16(20, comment.length, true);
  });
  return new Uint8Array(Buffer.concat([...parts, ...directory, tail, comment]));
}
