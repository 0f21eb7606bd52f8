import { describe, expect, it } from 'vitest';
import { computeSlots } from '@/lib/coverage/slots';
import { crossChecks } from '@/lib/desk/cross/cross-checks';
import type { CrossRule } from '@/lib/desk/cross/finding';
import type { Plan } from '@/lib/model/assessment';
import type { Matter } from '@/lib/model/desk-lists';
import { demo, department, plan } from '@/tests/coverage/demo';

type Facts = Record<string, string | number>;
type Demo = Parameters<typeof demo>[0] & {
  matters?: (string | Matter)[];
  members?: string[];
  region?: string;
  /** What the page of a picture said, by its id. */
  said?: Record<string, Facts>;
};

const matter = (name: string, more: Partial<Matter> = {}): Matter => ({
  name,
  department: null,
  noObject: false,
  ...more,
});

/** Every finding of the rules asked for, as `rule state subject: others`. */
function found(
  { matters = [], members = [], region = '140600', said = {}, ...more }: Demo,
  ...rules: CrossRule[]
): string[] {
  const input = demo(more);
  const lists = {
    assessment: '140600-2022',
    region,
    matters: matters.map((one) => (typeof one === 'string' ? matter(one) : one)),
    members,
  };
  const evidence = (input.evidence as Parameters<typeof crossChecks>[0]['evidence']).map((one) => {
    const facts = said[one.record.id];
    return facts ? { ...one, record: { ...one.record, said: { kind: 'platform-plan', facts } } } : one;
  });
  return crossChecks({ ...input, evidence, slots: computeSlots(input), lists: [lists] })
    .filter(({ rule }) => rules.includes(rule))
    .map(
      ({ rule, state, subject, others }) =>
        [rule, state, subject].join(' ').trim() + (others.length ? `: ${others.join('|')}` : ''),
    );
}

const about = (serial: number, matters: string, more: Partial<Plan> = {}) => plan(serial, { matters, ...more });
const county = (serial: number, more: Partial<Plan> = {}) =>
  plan(serial, { region: '140622', lead: null, partners: [], ...more });

describe('the item list against the plans (item 7)', () => {
  const list = ['出版物经营许可及经营情况检查', '印刷经营情况检查', '办学资质、招生收费情况检查', '古董经营情况检查'];

  it('names the matters that no plan covers, and those that sound like them', () => {
    const plans = [about(1, '出版物经营许可及经营情况检查、印刷经营检查'), about(2, '招生收费情况')];
    expect(found({ plans, matters: list }, 'matter-uncovered')).toEqual(['matter-uncovered fail 古董经营情况检查']);
    const near = found({ plans: [about(1, '印刷业经营情况检查')], matters: [list[1]!] }, 'matter-uncovered');
    expect(near).toEqual(['matter-uncovered fail 印刷经营情况检查: 印刷业经营情况检查']);
  });

  it('names the plans outside the list, and the pieces of a plan that are', () => {
    const plans = [about(1, '印刷经营情况检查、消防安全检查'), about(2, '网吧经营检查'), plan(3)];
    expect(found({ plans, matters: list }, 'plan-outside', 'plan-partly-outside', 'plan-silent')).toEqual([
      'plan-outside fail 2号 演示行业2双随机抽查',
      'plan-partly-outside warn 1号 演示行业1双随机抽查: 消防安全检查',
      'plan-silent warn 3号 演示行业3双随机抽查',
    ]);
  });

  it('wants the written explanation where there is no object, and doubts one that explains nothing', () => {
    const without = [...list.slice(0, 3), matter(list[3]!, { noObject: true })];
    const plans = [about(1, list.slice(0, 3).join('；'))];
    const rules: CrossRule[] = ['matter-uncovered', 'no-object-unproven', 'no-object-covered', 'explanation-idle'];
    expect(found({ plans, matters: without }, ...rules)).toEqual(['no-object-unproven fail 古董经营情况检查']);
    const filed: [string, string][] = [['说明', '7.no-object@once']];
    expect(found({ plans, matters: without, filed }, ...rules)).toEqual([]);
    expect(found({ plans, matters: list.slice(0, 3), filed }, ...rules)).toEqual(['explanation-idle warn']);
    const contrary = [matter(list[0]!, { noObject: true })];
    expect(found({ plans, matters: contrary, filed }, ...rules)).toEqual([
      'no-object-covered warn 出版物经营许可及经营情况检查: 1号 演示行业1双随机抽查',
    ]);
  });

  it('sees that the department of a matter takes no part in the plans that cover it', () => {
    const matters = [matter(list[0]!, { department: '市演示三局' }), matter(list[1]!, { department: '市演示二局' })];
    const plans = [about(1, `${list[0]}、${list[1]}`)];
    expect(found({ plans, matters }, 'matter-department-absent')).toEqual([
      'matter-department-absent warn 出版物经营许可及经营情况检查: 市演示三局|1号 演示行业1双随机抽查',
    ]);
  });

  it('says that there is no list to compare with, and nothing of it before there are plans', () => {
    expect(found({}, 'no-list', 'matter-uncovered', 'plan-outside')).toEqual(['no-list warn']);
    expect(found({ plans: [], matters: list }, 'no-list', 'matter-uncovered', 'plan-count')).toEqual([]);
  });
});

