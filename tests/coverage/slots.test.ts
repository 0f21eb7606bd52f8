import { describe, expect, it } from 'vitest';
import { computeSlots, type SlotsInput } from '@/lib/coverage/slots';
import { fromSlotKey, type Slot } from '@/lib/model/slot';
import { catalogue, county, demo, department, exemption, firm, piece, plan } from './demo';

const one = plan(1);
const two = plan(2);
const publication = `18.result-publication@plan:${one.id}`;

const slotsOf = (more: Parameters<typeof demo>[0], item: number) =>
  computeSlots(demo(more)).filter((slot) => slot.item === item);
function slotAt(input: SlotsInput, key: string): Slot {
  const found = computeSlots(input).find((slot) => slot.key === key);
  if (!found) throw new Error(`no slot ${key}`);
  return found;
}
const stateAt = (more: Parameters<typeof demo>[0], key: string) => slotAt(demo(more), key).state;

describe('the slots of an assessment', () => {
  const slots = computeSlots(demo());

  it('have one key each, which leads back to what they are about', () => {
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
    for (const { key, item, material, subject } of slots)
      expect(fromSlotKey(key)).toMatchObject({ item, material, subject });
  });

  it('are for each plan one of item 18, owned by the lead and due on the plan’s last day', () => {
    const [first, second] = slotsOf({}, 18);
    expect(first).toMatchObject({
      key: publication,
      label: '第18项 双随机公示模块的抽查项 · 1号 演示行业1双随机抽查',
      owner: '市演示一局',
      due: null,
      need: 1,
      have: 0,
      state: 'missing',
    });
    expect(second?.due).toBe('2022-08-31');
  });

  it('are for each department two pairs of item 11', () => {
    const own = slotsOf({}, 11);
    expect(own).toHaveLength(8);
    expect(own[0]).toMatchObject({
      key: `11.inspector-base@department:${encodeURIComponent('市演示一局')}#before`,
      label: '第11项 执法人员库 更新前 · 市演示一局',
      owner: '市演示一局',
    });
    expect(own[1]?.label).toBe('第11项 执法人员库 更新后 · 市演示一局');
  });

  it('belong to 市双随机办 where the city hands in once, or to nobody where it is not known', () => {
    expect(slotsOf({}, 5)).toMatchObject([{ owner: '市双随机办', need: 4, label: '第5项 工作通报' }]);
    expect(slotsOf({ departments: [department('市演示一局')] }, 5)[0]?.owner).toBeNull();
  });

  it('ask each member of a plan for its own entry of the plan (item 24), and each for the file once', () => {
    const keys = slotsOf({}, 24).map(({ material, owner }) => `${material} ${owner}`);
    expect(keys).toEqual([
      'platform-plan 市演示一局',
      'platform-plan 市演示二局',
      'platform-plan 市演示一局',
      'platform-plan 市演示二局',
      'plan-document 市演示一局',
      'plan-document 市演示二局',
    ]);
  });

  it('ask departments that take part in no plan for bases, not for a plan of their own (item 23)', () => {
    const departments = [department('市演示一局'), department('市演示三局')];
    expect(slotsOf({ departments }, 8).map(({ owner }) => owner)).toContain('市演示三局');
    expect(slotsOf({ departments }, 23).map(({ owner }) => owner)).not.toContain('市演示三局');
  });
});

