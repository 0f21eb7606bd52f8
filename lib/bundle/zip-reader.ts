import { crc32 } from '../model/crc32';
import { type Problem, problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { claimPath, decodeNames, pathFault, type RawName } from './zip-names';

/** An entry of a zip as its directory tells it, after it was checked against everything around it. */
export interface ZipEntry {
  path: string;
  size: number;
  compressed: number;
  crc32: number;
  method: 'stored' | 'deflated';
  /** Offset of the first byte of its data. */
  dataAt: number;
}

/** What a bundle may hold at the most; more is a mistake or an attack. */
export const zipLimits = {
  entries: 70_000,
  totalBytes: 64 * 2 ** 30,
  ratio: 200,
  nameBytes: 600,
  directoryBytes: 64 * 2 ** 20,
};

const bad = (what: string, entry?: string): { ok: false; error: Problem } =>
  err(problem('bundle-unreadable', entry === undefined ? { what } : { what, entry }));

const view = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await blob.slice(from, to).arrayBuffer());
const big = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));

interface End {
  count: number;
  size: number;
  offset: number;
}

async function findEnd(zip: Blob): Promise<Result<End>> {
  const tailAt = Math.max(0, zip.size - 65_557);
  const tail = await view(zip, tailAt, zip.size);
  let at = tail.byteLength - 22;
  // The comment must reach exactly to the end: another signature inside a comment is no end record.
  while (
    at >= 0 &&
    !(tail.getUint32(at, true) === 0x06054b50 && at + 22 + tail.getUint16(at + 20, true) === tail.byteLength)
  )
    at--;
  if (at < 0) return bad('没有找到压缩包的目录，文件不是 zip 或没有传完');
  const plain = {
    count: tail.getUint16(at + 10, true),
    size: tail.getUint32(at + 12, true),
    offset: tail.getUint32(at + 16, true),
  };
  if (tail.getUint16(at + 4, true) !== 0 || tail.getUint16(at + 8, true) !== plain.count)
    return bad('分卷压缩包不能直接读取');
  const wide = plain.count === 0xffff || plain.size === 0xffffffff || plain.offset === 0xffffffff;
  const endAt = tailAt + at;
  if (!wide) return plain.offset + plain.size > endAt ? bad('压缩包目录的位置不对') : ok(plain);
  if (endAt < 20) return bad('压缩包目录不完整');
  const locator = await view(zip, endAt - 20, endAt);
  if (locator.getUint32(0, true) !== 0x07064b50) return bad('压缩包目录不完整');
  const recordAt = big(locator, 8);
  if (recordAt + 56 > endAt) return bad('压缩包目录的位置不对');
  const found = await view(zip, recordAt, recordAt + 56);
  if (found.getUint32(0, true) !== 0x06064b50) return bad('压缩包目录不完整');
  const end = { count: big(found, 32), size: big(found, 40), offset: big(found, 48) };
  return end.offset + end.size > recordAt ? bad('压缩包目录的位置不对') : ok(end);
}

/** One line of the directory as it stands there. */
interface Listed {
  name: RawName;
  flags: number;
  method: number;
  crc32: number;
  unixMode: number;
  sizes: { size: number; compressed: number; localAt: number };
}

/**
 * Reads and checks a zip's directory before any byte is inflated: names, duplicates, sizes, ratios, overlaps and the
 * local headers. Folder entries are left out. Errors name the entry.
 */
