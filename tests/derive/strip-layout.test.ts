import { describe, expect, it } from 'vitest';
import { layStrip, narrowest } from '@/lib/derive/strip-layout';

/** Every character as wide as the font is high: Chinese in any font. */
const measure = (text: string, size: number) => [...text].length * size;
const note = '本条不是网页内容';

describe('the information strip', () => {
  it('breaks a long address inside the strip and loses nothing of it', () => {
    const url = `https://demo.example/list?${'a=1&'.repeat(60)}`;
    const { lines, width, size } = layStrip([['网址', url]], note, 900, 1, measure);
    const values = lines.filter(({ tone }) => tone === 'value');
    expect(values.length).toBeGreaterThan(1);
    expect(values.map(({ text }) => text).join('')).toBe(url);
    for (const { text, x } of lines) expect(x + measure(text, size)).toBeLessThanOrEqual(width);
  });

  it('is as high as its lines and as readable on a dense screen', () => {
    const once = layStrip([['标题', '演示页面']], note, 1000, 1, measure);
    const twice = layStrip([['标题', '演示页面']], note, 2000, 2, measure);
    expect(twice.height).toBe(once.height * 2);
    expect(Math.max(...once.lines.map(({ y }) => y))).toBeLessThan(once.height);
  });

  it('is never narrower than a person can read', () => {
    expect(layStrip([['标题', '演示']], note, 60, 1, measure).width).toBe(narrowest);
  });

  it('writes no marks that turn the direction of writing', () => {
    const { lines } = layStrip([['标题', '演示\u202egnp.exe\n下一行']], note, 900, 1, measure);
    expect(lines.find(({ tone }) => tone === 'value')?.text).toBe('演示 gnp.exe 下一行');
  });
});
