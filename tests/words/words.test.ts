import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { problem, problemCodes } from '@/lib/model/problem';
import { QualityFlag } from '@/lib/recognise/types';
import { problemLine, problemSentence } from '@/lib/words/problem-sentence';
import { tagWarningText } from '@/lib/words/tag-warning';
import { wordsFor } from '@/lib/words/words-for';

const zh = wordsFor('zh-CN');
const en = wordsFor('en');

/** The words without the number and date formats, which have a test of their own. */
const wordsOf = ({ format: _format, lang: _lang, ...words }: typeof zh) => words;

/** A text's function takes names or numbers; which, shows by trying. */
function called(make: (...values: unknown[]) => unknown): unknown {
  const tries = [['3', '4', '5', 6, 7], [3, 4, 5, 6, 7], ['3', ['4', '5']], [['4', '5']]];
  for (const [at, values] of tries.entries()) {
    try {
      return make(...values);
    } catch (error) {
      if (at === tries.length - 1) throw error;
    }
  }
  return null;
}

/** Every text in a catalogue, functions called with sample values, each with the way to it. */
function texts(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return texts(called(value as (...values: unknown[]) => unknown), `${path}()`);
  if (value && typeof value === 'object')
    return Object.entries(value).flatMap(([name, member]) => texts(member, `${path}.${name}`));
  return [];
}
const shape = (words: typeof zh) => texts(wordsOf(words), '').map(([path]) => path);

describe('the words', () => {
  it('have the same entries in both languages', () => {
    expect(shape(en)).toEqual(shape(zh));
  });

  it('leave no text empty', () => {
    for (const words of [zh, en]) {
      const empty = texts(wordsOf(words), '').filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    }
  });

  it('say what happened, what it means and what to do for every problem code', () => {
    for (const words of [zh, en]) {
      for (const code of problemCodes) {
        const { what, meaning, todo } = problemSentence(words, problem(code));
        expect([code, what.length > 4, meaning.length > 4, todo.length > 4]).toEqual([code, true, true, true]);
      }
    }
  });

  it('use no English word in Chinese but names of files, keys, units and addresses', () => {
    const allowed =
      /SHA-256|Alt|Shift|Ctrl|Esc|Tab|Delete|[KMG]B|PDF|xlsx|xls|csv|docx|zip|Word|WPS|chrome:\/\/\S+|edge:\/\/\S+|U 盘|\bM\b|undefined|NaN|Invalid/g;
    const english = texts(wordsOf(zh), '').filter(
      ([path, text]) => !path.endsWith('.id') && /[A-Za-z]{2,}/.test(text.replace(allowed, '')),
    );
    expect(english).toEqual([]);
  });

  it('never call a re-rendered page a screenshot and say 本机时间 for the clock', () => {
    expect(zh.terms.evidenceKinds.reconstruction).toContain('不是截图');
    expect(zh.viewer.takenAt).toContain('本机时间');
  });

  it('put the values of a problem into its sentence', () => {
    expect(problemLine(zh, problem('sheet-column-missing', { column: '牵头部门' }))).toContain('“牵头部门”列');
    expect(problemLine(zh, problem('sheet-row-invalid', { row: 12 }))).toContain('第 12 行');
  });

  const names = { plan: (id: string) => `计划${id}`, slot: (key: string) => `应交项${key}` };
  it('name both plans when the page shows another one, and say where that one has its evidence already', () => {
    for (const served of [false, true]) {
      const text = tagWarningText(zh, { kind: 'other-plan', chosen: 'a', onPage: 'b', served }, names);
      expect([text.includes('计划a'), text.includes('计划b'), text.includes('已有佐证')]).toEqual([true, true, served]);
    }
  });

  it('name the slots that have their evidence already: one, both, or two and how many there are', () => {
    const said = (...slots: string[]) => tagWarningText(zh, { kind: 'already-served', slots }, names);
    expect(said('a')).toMatch(/^“应交项a”已有佐证/);
    expect(said('a', 'b')).toMatch(/^“应交项a”、“应交项b”都已有佐证/);
    expect(said('a', 'b', 'c')).toMatch(/^“应交项a”、“应交项b”等 3 处都已有佐证/);
  });

  it('write dates and times as people here do', () => {
    expect(zh.format.time('2022-09-01T10:20:30.123+08:00')).toBe('2022年9月1日 10:20');
    expect(zh.format.date('2022-09-01')).toBe('2022年9月1日');
    expect(zh.format.bytes(1_572_864)).toBe('1.5 MB');
  });

  it('follow an English browser only when told to follow it', () => {
    expect(wordsFor('auto', ['en-US', 'en']).lang).toBe('en');
    expect(wordsFor('auto', ['en-US', 'zh-CN']).lang).toBe('zh-CN');
    expect(wordsFor('auto', ['fr', 'en']).lang).toBe('zh-CN');
    expect(wordsFor('zh-CN', ['en-US']).lang).toBe('zh-CN');
  });

  it('know every reason that the capture and the page can give', () => {
    const sources = readdirSync('lib/capture')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(`lib/capture/${name}`, 'utf8'));
    const given = sources.flatMap((text) =>
      [...text.matchAll(/reasons\.add\(([^)]*)\)/g)].map(([, inside]) => inside ?? ''),
    );
    const codes = given.flatMap((inside) => [...inside.matchAll(/'([a-z-]+)'/g)].map(([, code]) => code ?? ''));
    expect(codes.length).toBeGreaterThan(5);
    for (const code of [...codes, ...QualityFlag.options])
      for (const words of [zh, en]) expect(words.terms.captureReason(code)).not.toMatch(/（代码|\(code/);
  });

  it('name a reason code they do not know instead of hiding it', () => {
    expect(zh.terms.captureReason('new-code')).toContain('new-code');
    expect(zh.terms.captureReason('seam-differs')).not.toContain('seam');
  });
});
