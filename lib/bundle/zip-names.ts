/** The name of an entry as it stands in a zip. */
export interface RawName {
  bytes: Uint8Array;
  /** Marked as UTF-8. */
  marked: boolean;
  /** The name in the Unicode field (0x7075) where that field belongs to these bytes. */
  unicode: Uint8Array | null;
}

function decode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null; // not in this encoding
  }
}

/**
 * Names as WinRAR, 7-Zip, 360压缩 and Python write them: marked as UTF-8, with a Unicode field, or in the computer's own
 * encoding. One zip has one such encoding: where one name is no UTF-8, none of the unmarked ones is.
 */
export function decodeNames(names: readonly RawName[]): (string | null)[] {
  const own = names.filter(({ marked, unicode }) => !marked && !unicode);
  const ownEncoding = own.every(({ bytes }) => decode(bytes, 'utf-8') !== null) ? 'utf-8' : 'gb18030';
  return names.map(({ bytes, marked, unicode }) => {
    if (unicode) return decode(unicode, 'utf-8');
    return decode(bytes, marked ? 'utf-8' : ownEncoding);
  });
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

/** Takes a path, and the folders on its way; a sentence where another entry has it, whatever the case. */
export function claimPath(path: string, seen: Map<string, 'file' | 'folder'>): string | null {
  const key = path.normalize('NFC').toLowerCase();
  const isFolder = key.endsWith('/');
  const own = isFolder ? key.slice(0, -1) : key;
  for (let at = own.indexOf('/'); at > 0; at = own.indexOf('/', at + 1)) {
    const folder = own.slice(0, at);
    if (seen.get(folder) === 'file') return '文件与文件夹同名';
    seen.set(folder, 'folder');
  }
  const known = seen.get(own);
  if (known === 'file' || (known === 'folder' && !isFolder))
    return known === 'file' && !isFolder ? '有重名文件' : '文件与文件夹同名';
  seen.set(own, isFolder ? 'folder' : 'file');
  return null;
}
