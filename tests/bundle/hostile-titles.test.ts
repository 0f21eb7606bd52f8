import { expect, it } from 'vitest';
import { createPathBook, fitParts, maxComponentBytes } from '@/lib/bundle/file-name';
import { seeded } from '../support/soak';

/** What a page's title may hold to break a name, a path, a table or a page of ours. */
const pieces = [
  '..',
  '../',
  '..\\',
  '/',
  '\\',
  'C:\\',
  'CON',
  'nul.png',
  'COM¹',
  'aux ',
  'lpt9.',
  '<script>',
  '"onload=',
  "'",
  '|',
  '?',
  '*',
  ':',
  '\0',
  '\n',
  '\t',
  '\u007f',
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\ud800',
  '\udc00',
  'e\u0301',
  'é',
  'İ',
  'ß',
  '𠮷',
  '演示',
  '　',
  ' ',
  '.',
  '=1+1',
  '@SUM',
  'a'.repeat(200),
  '很'.repeat(130),
  '👩‍👩‍👧‍👦',
];

/** What Windows takes as one component: Microsoft's own rules, apart from our code. */
function faultOf(component: string): string | null {
  if (/[<>:"/\\|?*]/.test(component)) return 'a forbidden character';
  if ([...component].some((char) => char.charCodeAt(0) < 32 || char === '\u007f')) return 'a control character';
  if (/[\u202a-\u202e\u2066-\u2069\u200b\ufeff]/.test(component)) return 'an unseen character';
  if (/[. ]$/.test(component) || component === '' || component === '.' || component === '..') return 'its end';
  if (/^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])( *\.|$)/i.test(component)) return 'a device';
  if (/\p{Surrogate}/u.test(component)) return 'half a pair';
  if (new TextEncoder().encode(component).length > maxComponentBytes) return 'its length';
  return null;
}

it('10,000 hostile titles give no name that Windows refuses, and no two names that it takes for one', () => {
  const random = seeded(20_220_906);
  const book = createPathBook();
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (let n = 0; n < 10_000; n++) {
    const title = Array.from(
      { length: 1 + Math.floor(random() * 5) },
      () => pieces[Math.floor(random() * pieces.length)],
    ).join('');
    const path = book.claim({
      folder: '待归档',
      extension: '.png',
      counts: false,
      stem: (_counter, bytes, characters) => fitParts([{ text: title, mayShorten: true }], bytes, characters),
    });
    const [folder, name = '', ...rest] = path.split('/');
    const fault = rest.length > 0 || folder !== '待归档' ? 'its folder' : faultOf(name);
    if (fault) wrong.push(`${JSON.stringify(title)} → ${path}: ${fault}`);
    if (!name.endsWith('.png')) wrong.push(`${path}: no extension`);
    seen.add(path.normalize('NFC').toUpperCase().toLowerCase());
  }
  expect(wrong).toEqual([]);
  expect(seen.size).toBe(10_000);
});