describe('member units against the plans (items 7 and 13)', () => {
  it('names who is in no plan, who is listed twice under two names, and who joins without being a member', () => {
    const departments = [
      department('市演示一局'),
      department('市演示二局'),
      department('市演示三局'),
      department('市卫生健康委员会'),
    ];
    const members = ['市演示一局', '朔州市演示三局', '市卫健委', '市卫生健康委员会', '市没有的局'];
    const plans = [plan(1, { partners: ['市演示二局', '市卫生健康委员会'] })];
    expect(found({ plans, departments, members }, 'member-uncovered', 'member-twice', 'beyond-members')).toEqual([
      'member-uncovered fail 朔州市演示三局',
      'member-uncovered fail 市没有的局',
      'member-twice warn 市卫生健康委员会: 市卫健委',
      'beyond-members note 1: 市演示二局',
    ]);
  });
});

describe('the plans and their papers (items 6 and 13)', () => {
  it('counts them against the notice, finds names that stand twice and numbers that are missing', () => {
    const plans = [plan(1), plan(2, { name: '演示行业1双随机抽查' }), plan(4)];
    expect(
      found({ plans }, 'plan-count', 'plan-name-twice', 'serial-missing', 'too-few-checks', 'document-missing'),
    ).toEqual([
      'document-missing fail 3',
      'plan-count warn 3: 55',
      'plan-name-twice warn 演示行业1双随机抽查: 1号|2号',
      'serial-missing warn: 3号',
      'too-few-checks fail 3: 20',
    ]);
  });

  it('finds checks that were made without a scheme, and plans that nobody leads', () => {
    const plans = [plan(1), plan(2), plan(3, { lead: null })];
    const filed = plans.map(({ id }): [string, string] => [`图${id}`, `16.launch@plan:${id}`]);
    const scheme: [string, string] = ['方案', `13.scheme@plan:${plans[0]!.id}`];
    expect(found({ plans, filed: [...filed, scheme] }, 'done-without-scheme', 'no-lead')).toEqual([
      'no-lead fail 3号 演示行业3双随机抽查',
      'done-without-scheme fail 2号 演示行业2双随机抽查',
      'done-without-scheme fail 3号 演示行业3双随机抽查',
    ]);
  });
});

