import { describe, expect, it } from 'vitest';
import {
  createPathBook,
  maxComponentBytes,
  maxFolderCharacters,
  maxPathCharacters,
  safeComponent,
  safeFolder,
} from '@/lib/bundle/file-name';
import { pathFault } from '@/lib/bundle/zip-names';

const bytes = (text: string) => new TextEncoder().encode(text).length;
const named = (folder: string, name: string, extension = '.png') => ({
  folder,
  extension,
  stem: () => name,
  counts: false,
});

describe('a name that Windows takes', () => {
  it.each([
    ['con', '_con'],
    ['NUL', '_NUL'],
    ['com1', '_com1'],
    ['LPT9.txt', '_LPT9.txt'],
    ['com¹', '_com¹'],
    ['CONIN$', '_CONIN$'],
    ['aux .x', '_aux .x'],
    ['console', 'console'],
    ['com10', 'com10'],
  ])('never is the name of a device: %s', (text, name) => expect(safeComponent(text)).toBe(name));

  it.each([
    ['a\u202egnp.exe', 'agnp.exe'],
    ['a\u2066b\u2069c', 'abc'],
    ['a\u200fb\u061cc', 'abc'],
    ['a\u200bb\ufeffc\u00add', 'abcd'],
    ['a\u0000b\u0007c\u007fd', 'abcd'],
    ['a\ud800b', 'ab'],
    ['a\ufffeb', 'ab'],
    ['a\u2028b', 'a b'],
    ['a\u{e0041}b', 'ab'],
  ])('holds nothing that turns the reading or cannot be seen', (text, name) => expect(safeComponent(text)).toBe(name));

  it.each([
    ['附件1.. . ', '附件1'],
    ['…', '…'],
    ['...', '未命名'],
    ['   ', '未命名'],
    ['', '未命名'],
    [' 甲\t\n 乙 ', '甲 乙'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a_b_c_d_e_f_g_h_i_j'],
  ])('has no path signs, no dot or space at its end and is never empty', (text, name) =>
    expect(safeComponent(text)).toBe(name),
  );

  it('is composed (NFC), also where a hidden character stood between', () => {
    expect(safeComponent('e\u0301')).toBe('é');
    expect(safeComponent('e\u200b\u0301')).toBe('é');
  });

  it('has at most 120 bytes, keeps its extension and breaks no character', () => {
    for (const text of ['很'.repeat(200), 'a'.repeat(500), '𠮷'.repeat(90), `${'很'.repeat(37)} . . 尾`]) {
      const name = safeComponent(text, '.png');
      expect(bytes(name)).toBeLessThanOrEqual(maxComponentBytes);
      expect(name).toMatch(/[^. ]\.png$/u);
      expect(name).not.toMatch(/\p{Cs}/u);
      expect(pathFault(name)).toBeNull();
    }
  });
});

describe('the paths of a bundle', () => {
  it('differ for Windows too: case and composition do not tell two files apart', () => {
    const book = createPathBook();
    expect(['Abc', 'aBC', 'é', 'e\u0301'].map((name) => book.claim(named('甲', name)))).toEqual([
      '甲/Abc.png',
      '甲/aBC_02.png',
      '甲/é.png',
      '甲/é_02.png',
    ]);
    expect(book.claim(named('甲', 'ABC'))).toBe('甲/ABC_03.png');
  });

  it('count without a gap, a folder and a name at a time', () => {
    const book = createPathBook();
    const claimed = ['a', 'b', 'a', 'a', 'b'].map((name) => book.claim(named('甲', name)));
    expect(claimed).toEqual(['甲/a.png', '甲/b.png', '甲/a_02.png', '甲/a_03.png', '甲/b_02.png']);
    expect(book.claim(named('乙', 'a'))).toBe('乙/a.png');
    for (let n = 4; n <= 120; n++) book.claim(named('甲', 'a'));
    expect(book.claim(named('甲', 'a'))).toBe('甲/a_121.png');
  });

  it('leave a paper its own name where that looks like a counted one', () => {
    const book = createPathBook();
    const claimed = ['a_02', 'a', 'a'].map((name) => book.claim(named('甲', name)));
    expect(claimed).toEqual(['甲/a_02.png', '甲/a.png', '甲/a_03.png']);
  });

  it('hold the counter of the template from 01 on', () => {
    const book = createPathBook();
    const wanted = { folder: '甲', extension: '.png', stem: (n: string) => `x${n}`, counts: true };
    expect([1, 2, 3].map(() => book.claim(wanted))).toEqual(['甲/x01.png', '甲/x02.png', '甲/x03.png']);
  });

  it('have at most 150 characters with the bundle’s own folder, also for the longest names', () => {
    const room = '2022双随机考核_很长的名字很长的名字很长的名_20220901-1020/data/'.length;
    const book = createPathBook(room);
    for (const long of ['很长的名字'.repeat(50), 'long name '.repeat(50), '𠮷'.repeat(200)]) {
      const folder = `${safeFolder(long)}/${safeFolder(`18_${long}`)}`;
      for (const name of [long, long]) {
        const path = book.claim(named(folder, name, '.docx'));
        expect(room + path.length).toBeLessThanOrEqual(maxPathCharacters);
        for (const part of path.split('/')) expect(bytes(part)).toBeLessThanOrEqual(maxComponentBytes);
        for (const part of path.split('/').slice(0, 2)) expect(part.length).toBeLessThanOrEqual(maxFolderCharacters);
        expect(path).toMatch(/\.docx$/);
      }
    }
  });
});
