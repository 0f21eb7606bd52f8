import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/lib/plans/period';
import { readPlanNumber } from '@/lib/plans/plan-number';
import { parseSampling } from '@/lib/plans/sampling';

describe('the window in a cell', () => {
  const windows: [string, string | undefined, string | undefined][] = [
    ['3月—12月', '2022-03-01', '2022-12-31'],
    ['5-10月', '2022-05-01', '2022-10-31'],
    ['３月－１２月', '2022-03-01', '2022-12-31'],
    ['三月至十一月', '2022-03-01', '2022-11-30'],
    ['2022.9', '2022-09-01', '2022-09-30'],
    ['2022.5-10', '2022-05-01', '2022-10-31'],
    ['2022.05-2022.10', '2022-05-01', '2022-10-31'],
    ['20221110', '2022-11-10', '2022-11-10'],
    ['2022年5-10月', '2022-05-01', '2022-10-31'],
    ['2022-03-01至2022-10-31', '2022-03-01', '2022-10-31'],
    ['2022.3.1-2022.11.30', '2022-03-01', '2022-11-30'],
    ['5月10日—6月', '2022-05-10', '2022-06-30'],
    ['11月底前', undefined, '2022-11-30'],
    ['2022年10月31日前完成', undefined, '2022-10-31'],
    ['2022年9月起', '2022-09-01', undefined],
    ['2021年12月-2022年2月', '2021-12-01', '2022-02-28'],
    ['11月至次年2月', '2022-11-01', '2023-02-28'],
    ['4-6月、9-11月', '2022-04-01', '2022-11-30'],
    ['第二、三季度', '2022-04-01', '2022-09-30'],
    ['全年', '2022-01-01', '2022-12-31'],
    ['44805', '2022-09-01', '2022-09-01'],
    ['待定', undefined, undefined],
    ['13月', undefined, undefined],
    ['10月-3月', undefined, undefined],
  ];
  for (const [text, from, to] of windows)
    it(`${text} is ${from ?? 'open'} to ${to ?? 'open'}`, () => {
      const period = parsePeriod(text, 2022);
      expect([period.text, period.from, period.to]).toEqual([text, from, to]);
    });
});

describe('the sampling in a cell', () => {
  const samplings: [string, object][] = [
    ['3%;2次/年', { percent: 3, timesAYear: 2 }],
    ['１０％；１次／年', { percent: 10, timesAYear: 1 }],
    ['不低于10%', { percent: 10 }],
    ['3%-5%', { percent: 3 }],
    ['5‰', { percent: 0.5 }],
    ['百分之三', { percent: 3 }],
    ['全覆盖', { percent: 100 }],
    ['10%，不少于3户', { percent: 10, firms: 3 }],
    ['3户', { firms: 3 }],
    ['每半年1次', { timesAYear: 2 }],
    ['一年两次', { timesAYear: 2 }],
    ['每季度1次', { timesAYear: 4 }],
    ['待定', {}],
    ['120%', {}],
  ];
  for (const [text, expected] of samplings)
    it(`${text} is ${JSON.stringify(expected)}`, () => {
      expect(parseSampling(text)).toEqual({ text, ...expected });
    });

  it('that is a bare number means what its column says', () => {
    expect(parseSampling('10', 'ratio')).toEqual({ text: '10', percent: 10 });
    expect(parseSampling('10', 'firms')).toEqual({ text: '10', firms: 10 });
    expect(parseSampling('10')).toEqual({ text: '10' });
    expect(parseSampling('0.1')).toEqual({ text: '0.1', percent: 10 });
  });
});

describe('the number of a plan', () => {
  it('is an order in every way of writing it, or a platform number that carries one', () => {
    for (const text of ['23', '023', '第23项', '２３', '23、', '23.0'])
      expect(readPlanNumber(text)).toEqual({ serial: 23, alias: null, damaged: false });
    expect(readPlanNumber('14060020221023')).toEqual({ serial: 23, alias: '14060020221023', damaged: false });
    expect(readPlanNumber('140600202208011023').serial).toBe(23);
    expect(readPlanNumber('2026-0023')).toEqual({ serial: 23, alias: '2026-0023', damaged: false });
    expect(readPlanNumber('演示-甲').serial).toBeNull();
  });

  it('that Excel has cut to 15 digits is never taken for one', () => {
    for (const text of ['1.406E+17', '1.40600202208011E+17', '140600202208011000'])
      expect(readPlanNumber(text)).toEqual({ serial: null, alias: null, damaged: true });
  });
});