describe('plans one to one with the platform (item 24)', () => {
  const plans = [plan(1, { aliases: ['14060020221001'] }), plan(2, { aliases: ['14060020221001'] })];
  const entry = (name: string, serial: number, department: string): [string, string] => [
    name,
    `24.platform-plan@department-plan:${encodeURIComponent(department)}+${plans[serial - 1]!.id}`,
  ];

  it('names by plan the departments whose entry is not there', () => {
    const filed = [entry('a', 1, '市演示一局'), entry('b', 2, '市演示一局'), entry('c', 2, '市演示二局')];
    expect(found({ plans, filed }, 'entry-missing')).toEqual([
      'entry-missing fail 1号 演示行业1双随机抽查: 市演示二局',
    ]);
  });

  it('finds one picture for two plans, two pictures for one, a number that two plans have, and entries without a file', () => {
    const filed = [entry('a', 1, '市演示一局'), entry('a', 2, '市演示一局'), entry('b', 1, '市演示一局')];
    expect(found({ plans, filed }, 'entry-shared', 'entry-twice', 'number-shared', 'entry-without-file')).toEqual([
      'entry-without-file fail 市演示一局',
      'number-shared fail 14060020221001: 1号 演示行业1双随机抽查|2号 演示行业2双随机抽查',
      'entry-shared warn 2: 1号 演示行业1双随机抽查|2号 演示行业2双随机抽查',
      'entry-twice warn 1号 演示行业1双随机抽查: 市演示一局|2',
    ]);
  });

  it('finds a plan that was entered after its check was launched, which another picture of another item shows', () => {
    const launch = (name: string, serial: number): [string, string] => [
      name,
      `16.launch@plan:${plans[serial - 1]!.id}`,
    ];
    const filed = [entry('a', 1, '市演示一局'), entry('b', 1, '市演示二局'), launch('l', 1), launch('later', 1)];
    const said: Record<string, Facts> = {
      a: { planEnteredDate: '2022-05-02' },
      b: { planEnteredDate: '2022-04-30' },
      l: { launchDate: '2022-05-01' },
      later: { launchDate: '2022-06-01' },
    };
    const rules: CrossRule[] = ['entry-late', 'entry-same-day'];
    expect(found({ plans, filed, said }, ...rules)).toEqual([
      'entry-late fail 1号 演示行业1双随机抽查: 市演示一局|2022年5月2日录入计划，2022年5月1日发起抽查：先抽查后录入',
    ]);
    const same = { ...said, a: { planEnteredDate: '2022-05-01' } };
    expect(found({ plans, filed, said: same }, ...rules).map((line) => line.split(' ').slice(0, 2))).toEqual([
      ['entry-same-day', 'warn'],
    ]);
    // Entered in time and shown again later; and a page that names no day says nothing.
    const again = [...filed, entry('again', 1, '市演示一局'), entry('silent', 2, '市演示一局'), launch('l', 2)];
    const early = { ...said, a: { planEnteredDate: '2022-04-01' }, again: { planEnteredDate: '2022-07-01' } };
    expect(found({ plans, filed: again, said: early }, ...rules)).toEqual([]);
  });

  it('takes one picture for several departments of one plan as it is', () => {
    const filed = [entry('a', 1, '市演示一局'), entry('a', 1, '市演示二局')];
    expect(found({ plans: plans.slice(0, 1), filed }, 'entry-shared', 'entry-twice', 'entry-missing')).toEqual([]);
  });
});

describe('a county (item 28)', () => {
  it('is compared with its own list and units, and with 20 checks', () => {
    const plans = [plan(1, { matters: '市级事项检查' }), county(1, { matters: '食品经营检查', lead: '市演示一局' })];
    const rules: CrossRule[] = [
      'too-few-checks',
      'matter-uncovered',
      'plan-outside',
      'member-uncovered',
      'no-object-unproven',
    ];
    const matters = [matter('食品经营情况检查'), matter('药品零售检查'), matter('古董检查', { noObject: true })];
    expect(found({ plans, matters, members: ['县演示局'], region: '140622' }, ...rules)).toEqual([
      'too-few-checks fail 1: 20',
      'too-few-checks fail 1: 20',
      'matter-uncovered fail 药品零售检查',
      'no-object-unproven fail 古董检查',
      'member-uncovered fail 县演示局',
    ]);
  });
});
