import type { LocalTime } from '../model/local-time';

/** A bag's own declaration (RFC 8493, 2.1.1). */
export const bagitDeclaration = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** `bag-info.txt` (RFC 8493, 2.2.2): whose it is, when it was made, how much it holds. */
export function bagInfo(info: {
  label: string;
  organisation: string;
  madeAt: LocalTime;
  bytes: number;
  files: number;
  software: string;
}): string {
  const line = (name: string, value: string) => `${name}: ${value.replace(/[\r\n]+/g, ' ')}\n`;
  return [
    line('Source-Organization', info.organisation),
    line('External-Description', info.label),
    line('Bagging-Date', info.madeAt.slice(0, 10)),
    line('Bag-Software-Agent', info.software),
    line('Payload-Oxum', `${info.bytes}.${info.files}`),
  ].join('');
}

/** A percent sign, CR and LF in a path are escaped (RFC 8493, 2.1.3); our names hold neither of the last two. */
const escapePath = (path: string) => path.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
const unescapePath = (path: string) => path.replace(/%0D/gi, '\r').replace(/%0A/gi, '\n').replace(/%25/g, '%');

/** Lines as `sha256sum -c` reads them too: hash, two spaces, path. */
export const hashList = (files: readonly { path: string; sha256: string }[]): string =>
  files.map(({ path, sha256 }) => `${sha256}  ${escapePath(path)}\n`).join('');

/** Reads a hash list; null where a line is not one, or a path has two. */
export function parseHashList(text: string): Map<string, string> | null {
  const hashes = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') continue;
    const match = /^([0-9a-f]{64})\s+\*?(.+)$/i.exec(line);
    const path = match && unescapePath(match[2]!);
    if (!path || hashes.has(path)) return null;
    hashes.set(path, match[1]!.toLowerCase());
  }
  return hashes;
}
