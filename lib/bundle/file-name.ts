/** One path component in UTF-8 bytes, and a whole path in characters: what old Windows machines still open. */
export const maxComponentBytes = 120;
export const maxPathCharacters = 150;

const reserved = /^(con|prn|aux|nul|com[0-9]|lpt[0-9])(\.|$)/i;
const encoder = new TextEncoder();

/** Cuts a text to `bytes` of UTF-8 without breaking a character. */
function cut(text: string, bytes: number): string {
  let size = 0;
  let out = '';
  for (const char of text) {
    size += encoder.encode(char).length;
    if (size > bytes) break;
    out += char;
  }
  return out;
}

/**
 * One path component that Windows, macOS and Linux all take: no reserved names, no control or direction marks, no
 * trailing dots or spaces, NFC, at most 120 bytes. The extension is kept whatever must be cut.
 */
export function safeComponent(text: string, extension = ''): string {
  const clean = text
    .normalize('NFC')
    .replace(/[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .replace(/[<>:"/\\|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[. ]+$/, '');
  const named = reserved.test(clean) ? `_${clean}` : clean;
  const room = maxComponentBytes - encoder.encode(extension).length;
  const short = cut(named, room).replace(/[. ]+$/, '');
  return `${short || '未命名'}${extension}`;
}

/**
 * The parts of a name joined by `_` within 120 bytes: what is too long is taken from the part that may be shortened, so
 * that stage, time and status at the end always stand. `shorten`: index of that part.
 */
export function joinName(parts: readonly string[], shorten: number, extension: string): string {
  const whole = parts.filter(Boolean).join('_');
  const size = (text: string) => encoder.encode(text).length;
  // Room for a counter that may come after it.
  const over = size(whole) + size(extension) + size('_99') - maxComponentBytes;
  const long = parts[shorten];
  if (over <= 0 || !long) return whole;
  const short = cut(long, Math.max(12, size(long) - over));
  return parts
    .map((part, at) => (at === shorten ? short : part))
    .filter(Boolean)
    .join('_');
}

/** Gives each path that is taken the next counter: `_02`, `_03`…; differences of case and composition do not count. */
export function createPathBook() {
  const taken = new Set<string>();
  return {
    /** `folder` ends without `/`; `stem` and `extension` are safe already. */
    claim(folder: string, stem: string, extension: string): string {
      for (let n = 1; ; n++) {
        const counter = n === 1 ? '' : `_${String(n).padStart(2, '0')}`;
        const room = maxPathCharacters - folder.length - 1 - extension.length - counter.length;
        const name = safeComponent(`${[...stem].slice(0, Math.max(8, room)).join('')}`, `${counter}${extension}`);
        const path = `${folder}/${name}`;
        const key = path.normalize('NFC').toLowerCase();
        if (taken.has(key)) continue;
        taken.add(key);
        return path;
      }
    },
  };
}