describe('what is there', () => {
  it('fills a slot; one picture may fill several', () => {
    const filed: [string, string][] = [
      ['a', `14.check-items@plan:${one.id}`],
      ['a', `16.launch@plan:${one.id}`],
    ];
    expect(stateAt({ filed }, `14.check-items@plan:${one.id}`)).toBe('done');
    expect(stateAt({ filed }, `16.launch@plan:${one.id}`)).toBe('done');
    expect(stateAt({ filed }, `14.check-items@plan:${two.id}`)).toBe('missing');
  });

  it('is partial until the need is met, and counts a piece once', () => {
    const filed: [string, string][] = [
      ['a', '5.bulletin@once'],
      ['a', '5.bulletin@once'],
      ['b', '5.bulletin@once'],
    ];
    expect(slotAt(demo({ filed }), '5.bulletin@once')).toMatchObject({ have: 2, need: 4, state: 'partial' });
    expect(stateAt({ filed: [...filed, ['c', '5.bulletin@once'], ['d', '5.bulletin@once']] }, '5.bulletin@once')).toBe(
      'done',
    );
  });

  it('does not count what is in the trash, derived, reconstructed or unknown', () => {
    const evidence = [
      piece('trashed', { trashed: true }),
      piece('derived', { kind: 'derived' }),
      piece('made', { kind: 'reconstruction' }),
    ];
    for (const id of ['trashed', 'derived', 'made', 'unknown']) {
      expect(slotAt(demo({ evidence, filings: [{ evidence: id, slot: publication }] }), publication).have).toBe(0);
    }
    expect(
      stateAt(
        { evidence: [piece('x', { kind: 'file' })], filings: [{ evidence: 'x', slot: publication }] },
        publication,
      ),
    ).toBe('done');
  });
});

describe('conditions', () => {
  it('make a slot optional until they are known to hold', () => {
    expect(stateAt({}, '6.adjusted-document@once')).toBe('optional');
    expect(stateAt({}, '7.no-object@once')).toBe('optional');
    expect(stateAt({}, '36.incentive@once')).toBe('optional');
    expect(slotsOf({}, 17).map(({ state }) => state)).toEqual(Array(8).fill('optional'));
  });

  it('hold for an adjustment once one of its papers is there', () => {
    const filed: [string, string][] = [['a', '6.adjusted-document@once']];
    expect(stateAt({ filed }, '6.adjusted-document@once')).toBe('done');
    expect(stateAt({ filed }, '6.adjusted-publication@once')).toBe('missing');
  });

  it('open firm slots by what was found about the firm', () => {
    const firms = [firm(one, '演示甲公司'), firm(one, '演示乙公司', { penalised: true })];
    expect(slotsOf({ firms }, 19).map(({ state }) => state)).toEqual(['missing', 'missing', 'missing', 'missing']);
    expect(slotsOf({ firms }, 20).map(({ state }) => state)).toEqual([
      'optional',
      'missing',
      'optional',
      'missing',
      'optional',
      'missing',
    ]);
    expect(slotsOf({ firms }, 19)[0]).toMatchObject({
      label: '第19项 平台抽查表发现问题 · 演示甲公司 · 1号 演示行业1双随机抽查',
      owner: '市演示一局',
      easilyLost: true,
    });
    expect(slotsOf({ firms }, 33)).toEqual([]);
  });
});

describe('an excuse', () => {
  const risk = `15.risk-classes@plan:${one.id}`;

  it('is half done until the file that proves it is there, and then asks for nothing more', () => {
    expect(stateAt({ exemptions: [exemption(risk, 'sole-trader')] }, risk)).toBe('partial');
    const evidence = [piece('scheme', { kind: 'file' })];
    expect(stateAt({ exemptions: [exemption(risk, 'sole-trader', 'scheme')], evidence }, risk)).toBe('not-applicable');
    const trashed = [piece('scheme', { kind: 'file', trashed: true })];
    expect(stateAt({ exemptions: [exemption(risk, 'sole-trader', 'scheme')], evidence: trashed }, risk)).toBe(
      'partial',
    );
  });

  it('needs no file where no problem was found', () => {
    const firms = [firm(one, '演示甲公司')];
    const key = slotsOf({ firms }, 19)[1]?.key ?? '';
    expect(stateAt({ firms, exemptions: [exemption(key, 'no-problem')] }, key)).toBe('not-applicable');
  });

  it('makes the proof of item 17 wanted for its plan and reason alone, and is proven by it', () => {
    const exemptions = [exemption(risk, 'own-risk-classes')];
    const open = slotsOf({ exemptions }, 17).filter(({ state }) => state === 'missing');
    expect(open.map(({ key }) => key)).toEqual([
      `17.own-risk-scheme@plan:${one.id}`,
      `17.own-risk-rules@plan:${one.id}`,
    ]);
    const scheme: [string, string] = ['a', `17.own-risk-scheme@plan:${one.id}`];
    expect(stateAt({ exemptions, filed: [scheme] }, risk)).toBe('partial');
    const both: [string, string][] = [scheme, ['b', `17.own-risk-rules@plan:${one.id}`]];
    expect(stateAt({ exemptions, filed: both }, risk)).toBe('not-applicable');
  });

  it('counts its file for item 17, so that the same paper is not asked for twice', () => {
    const input = demo({ exemptions: [exemption(risk, 'sole-trader', 'scheme')], evidence: [piece('scheme')] });
    expect(slotAt(input, `17.sole-trader@plan:${one.id}`)).toMatchObject({ have: 1, state: 'done' });
    expect(slotAt(input, `17.sole-trader@plan:${two.id}`).state).toBe('optional');
  });

  it('for want of any object is explained once for the city, in item 7', () => {
    const exemptions = [exemption(publication, 'no-object'), exemption(risk, 'no-object')];
    expect(stateAt({ exemptions }, '7.no-object@once')).toBe('missing');
    const filed: [string, string][] = [['note', '7.no-object@once']];
    expect(stateAt({ exemptions, filed }, publication)).toBe('not-applicable');
    expect(stateAt({ exemptions, filed }, risk)).toBe('not-applicable');
    expect(stateAt({ exemptions, filed }, '7.no-object@once')).toBe('done');
  });
});

