import { describe, expect, it } from 'vitest';
import {
  checkDrawn,
  checkEntered,
  checkProgress,
  checkPublication,
  checkPublicity,
  checkRiskUse,
} from '@/lib/coverage/checks';
import { catalogue } from './demo';

const { thresholds } = catalogue;

describe('at least 3 firms and 3 % of the field (items 16, 32)', () => {
  const drawn = (firms?: number, base?: number, percent?: number) => checkDrawn({ firms, base, percent }, thresholds);

  it.each([
    [3, 100, 'ok', '3 of 100 is exactly 3 %, and the scoring deducts below 3 % only'],
    [3, 60, 'ok', '3 of 60 is 5 %'],
    [3, 101, 'fail', '3 of 101 is 2.97 %: enough firms do not make up for the ratio'],
    [2, 20, 'fail', '2 of 20 is 10 %: the ratio does not make up for the firms'],
    [0, 50, 'fail', 'none of 50'],
    [30, 1000, 'ok', '30 of 1000 is 3 %'],
    [29, 1000, 'fail', '29 of 1000 is 2.9 %'],
    [2, 2, 'warn', 'both of a field of two: an objective reason, with a paper'],
    [5, 4, 'warn', 'more than there are: the page was read wrongly or is wrong'],
  ] as const)('%i of %i: %s (%s)', (firms, base, state, _why) => {
    expect(drawn(firms, base).state).toBe(state);
  });

  it('never shows a ratio that fails as if it were 3 %', () => {
    expect(drawn(29_999, 1_000_000)).toEqual({
      state: 'fail',
      text: '抽取29999户，本领域共1000000户，占2.99%：不足3%',
    });
  });

  it('takes the page’s own ratio where it names no total, and can’t tell without either', () => {
    expect(drawn(8, undefined, 5).state).toBe('ok');
    expect(drawn(8, undefined, 2.5).state).toBe('fail');
    expect(drawn(8).state).toBe('unknown');
    expect(drawn().state).toBe('unknown');
  });
});

describe('results within the check’s own last day (items 18, 32)', () => {
  const on = (published?: string, deadline?: string, today = '2022-09-10') =>
    checkPublication({ published, deadline }, today);

  it('is in time on the last day and late on the day after', () => {
    expect(on('2022-08-31', '2022-08-31').state).toBe('ok');
    expect(on('2022-09-01', '2022-08-31')).toEqual({
      state: 'fail',
      text: '期限为2022年8月31日，2022年9月1日才公示，晚了1天',
    });
  });

  it('says nothing of a page that names no date of publication', () => {
    expect(on(undefined, '2022-09-10').state).toBe('unknown');
    expect(on(undefined, '2022-09-09').state).toBe('unknown');
    expect(on('2022-09-01').state).toBe('unknown');
  });

  it('where the page says that nothing is public, fails only once the last day is over', () => {
    const shown = (deadline: string) => checkPublication({ deadline, shownUnpublished: true }, '2022-09-10').state;
    expect(shown('2022-09-10')).toBe('warn');
    expect(shown('2022-09-09')).toBe('fail');
  });
});

describe('from 发文 to 公示 (item 23)', () => {
  it('counts the days over the end of a month, with a number of days that can be set', () => {
    const dates = { issued: '2022-02-25', published: '2022-03-04' };
    expect(checkPublicity(dates)).toEqual({
      state: 'ok',
      text: '2022年2月25日发文，2022年3月4日公示，间隔7天',
    });
    expect(checkPublicity(dates, 5).state).toBe('fail');
    expect(checkPublicity({ ...dates, published: '2022-03-05' }).state).toBe('fail');
  });

  it('questions a publication before the paper, and can’t tell without both dates', () => {
    expect(checkPublicity({ issued: '2022-03-05', published: '2022-03-01' }).state).toBe('warn');
    expect(checkPublicity({ published: '2022-03-01' }).text).toContain('没有读到发文日期');
    expect(checkPublicity({}).text).toContain('发文日期和公示日期');
  });
});

describe('the plan is entered before the check is launched (item 24)', () => {
  it.each([
    ['2022-03-01', '2022-05-01', 'ok'],
    ['2022-05-01', '2022-05-01', 'warn'],
    ['2022-05-02', '2022-05-01', 'fail'],
  ])('entered %s, launched %s: %s', (entered, launched, state) => {
    expect(checkEntered({ entered, launched }).state).toBe(state);
  });

  it('can’t be told from one date', () => {
    expect(checkEntered({ launched: '2022-05-01' }).text).toContain('计划录入日期');
  });
});

describe('risk classes, or a reason (items 15, 17, 30, 31)', () => {
  const use = (more: Parameters<typeof checkRiskUse>[0]) => checkRiskUse(more, thresholds).state;

  it('is met by classes chosen on the platform', () => {
    expect(use({ classes: 'A、C', launched: '2022-09-01' })).toBe('ok');
    expect(use({ classes: '未选择', launched: '2022-09-01' })).toBe('fail');
  });

  it('says nothing of a page that shows no choice, and asks for the reason where the platform has locked it', () => {
    expect(use({ launched: '2022-09-01' })).toBe('unknown');
    expect(use({ classes: '不能选择' })).toBe('warn');
    expect(use({ classes: '不能选择', reason: 'sole-trader' })).toBe('ok');
  });

  it('excuses what the platform can’t class at any time', () => {
    expect(use({ reason: 'not-market-entity', launched: '2022-09-01' })).toBe('ok');
    expect(use({ reason: 'sole-trader', launched: '2022-09-01' })).toBe('ok');
    expect(use({ classes: '未选择', reason: 'other', launched: '2022-07-01' })).toBe('fail');
  });

  it('takes a department’s own classes until the day before 3 August', () => {
    expect(use({ reason: 'own-risk-classes', launched: '2022-08-02' })).toBe('ok');
    expect(use({ reason: 'own-risk-classes', launched: '2022-08-03' })).toBe('fail');
    expect(use({ reason: 'own-risk-classes', launched: '2022-08-04' })).toBe('fail');
    expect(use({ reason: 'own-risk-classes' })).toBe('unknown');
  });
});

describe('98 % by the end of August', () => {
  it('is 54 of 55 plans, and a warning until the day is over', () => {
    expect(checkProgress(54, 55, '2022-09-01', thresholds).state).toBe('ok');
    expect(checkProgress(53, 55, '2022-08-31', thresholds).state).toBe('warn');
    expect(checkProgress(53, 55, '2022-09-01', thresholds)).toEqual({
      state: 'fail',
      text: '55项计划已完成53项，占96.36%，要求2022年8月31日前完成98%',
    });
    expect(checkProgress(0, 0, '2022-09-01', thresholds).state).toBe('unknown');
  });
});
