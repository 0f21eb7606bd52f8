import { describe, expect, it } from 'vitest';
import { maxComponentBytes } from '@/lib/bundle/file-name';
import { defaultNameTemplate, fillTemplate, type NameValues, parseNameTemplate } from '@/lib/bundle/name-template';

const values: NameValues = {
  项号: '18',
  简称: '抽查结果公示',
  对象: '004民办学校办学情况抽查',
  计划号: '004',
  计划名: '民办学校办学情况抽查',
  企业: '',
  部门: '市教育局',
  材料: '公示截图',
  阶段: '更新前',
  日期: '20220901',
  时间: '20220901-1020',
  状态: '未截全',
};

function fill(text: string, change: Partial<NameValues> = {}, counter = '', bytes = maxComponentBytes): string {
  const parsed = parseNameTemplate(text);
  if (!parsed.ok) throw new Error(String(parsed.error.detail?.what));
  return fillTemplate(parsed.value, { ...values, ...change }, counter, bytes, 150);
}

describe('a template of names', () => {
  it('stands for item, short name, plan, firm, department, material, stage, date, counter and status', () => {
    expect(
      fill('{项号}-{简称}-{计划号}-{计划名}-{企业}-{部门}-{材料}-{阶段}-{日期}-{序号}-{状态}', { 企业: '91X' }, '07'),
    ).toBe('18-抽查结果公示-004-民办学校办学情况抽查-91X-市教育局-公示截图-更新前-20220901-07-未截全');
  });

  it('is by default the one of the paper world', () => {
    expect(fill(defaultNameTemplate)).toBe('18_004民办学校办学情况抽查_公示截图_更新前_20220901-1020_未截全');
  });

  it('leaves no sign alone where a part is empty', () => {
    expect(fill(defaultNameTemplate, { 对象: '', 阶段: '', 状态: '' })).toBe('18_公示截图_20220901-1020');
    expect(fill('{企业}_{项号}')).toBe('18');
    expect(fill('{材料}（{企业}）_{日期}')).toBe('公示截图_20220901');
    expect(fill('{材料}（{阶段}）')).toBe('公示截图（更新前）');
    expect(fill('第{项号}项 {材料}')).toBe('第18项 公示截图');
  });

  it('takes text from pages as text: no separators, no marks that turn the reading', () => {
    expect(fill('{计划名}', { 计划名: '../a\u202eb/c' })).toBe('.._ab_c');
  });

  it('shortens the longest part, so that stage, time and status stand at the end', () => {
    const long = '018'.concat('很长很长的抽查计划名称'.repeat(6));
    const name = fill(defaultNameTemplate, { 对象: long }, '', 113);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(113);
    expect(name).toMatch(/^18_018很长.*_公示截图_更新前_20220901-1020_未截全$/);
  });

  it.each([
    ['{姓名}', '姓名'],
    ['{项号', '花括号'],
    ['a/{项号}', '符号'],
    ['材料', '没有任何一项'],
    ['{项号}'.repeat(60), '120'],
  ])('that cannot be used is refused with the reason: %s', (text, reason) => {
    const parsed = parseNameTemplate(text);
    expect(parsed.ok).toBe(false);
    if (!parsed.ok) expect(parsed.error.detail?.what).toContain(reason);
  });
});
