import { describe, expect, it } from 'vitest';
import { planFindings } from '@/lib/coverage/plan-findings';
import { type Finding, pointsAtRisk } from '@/lib/coverage/points';
import { computeSlots } from '@/lib/coverage/slots';
import { catalogue, county, demo, department, exemption, firm, plan } from './demo';

type More = Parameters<typeof demo>[0];
const everything = (more: More = {}): [string, string][] =>
  computeSlots(demo(more))
    .filter(({ state }) => state === 'missing')
    .flatMap(({ key, need }) => Array.from({ length: need }, (_, at): [string, string] => [`${key} ${at}`, key]));

/** Points at risk where all is filed but what `left` says. */
function withGaps(left: (key: string) => boolean, more: More = {}, findings: Finding[] = []) {
  const filed = everything(more).filter(([, key]) => !left(key));
  return pointsAtRisk(catalogue, computeSlots(demo({ ...more, filed })), findings);
}
const lines = (risk: ReturnType<typeof pointsAtRisk>) =>
  risk.categories.flatMap((category) =>
    category.lines.map(({ item, deduction, times, raw, counted, cap }) => [item, deduction, times, raw, counted, cap]),
  );
const plans = Array.from({ length: 55 }, (_, at) => plan(at + 1));

describe('points at risk', () => {
  it('are none where everything is there, of 100', () => {
    expect(withGaps(() => false)).toMatchObject({ points: 100, atRisk: 0 });
  });

  it('are all 100 where nothing is there, firms included, and never more than a category has', () => {
    const checks = [
      plan(1),
      ...Array.from({ length: 20 }, (_, at) => plan(at + 1, { region: '140681', lead: '怀仁市演示局' })),
    ];
    const firms = [1, 2, 3].map((n) => firm(checks[0]!, `演示${n}公司`, { penalised: true }));
    const more = { plans: [...plans, ...checks.slice(1)], firms };
    const risk = pointsAtRisk(catalogue, computeSlots(demo(more)));
    expect(risk.categories.map(({ name, points, atRisk }) => [name, points, atRisk])).toEqual([
      ['组织领导', 10, 10],
      ['抽查计划', 10, 10],
      ['两库', 10, 10],
      ['联合抽查', 20, 20],
      ['结果公示', 5, 5],
      ['结果运用', 5, 5],
      ['市直部门', 20, 20],
      ['县级', 20, 20],
    ]);
    expect(risk.atRisk).toBe(100);
  });

  it('are 1 for each of three plans whose results are not published', () => {
    const risk = withGaps((key) => /^18\..*-00[123]$/.test(key), { plans });
    expect(lines(risk)).toEqual([[18, 'not-published', 3, 3, 3, null]]);
    expect(risk.categories.flatMap((category) => category.lines[0]?.slots.map(({ key }) => key) ?? [])).toHaveLength(3);
  });

  it('are at most 5 for items 18 and 19 together', () => {
    const firms = ['甲', '乙', '丙'].map((name) => firm(plans[9]!, `演示${name}公司`));
    const risk = withGaps((key) => /^18\..*-00[1-4]$/.test(key) || /^19\./.test(key), { plans, firms });
    expect(lines(risk)).toEqual([
      [18, 'not-published', 4, 4, 4, null],
      [19, 'no-follow-up', 3, 3, 1, 'group'],
    ]);
    expect(risk.atRisk).toBe(5);
  });

  it('are 5 where one department has no guide, once for all departments, and 10 where it has neither paper', () => {
    expect(lines(withGaps((key) => key.startsWith('25.guide')))).toEqual([[25, 'no-guide', 1, 5, 5, null]]);
    expect(lines(withGaps((key) => key.startsWith('25.')))).toEqual([
      [25, 'neither', 1, 10, 10, null],
      [25, 'no-rules', 1, 5, 0, 'group'],
      [25, 'no-guide', 1, 5, 0, 'group'],
    ]);
  });

  it('are 30 of 20 for 市直部门 with nothing', () => {
    const [only] = withGaps((key) => /^2[1-5]\./.test(key)).categories.filter(({ id }) => id === 'departments');
    expect(only).toMatchObject({ raw: 40, atRisk: 20, points: 20 });
    expect(only?.lines.filter(({ cap }) => cap !== 'group').reduce((sum, { raw }) => sum + raw, 0)).toBe(30);
  });

  it('are 5 where one base is absent, 10 where a department has neither', () => {
    expect(lines(withGaps((key) => key.startsWith('8.object-base')))).toEqual([[8, 'one-base', 1, 5, 5, null]]);
    expect(withGaps((key) => /^8\.(object|inspector)-base/.test(key)).atRisk).toBe(10);
  });

  it('are 4 where one picture of a before/after pair is missing', () => {
    expect(lines(withGaps((key) => key.startsWith('11.object-base') && key.endsWith('#before')))).toEqual([
      [11, 'not-updated', 1, 4, 4, null],
    ]);
  });

  it('count 10 for no plan and nothing on top for its publication', () => {
    expect(lines(withGaps((key) => key === '6.plan-document@once' || key === '6.publication@once'))).toEqual([
      [6, 'no-plan', 1, 10, 10, null],
      [6, 'not-public', 1, 5, 0, 'category'],
    ]);
  });

  it('are 2 a plan without risk classes, and none where an objective reason of item 17 is proven', () => {
    const gap = (key: string) => key === `15.risk-classes@plan:${plans[0]?.id}`;
    expect(lines(withGaps(gap, { plans }))).toEqual([[15, 'risk-not-used', 1, 2, 2, null]]);
    const exemptions = [exemption(`15.risk-classes@plan:${plans[0]?.id}`, 'own-risk-classes')];
    expect(withGaps(gap, { plans, exemptions }).atRisk).toBe(0);
    expect(lines(withGaps((key) => gap(key) || key.startsWith('17.own-risk-rules'), { plans, exemptions }))).toEqual([
      [15, 'risk-not-used', 1, 2, 2, null],
    ]);
  });

  it('are 2 for a plan of which the platform and the publicity system show nothing', () => {
    const ofPlan = (key: string) => key.endsWith('-001') && /^(14|16|18)\./.test(key);
    expect(lines(withGaps(ofPlan, { plans }))).toEqual([
      [13, 'not-carried-out', 1, 2, 2, null],
      [16, 'too-few-firms', 1, 1, 1, null],
      [18, 'not-published', 1, 1, 1, null],
    ]);
  });

  it('take up what a check of pages has found', () => {
    const found: Finding = { item: 16, deduction: 'too-few-firms', times: 2, detail: '第3号、第9号只抽取2户' };
    const risk = withGaps(() => false, { plans }, [found]);
    expect(lines(risk)).toEqual([[16, 'too-few-firms', 2, 2, 2, null]]);
    expect(risk.categories.flatMap((category) => category.lines)[0]?.details).toEqual(['第3号、第9号只抽取2户']);
  });

  it('leave the bonus apart: 3.5 at most, each kind once', () => {
    const own = (id: string, name: string): [string, string] => [
      `${id} ${name}`,
      `36.${id}@department:${encodeURIComponent(name)}`,
    ];
    const filed: [string, string][] = [
      ['x', '36.incentive@once'],
      own('praise', '市演示一局'),
      own('praise', '市演示二局'),
      own('innovation', '市演示一局'),
    ];
    const { bonus } = pointsAtRisk(catalogue, computeSlots(demo({ filed })));
    expect(bonus).toMatchObject({ points: 3.5, max: 3.5 });
    expect(bonus.lines.map(({ points }) => points)).toEqual([2, 1, 0.5]);
  });

  it('of a county are those of the items it hands in', () => {
    const checks = [plan(1, { region: '140681', lead: '怀仁市演示局', partners: [] })];
    const slots = computeSlots(demo({ assessment: county, plans: checks, departments: [department('怀仁市演示局')] }));
    expect(pointsAtRisk(catalogue, slots).categories.map(({ name, points }) => [name, points])).toEqual([
      ['两库', 10],
      ['县级', 20],
    ]);
  });
});

