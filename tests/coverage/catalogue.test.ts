import { describe, expect, it } from 'vitest';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { parseCatalogue } from '@/lib/coverage/catalogue';
import type { Catalogue } from '@/lib/model/catalogue';
import shipped from '@/public/catalogue/2022.json?raw';

const changed = (change: (catalogue: Catalogue) => unknown): unknown => {
  const copy = structuredClone(builtInCatalogue());
  change(copy);
  return copy;
};

/** The item and the rule that are named for a catalogue that breaks one. */
function complaint(change: (catalogue: Catalogue) => unknown) {
  const parsed = parseCatalogue(changed(change));
  if (parsed.ok) throw new Error('accepted');
  expect(parsed.error.code).toBe('catalogue-invalid');
  return parsed.error.detail;
}

describe('the catalogue of 2022', () => {
  const { items, categories, capGroups, counties, thresholds } = builtInCatalogue();

  it('holds the 36 items in order, in categories of 100 points and a bonus of 3.5', () => {
    expect(items.map(({ no }) => no)).toEqual(Array.from({ length: 36 }, (_, at) => at + 1));
    const sum = (kind: string) => categories.reduce((all, one) => all + (one.kind === kind ? one.points : 0), 0);
    expect([sum('base'), sum('bonus')]).toEqual([100, 3.5]);
    expect(counties.map(({ name }) => name)).toEqual(['朔城区', '平鲁区', '山阴县', '应县', '右玉县', '怀仁市']);
    expect(thresholds).toMatchObject({ cityPlans: 55, countyChecks: 20, riskCutOff: '2022-08-03' });
  });

  it('marks the four items that the notice calls easily lost', () => {
    expect(items.filter(({ easilyLost }) => easilyLost).map(({ no }) => no)).toEqual([17, 19, 31, 35]);
  });

  it('asks for two before/after pairs in item 11 and says where every screenshot is taken', () => {
    expect(items[10]?.materials.map(({ stages }) => stages?.length)).toEqual([2, 2]);
    const shots = items.flatMap(({ materials }) => materials.filter(({ kind }) => kind === 'screenshot'));
    expect(shots.filter(({ system }) => system === undefined)).toEqual([]);
  });

  it('lets the deductions of 市直部门 add up to 30 of 20 points, with 细则 and 指引 together at most 10', () => {
    const own = items.filter(({ category }) => category === 'departments').flatMap(({ deductions }) => deductions);
    const group = own.filter(({ capGroup }) => capGroup === 'rules-and-guide');
    const sum = (deductions: typeof own) => deductions.reduce((all, { points }) => all + points, 0);
    expect([sum(own), sum(group), capGroups.find(({ id }) => id === 'rules-and-guide')?.points]).toEqual([40, 20, 10]);
  });

  it('is read from its text as from its value', () => {
    expect(parseCatalogue(shipped)).toEqual({ ok: true, value: builtInCatalogue() });
  });
});

describe('a catalogue that breaks a rule is refused with the item and the rule', () => {
  it('when two items have one number', () => {
    expect(complaint(({ items }) => Object.assign(items[4]!, { no: 4 }))).toEqual({
      item: '4',
      rule: '第4项：项号重复',
    });
  });

  it('when two materials of one item have one id', () => {
    expect(complaint(({ items }) => Object.assign(items[7]!.materials[1]!, { id: 'object-base' }))).toEqual({
      item: '8',
      rule: '第8项：材料代号“object-base”重复',
    });
  });

  it('when a deduction names a material that is not there, its own or another item’s', () => {
    for (const id of ['shot', '14.shot', '99.check-items']) {
      expect(complaint(({ items }) => Object.assign(items[12]!.deductions[3]!, { materials: [id] }))).toEqual({
        item: '13',
        rule: `第13项：扣分规则“no-scheme”引用了不存在的材料“${id}”`,
      });
    }
  });

  it('when a cap group, a category or a lifting item is not there', () => {
    expect(complaint((one) => one.capGroups.shift())?.rule).toContain('“units-covered”');
    expect(complaint(({ items }) => Object.assign(items[0]!, { category: 'none' }))?.rule).toBe(
      '第1项：没有代号为“none”的考核类别',
    );
    expect(complaint((one) => one.items.splice(16, 1))?.rule).toContain('第17项');
  });

  it('when the base points are not 100', () => {
    expect(complaint(({ categories }) => Object.assign(categories[0]!, { points: 9 }))).toEqual({
      item: '',
      rule: '各类别的基础分合计应为100分，现为99分',
    });
  });

  it('when a value has the wrong shape, by its place and what it should be, in the words of the editor', () => {
    const rules = [
      complaint(({ items }) => Object.assign(items[17]!.materials[0]!, { need: 'one' })),
      complaint(({ items }) => Object.assign(items[17]!.materials[0]!, { name: '' })),
      complaint(({ items }) => Object.assign(items[17]!.deductions[0]!, { points: 0 })),
      complaint(({ items }) => Object.assign(items[17]!, { providers: [] })),
      complaint(({ items }) => Object.assign(items[17]!, { shortName: undefined })),
      complaint(({ thresholds }) => Object.assign(thresholds, { riskCutOff: '八月三日' })),
      complaint(({ counties }) => Object.assign(counties[2]!, { code: '14' })),
      complaint((one) => Object.assign(one, { colour: 'red' })),
    ];
    expect(rules.map((detail) => detail?.rule)).toEqual([
      '第18项：“第1种材料的应交份数”应为数字（现为“one”）',
      '第18项：“第1种材料的名称”没有填写',
      '第18项：“第1条扣分的分值”应大于 0（现为“0”）',
      '第18项：“谁提供”至少要有 1 个',
      '第18项：“简称”没有填写',
      '“风险分类截止日”应写成“2022-08-03”这样的日期（现为“八月三日”）',
      '“第3个县（市、区）的代码”应为六位数字（现为“14”）',
      '有不认识的“colour”',
    ]);
    expect(rules[0]?.item).toBe('18');
  });

  it('with the line, when it is read from a text', () => {
    const lines = shipped.split('\n');
    const at = lines.findIndex((line) => line.includes('"result-publication"'));
    const parsed = parseCatalogue(shipped.replace('"id": "result-publication"', '"id": "Result"'));
    expect(parsed.ok ? null : parsed.error.detail).toMatchObject({ item: '18', line: at + 1 });
  });

  it('with the line from which on it is no JSON', () => {
    const lines = shipped.split('\n');
    const at = lines.findIndex((line) => line.includes('"shortName"'));
    const lineNamed = (text: string) => {
      const parsed = parseCatalogue(text);
      return parsed.ok ? null : parsed.error.detail?.line;
    };
    // A comma too few is noticed where the next line begins; a text that is cut off ends too early.
    expect(lineNamed(lines.map((line, n) => (n === at ? line.replace(/,$/, '') : line)).join('\n'))).toBe(at + 2);
    expect(lineNamed(lines.slice(0, 40).join('\n'))).toBe(40);
    expect(lineNamed('{\n"format": 指标\n}')).toBe(2);
  });

  it('when it is no JSON at all', () => {
    for (const text of ['', '{"format": ', '<html>']) expect(parseCatalogue(text).ok).toBe(false);
    expect(parseCatalogue(null).ok).toBe(false);
  });
});
