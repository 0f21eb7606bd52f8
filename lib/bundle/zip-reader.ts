import { type Problem, problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';

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
export const zipLimits = { entries: 70_000, totalBytes: 64 * 2 ** 30, ratio: 200, nameBytes: 600 };

const bad = (what: string, entry?: string): { ok: false; error: Problem } =>
  err(problem('bundle-unreadable', entry === undefined ? { what } : { what, entry }));

const view = async (blob: Blob, from: number, to: number): Promise<DataView> =>
  new DataView(await blob.slice(from, to).arrayBuffer());
const big = (data: DataView, at: number): number => Number(data.getBigUint64(at, true));

/** Strict UTF-8 first, then GB 18030: what WinRAR, 7-Zip and 360压缩 write here without the UTF-8 flag. */
function decodeName(bytes: Uint8Array): string | null {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // not in this encoding: the next, or no name at all
    }
  }
  return null;
}

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const controls = /[\p{Cc}\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;

/** What is wrong with a path, in words; null where it is safe on Windows and stays inside its folder. */
export function pathFault(path: string): string | null {
  if (path === '' || path.startsWith('/') || path.startsWith('\\')) return '路径从根目录开始';
  if (/^[a-z]:/i.test(path)) return '路径带盘符';
  if (path.includes('\\')) return '路径含反斜杠';
  if (controls.test(path)) return '文件名含控制字符';
  for (const part of path.replace(/\/$/, '').split('/')) {
    if (part === '' || part === '.' || part === '..') return '路径跳出资料包';
    if (reserved.test(part)) return '文件名是 Windows 保留名';
    if (/[<>:"|?*]/.test(part)) return '文件名含 Windows 不允许的字符';
    if (/[. ]$/.test(part)) return '文件名以点或空格结尾';
  }
  return null;
}

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

/**
 * Reads and checks a zip's directory before any byte is inflated: names, duplicates, sizes, ratios, overlaps and the
 * local headers. Folder entries are left out. Errors name the entry.
 */
export async function readZip(zip: Blob): Promise<Result<ZipEntry[]>> {
  const end = await findEnd(zip);
  if (!end.ok) return end;
  if (end.value.count > zipLimits.entries) return bad(`文件太多（${end.value.count} 个）`);
  const data = await view(zip, end.value.offset, end.value.offset + end.value.size);
  const entries: (ZipEntry & { localAt: number })[] = [];
  const seen = new Set<string>();
  let total = 0;
  let at = 0;
  for (let i = 0; i < end.value.count; i++) {
    if (at + 46 > data.byteLength || data.getUint32(at, true) !== 0x02014b50) return bad('压缩包目录损坏');
    const flags = data.getUint16(at + 8, true);
    const method = data.getUint16(at + 10, true);
    const crc32 = data.getUint32(at + 16, true);
    const lengths = {
      name: data.getUint16(at + 28, true),
      extra: data.getUint16(at + 30, true),
      comment: data.getUint16(at + 32, true),
    };
    const next = at + 46 + lengths.name + lengths.extra + lengths.comment;
    if (next > data.byteLength) return bad('压缩包目录损坏');
    const nameBytes = new Uint8Array(data.buffer, data.byteOffset + at + 46, lengths.name);
    const path = decodeName(nameBytes);
    if (path === null || lengths.name > zipLimits.nameBytes) return bad('文件名无法读取', `第 ${i + 1} 个`);
    const sizes = {
      size: data.getUint32(at + 24, true),
      compressed: data.getUint32(at + 20, true),
      localAt: data.getUint32(at + 42, true),
    };
    if (!applyZip64(sizes, data, at + 46 + lengths.name, lengths.extra)) return bad('压缩包目录损坏', path);
    const unixMode = data.getUint32(at + 38, true) >>> 16;
    const isFolder = path.endsWith('/');
    at = next;
    const fault = pathFault(path);
    if (fault) return bad(fault, path);
    if (flags & 1) return bad('文件加了密码', path);
    if ((unixMode & 0o170000) === 0o120000) return bad('含符号链接', path);
    if (isFolder) {
      if (sizes.size > 0) return bad('文件夹条目带有内容', path);
      continue;
    }
    if (method !== 0 && method !== 8) return bad('压缩方式不支持', path);
    const key = path.normalize('NFC').toLowerCase();
    if (seen.has(key)) return bad('有重名文件', path);
    seen.add(key);
    if (method === 0 && sizes.size !== sizes.compressed) return bad('文件大小自相矛盾', path);
    if (sizes.size > 1_000_000 && sizes.size > sizes.compressed * zipLimits.ratio)
      return bad('压缩比异常，可能是压缩炸弹', path);
    total += sizes.size;
    if (total > zipLimits.totalBytes) return bad('解压后太大', path);
    entries.push({ path, ...sizes, crc32, method: method === 0 ? 'stored' : 'deflated', dataAt: 0 });
  }
  if (at !== data.byteLength) return bad('压缩包目录损坏');
  return placeData(zip, entries, end.value.offset);
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
  for (let at = from; at + 4 <= from + length; ) {
    const id = data.getUint16(at, true);
    const size = data.getUint16(at + 2, true);
    if (at + 4 + size > from + length) return false;
    if (id === 1) {
      if (size < wanted.length * 8) return false;
      wanted.forEach((name, i) => {
        sizes[name] = big(data, at + 4 + i * 8);
      });
      return true;
    }
    at += 4 + size;
  }
  return false;
}

/** Reads each local header, and makes sure that no two entries share bytes and none reaches into the directory. */
async function placeData(
  zip: Blob,
  entries: (ZipEntry & { localAt: number })[],
  directoryAt: number,
): Promise<Result<ZipEntry[]>> {
  const inOrder = [...entries].sort((a, b) => a.localAt - b.localAt);
  let free = 0;
  for (const entry of inOrder) {
    if (entry.localAt < free) return bad('文件互相重叠', entry.path);
    if (entry.localAt + 30 > directoryAt) return bad('文件位置不对', entry.path);
    const header = await view(zip, entry.localAt, entry.localAt + 30);
    if (header.getUint32(0, true) !== 0x04034b50) return bad('文件头损坏', entry.path);
    entry.dataAt = entry.localAt + 30 + header.getUint16(26, true) + header.getUint16(28, true);
    free = entry.dataAt + entry.compressed;
    if (free > directoryAt) return bad('文件没有存完', entry.path);
  }
  return ok(entries.map(({ localAt: _, ...entry }) => entry));
}

/** The bytes of an entry. A deflated one is inflated up to its declared size and not one byte further. */
export async function readEntry(zip: Blob, entry: ZipEntry): Promise<Result<Blob>> {
  const slice = zip.slice(entry.dataAt, entry.dataAt + entry.compressed);
  if (entry.method === 'stored') return ok(slice);
  const parts: Uint8Array<ArrayBuffer>[] = [];
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
      parts.push(value as Uint8Array<ArrayBuffer>);
    }
  } catch {
    return bad('压缩数据损坏', entry.path);
  }
  return size === entry.size ? ok(new Blob(parts)) : bad('实际内容比声明的小', entry.path);
}