describe('what the plans alone show', () => {
  const findings = (more: More) => planFindings(demo(more), computeSlots(demo(more)));

  it('is nothing before a plan is imported', () => {
    expect(findings({ plans: [] })).toEqual([]);
  });

  it('is each department in no plan: −1 for item 7, −2 for item 13', () => {
    const departments = [department('市演示一局'), department('市演示二局'), department('市演示三局')];
    const more = { plans, departments };
    expect(findings(more).filter(({ item }) => item < 26)).toEqual([
      { item: 7, deduction: 'unit-not-covered', times: 1, detail: '市演示三局不在任何一项计划中', who: '市演示三局' },
      { item: 13, deduction: 'unit-not-covered', times: 1, detail: '市演示三局不在任何一项计划中', who: '市演示三局' },
    ]);
    const risk = withGaps(
      () => false,
      more,
      findings(more).filter(({ item }) => item < 26),
    );
    expect(lines(risk)).toEqual([
      [7, 'unit-not-covered', 1, 1, 1, null],
      [13, 'unit-not-covered', 1, 2, 2, null],
    ]);
  });

  it('is one sentence for all of whom the same is said, and says how often where nobody is named', () => {
    const said = (detail: string, who?: string): Finding => ({
      ...{ item: 7, deduction: 'unit-not-covered', times: 1, detail },
      ...(who ? { who } : {}),
    });
    const risk = withGaps(() => false, {}, [
      said('市演示三局不在任何一项计划中', '市演示三局'),
      said('市演示四局不在任何一项计划中', '市演示四局'),
      said('页面显示未公示'),
      said('页面显示未公示'),
    ]);
    expect(risk.categories.flatMap(({ lines: all }) => all)[0]?.details).toEqual([
      '市演示三局、市演示四局不在任何一项计划中',
      '页面显示未公示（2处）',
    ]);
  });

  it('is each check short of 20, for the city and for a county whose checks are known', () => {
    const checks = Array.from({ length: 18 }, (_, at) => plan(at + 1, { region: '140681', lead: null, partners: [] }));
    const short = findings({ plans: [...plans.slice(0, 17), ...checks] }).filter(
      ({ deduction }) => deduction === 'too-few-checks',
    );
    expect(short.map(({ item, times }) => [item, times])).toEqual([
      [13, 3],
      [28, 2],
    ]);
    expect(short[1]?.detail).toBe('怀仁市只有18次联合抽查，不足20次');
  });
});