export async function readZip(zip: Blob): Promise<Result<ZipEntry[]>> {
  const end = await findEnd(zip);
  if (!end.ok) return end;
  if (end.value.count > zipLimits.entries) return bad(`文件太多（${end.value.count} 个）`);
  if (end.value.size > zipLimits.directoryBytes) return bad('压缩包目录太大');
  const listed = readDirectory(await view(zip, end.value.offset, end.value.offset + end.value.size), end.value.count);
  if (!listed.ok) return listed;
  const paths = decodeNames(listed.value.map(({ name }) => name));
  const entries: PlacedEntry[] = [];
  const seen = new Map<string, 'file' | 'folder'>();
  let total = 0;
  for (const [i, one] of listed.value.entries()) {
    const path = paths[i] ?? null;
    if (path === null || one.name.bytes.length > zipLimits.nameBytes) return bad('文件名无法读取', `第 ${i + 1} 个`);
    const fault = entryFault(path, one) ?? claimPath(path, seen);
    if (fault) return bad(fault, path);
    if (path.endsWith('/')) continue;
    total += one.sizes.size;
    if (total > zipLimits.totalBytes) return bad('解压后太大', path);
    if (total > 100_000_000 && total > zip.size * zipLimits.ratio) return bad('压缩比异常，可能是压缩炸弹', path);
    const method = one.method === 0 ? 'stored' : 'deflated';
    entries.push({ path, ...one.sizes, crc32: one.crc32, method, dataAt: 0, name: one.name.bytes });
  }
  return placeData(zip, entries, end.value.offset);
}

function readDirectory(data: DataView, count: number): Result<Listed[]> {
  const listed: Listed[] = [];
  let at = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > data.byteLength || data.getUint32(at, true) !== 0x02014b50) return bad('压缩包目录损坏');
    const lengths = {
      name: data.getUint16(at + 28, true),
      extra: data.getUint16(at + 30, true),
      comment: data.getUint16(at + 32, true),
    };
    const next = at + 46 + lengths.name + lengths.extra + lengths.comment;
    if (next > data.byteLength) return bad('压缩包目录损坏');
    const bytes = new Uint8Array(data.buffer, data.byteOffset + at + 46, lengths.name);
    const sizes = {
      size: data.getUint32(at + 24, true),
      compressed: data.getUint32(at + 20, true),
      localAt: data.getUint32(at + 42, true),
    };
    const extra = { from: at + 46 + lengths.name, length: lengths.extra };
    if (!applyZip64(sizes, data, extra.from, extra.length)) return bad('压缩包目录损坏', `第 ${i + 1} 个`);
    const flags = data.getUint16(at + 8, true);
    listed.push({
      name: { bytes, marked: (flags & 0x0800) !== 0, unicode: unicodeName(bytes, data, extra) },
      flags,
      method: data.getUint16(at + 10, true),
      crc32: data.getUint32(at + 16, true),
      unixMode: data.getUint32(at + 38, true) >>> 16,
      sizes,
    });
    at = next;
  }
  return at === data.byteLength ? ok(listed) : bad('压缩包目录损坏');
}

/** What is wrong with one line of the directory by itself; null where nothing is. */
function entryFault(path: string, { flags, method, unixMode, sizes }: Listed): string | null {
  const fault = pathFault(path);
  if (fault) return fault;
  if (flags & 1) return '文件加了密码';
  const kind = unixMode & 0o170000;
  if (kind === 0o120000) return '含符号链接';
  if (kind !== 0 && kind !== 0o100000 && kind !== 0o040000) return '不是普通文件';
  if (path.endsWith('/')) return sizes.size > 0 || sizes.compressed > 2 ? '文件夹条目带有内容' : null;
  if (method !== 0 && method !== 8) return '压缩方式不支持';
  if (method === 0 && sizes.size !== sizes.compressed) return '文件大小自相矛盾';
  if (sizes.size > 1_000_000 && sizes.size > sizes.compressed * zipLimits.ratio) return '压缩比异常，可能是压缩炸弹';
  return null;
}

/** The fields of an entry's extra part: id, where its data begins, how long it is. Ends where one does not fit. */
function* extraFields(data: DataView, { from, length }: { from: number; length: number }) {
  for (let at = from; at + 4 <= from + length; ) {
    const size = data.getUint16(at + 2, true);
    if (at + 4 + size > from + length) return;
    yield { id: data.getUint16(at, true), at: at + 4, size };
    at += 4 + size;
  }
}