describe('the counties', () => {
  const check = plan(3, { region: '140681', lead: '怀仁市演示局', partners: ['怀仁市演示二局'] });
  const departments = [
    department('市演示一局'),
    department('怀仁市演示局'),
    department('怀仁市演示二局'),
    department('怀仁市双随机办', 'county-office'),
  ];

  it('have their checks as slots, owned by the county’s own office', () => {
    const own = slotsOf({ plans: [one, check], departments }, 32);
    expect(own).toMatchObject([
      {
        key: `32.result-publication@county-check:${check.id}`,
        owner: '怀仁市双随机办',
        label: '第32项 结果公示 · 怀仁市3号 演示行业3双随机抽查',
      },
    ]);
    expect(slotsOf({ plans: [one, check], departments }, 18)).toHaveLength(1);
    expect(slotsOf({ plans: [one, check], departments }, 26)).toHaveLength(36);
  });

  it('have their own departments for item 12, which owe the city’s items nothing', () => {
    const own = slotsOf({ plans: [one, check], departments }, 12);
    expect(new Set(own.map(({ subject }) => ('department' in subject ? subject.department : '')))).toEqual(
      new Set(['怀仁市演示局', '怀仁市演示二局']),
    );
    expect(own).toHaveLength(2 * (3 + 4 + 1 + 4));
    expect(new Set(slotsOf({ plans: [one, check], departments }, 8).map(({ owner }) => owner))).toEqual(
      new Set(['市演示一局']),
    );
  });

  it('collect their firms under the items of the counties', () => {
    const firms = [firm(check, '演示丙公司', { abnormal: true })];
    const input = { plans: [one, check], departments, firms };
    expect(slotsOf(input, 19)).toEqual([]);
    expect(slotsOf(input, 35).map(({ material, state }) => [material, state])).toEqual([
      ['abnormal-list', 'missing'],
      ['penalty-publication', 'optional'],
      ['credit-push', 'missing'],
      ['joint-letter', 'missing'],
    ]);
  });

  it('alone make up the slots of a county’s assessment; the lead answers for a check', () => {
    const slots = computeSlots(demo({ assessment: county, plans: [check], departments }));
    const units = new Set(slots.map(({ subject }) => subject.kind));
    expect(units).toEqual(new Set(['county', 'county-department', 'county-check']));
    expect(slots.find(({ item }) => item === 32)).toMatchObject({
      owner: '怀仁市演示局',
      label: '第32项 结果公示 · 3号 演示行业3双随机抽查',
    });
    expect(slots.filter(({ item, material }) => item === 27 && material === 'plan-document')).toHaveLength(1);
  });
});

describe('a city’s year', () => {
  it('asks 55 pictures of item 18 for 55 plans', () => {
    const plans = Array.from({ length: catalogue.thresholds.cityPlans }, (_, at) => plan(at + 1));
    expect(slotsOf({ plans }, 18)).toHaveLength(55);
    expect(slotsOf({ plans }, 14)).toHaveLength(55);
  });
});
