/** One path component in UTF-8 bytes, and a whole path in characters: what old Windows machines still open. */
export const maxComponentBytes = 120;
export const maxPathCharacters = 150;
/** A folder's name, in characters, so that two of them leave room for the file's. */
export const maxFolderCharacters = 40;

/** Device names, also with superscript digits, and also before a dot or trailing spaces. */
const reserved = /^(con|prn|aux|nul|conin\$|conout\$|clock\$|com[0-9¹²³]|lpt[0-9¹²³])[ ]*(\.|$)/i;
/** Controls, marks that turn the reading direction, characters of no width, halves of pairs, non-characters. */
const unseen = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu;
const encoder = new TextEncoder();

export const bytesOf = (text: string): number => encoder.encode(text).length;

/** Cuts a text to `bytes` of UTF-8 and `characters` UTF-16 units (as Windows counts) without breaking a character. */
export function cutText(text: string, bytes: number, characters = Number.POSITIVE_INFINITY): string {
  let size = 0;
  let out = '';
  for (const char of text) {
    size += bytesOf(char);
    if (size > bytes || out.length + char.length > characters) break;
    out += char;
  }
  return out;
}

/** No dot or space at its end: Windows drops them, and two names become one. */
const trimEnd = (text: string): string => text.replace(/[. ]+$/, '');

/** What of a text may stand in a name: no separators, no unseen characters, single spaces, NFC. */
export function cleanText(text: string): string {
  return (
    text
      .normalize('NFC')
      // A byte order mark counts as a space in \s, but nobody sees one.
      .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      .replace(/\s+/g, ' ')
      .replace(unseen, '')
      .replace(/[<>:"/\\|?*]/g, '_')
      .replace(/ {2,}/g, ' ')
      .trim()
      .normalize('NFC')
  );
}

/**
 * One path component that Windows, macOS and Linux all take: no reserved names, no control or direction marks, no
 * trailing dots or spaces, NFC, at most 120 bytes and `characters` UTF-16 units. The extension is kept whatever must
 * be cut.
 */
export function safeComponent(text: string, extension = '', characters = Number.POSITIVE_INFINITY): string {
  const clean = trimEnd(cleanText(text));
  const named = reserved.test(clean) ? `_${clean}` : clean;
  const short = trimEnd(cutText(named, maxComponentBytes - bytesOf(extension), characters - extension.length));
  return `${short || '未命名'}${extension}`;
}

export const safeFolder = (text: string): string => safeComponent(text, '', maxFolderCharacters);

/** A part of a name; the long ones may be shortened, the short ones always stand whole. */
export interface NamePart {
  text: string;
  mayShorten: boolean;
}

/** What a part keeps at the least, in bytes: four Chinese characters. */
const leastBytes = 12;

/**
 * Puts parts together so that the whole has at most `bytes` of UTF-8 and `characters` UTF-16 units: what is too much is
 * taken from the longest part that may be shortened, so that stage, time and status always stand.
 */
export function fitParts(parts: readonly NamePart[], bytes: number, characters: number): string {
  const texts = parts.map(({ text }) => text);
  for (;;) {
    const whole = texts.join('');
    const over = Math.max(bytesOf(whole) - bytes, (whole.length - characters) * 3);
    if (over <= 0) return whole;
    let longest = -1;
    for (const [at, { mayShorten }] of parts.entries()) {
      const size = bytesOf(texts[at]!);
      if (mayShorten && size > leastBytes && (longest < 0 || size > bytesOf(texts[longest]!))) longest = at;
    }
    if (longest < 0) return cutText(whole, bytes, characters);
    const size = bytesOf(texts[longest]!);
    const cut = trimEnd(cutText(texts[longest]!, Math.max(leastBytes, size - Math.max(3, over))));
    texts[longest] = cut.length < texts[longest]!.length ? cut : cutText(cut, bytesOf(cut) - 1);
  }
}

/** Two names that a Windows folder takes for one have the same key. */
export const foldPath = (path: string): string => path.normalize('NFC').toUpperCase().toLowerCase();

/** How a file wants to be called: `counter` is empty for the first of its name, then `02`, `03`… */
export interface WantedName {
  folder: string;
  extension: string;
  /** The stem with this counter within so many bytes and characters. */
  stem(counter: string, bytes: number, characters: number): string;
  /** The stem holds the counter itself, from `01` on; otherwise it comes after the stem from `_02` on. */
  counts: boolean;
}

/**
 * Gives each wanted name a path that nobody has; counters of one name follow each other without a gap. `room`:
 * characters that folders above these paths take of the longest path.
 */
export function createPathBook(room = 0) {
  const taken = new Set<string>();
  /** Up to which counter a name is given out already. */
  const given = new Map<string, number>();
  return {
    claim({ folder, extension, stem, counts }: WantedName): string {
      const characters = maxPathCharacters - room - folder.length - 1;
      const group = foldPath(`${folder}/${stem('', maxComponentBytes, characters)}${extension}`);
      for (let n = (given.get(group) ?? 0) + 1; ; n++) {
        const number = String(n).padStart(2, '0');
        const counter = counts || n === 1 ? '' : `_${number}`;
        const tail = `${counter}${extension}`;
        const wanted = stem(counts ? number : '', maxComponentBytes - bytesOf(tail), characters - tail.length);
        const path = `${folder}/${safeComponent(wanted, tail, characters)}`;
        const key = foldPath(path);
        if (taken.has(key)) continue;
        taken.add(key);
        given.set(group, n);
        return path;
      }
    },
  };
}