/** The Unicode path field (Info-ZIP, 0x7075) where its sum says that it belongs to the plain name. */
function unicodeName(bytes: Uint8Array, data: DataView, extra: { from: number; length: number }): Uint8Array | null {
  for (const { id, at, size } of extraFields(data, extra)) {
    if (id === 0x7075 && size > 5 && data.getUint8(at) === 1 && data.getUint32(at + 1, true) === crc32(bytes))
      return new Uint8Array(data.buffer, data.byteOffset + at + 5, size - 5);
  }
  return null;
}

/** Fills in 64-bit values from the zip64 field; false where the field is not there or too short. */
function applyZip64(
  sizes: { size: number; compressed: number; localAt: number },
  data: DataView,
  from: number,
  length: number,
): boolean {
  const wanted = (['size', 'compressed', 'localAt'] as const).filter((name) => sizes[name] === 0xffffffff);
  if (wanted.length === 0) return true;
  for (const { id, at, size } of extraFields(data, { from, length })) {
    if (id !== 1) continue;
    if (size < wanted.length * 8) return false;
    wanted.forEach((name, i) => {
      sizes[name] = big(data, at + i * 8);
    });
    return true;
  }
  return false;
}

interface PlacedEntry extends ZipEntry {
  localAt: number;
  /** The bytes of its name in the directory: its own header must have the same. */
  name: Uint8Array;
}

/** Reads a zip front to back through a window, so that ten thousand small entries are not ten thousand reads. */
function createWindow(zip: Blob) {
  const size = 65_536;
  let from = 0;
  let data: DataView = new DataView(new ArrayBuffer(0));
  return async (at: number, length: number): Promise<DataView> => {
    if (at < from || at + length > from + data.byteLength) {
      from = at;
      data = await view(zip, at, at + Math.max(size, length));
    }
    return new DataView(data.buffer, data.byteOffset + at - from, Math.min(length, data.byteLength - (at - from)));
  };
}

/** Reads each local header, and makes sure that no two entries share bytes and none reaches into the directory. */
async function placeData(zip: Blob, entries: PlacedEntry[], directoryAt: number): Promise<Result<ZipEntry[]>> {
  const inOrder = [...entries].sort((a, b) => a.localAt - b.localAt);
  const read = createWindow(zip);
  let free = 0;
  for (const entry of inOrder) {
    const { path, localAt, name, method } = entry;
    if (localAt < free) return bad('文件互相重叠', path);
    if (localAt + 30 + name.length > directoryAt) return bad('文件位置不对', path);
    const header = await read(localAt, 30 + name.length);
    if (header.getUint32(0, true) !== 0x04034b50) return bad('文件头损坏', path);
    const same =
      header.getUint16(26, true) === name.length && name.every((byte, i) => header.getUint8(30 + i) === byte);
    if (!same) return bad('文件名与目录里的不一样', path);
    if (header.getUint16(8, true) !== (method === 'stored' ? 0 : 8)) return bad('压缩方式与目录里的不一样', path);
    entry.dataAt = localAt + 30 + name.length + header.getUint16(28, true);
    free = entry.dataAt + entry.compressed;
    if (free > directoryAt) return bad('文件没有存完', path);
  }
  return ok(entries.map(({ localAt: _, name: __, ...entry }) => entry));
}

/** The bytes of an entry. A deflated one is inflated up to its declared size and not one byte further. */
export async function readEntry(zip: Blob, entry: ZipEntry): Promise<Result<Blob>> {
  const slice = zip.slice(entry.dataAt, entry.dataAt + entry.compressed);
  if (entry.method === 'stored') return ok(slice);
  // Every few megabytes become a Blob: the browser keeps those outside of the page's memory.
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  try {
    const reader = slice.stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > entry.size) {
        await reader.cancel();
        return bad('实际内容比声明的大', entry.path);
      }
      held.push(value as Uint8Array<ArrayBuffer>);
      if (held.length < 64) continue;
      parts.push(new Blob(held));
      held = [];
    }
  } catch {
    return bad('压缩数据损坏', entry.path);
  }
  return size === entry.size ? ok(new Blob([...parts, ...held])) : bad('实际内容比声明的小', entry.path);
}
