import { describe, expect, it } from 'vitest';
import { city, demo, department, firm, piece, plan } from '@/tests/coverage/demo';
import { desk, receipt } from './desk';

const unitOf = (view: ReturnType<typeof desk>, name: string) => view.units.find((one) => one.name === name)!;
const county = (serial: number, more = {}) => plan(serial, { region: '140622', lead: null, partners: [], ...more });

describe('the desk of the city office', () => {
  it('has a line for every department and every county, sent or not', () => {
    const view = desk({}, [receipt('市演示一局')]);
    expect(view.units.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'department 市演示一局',
      'department 市演示二局',
      ...['朔城区', '平鲁区', '山阴县', '应县', '右玉县', '怀仁市'].map((name) => `county ${name}`),
    ]);
    expect(unitOf(view, '市演示一局')).toMatchObject({
      receivedAt: '2022-10-08T10:00:00.000+08:00',
      checkpoint: { seq: 7 },
    });
    expect(unitOf(view, '市演示二局')).toMatchObject({ receivedAt: null, checkpoint: null });
  });

  it('stands every slot in one place: its sums are those of the whole', () => {
    const view = desk({
      plans: [plan(1), plan(2, { lead: null }), county(1), county(2)],
      firms: [firm(county(1), '演示商店', { penalised: true })],
    });
    for (const member of ['asked', 'served', 'missing', 'flagged'] as const) {
      const parts = [...view.units, { ...view.office }].map(({ total }) => total[member]);
      expect(parts.reduce((sum, one) => sum + one, 0)).toBe(view.total[member]);
      for (const { total, items } of view.units)
        expect(items.reduce((sum, one) => sum + one[member], 0)).toBe(total[member]);
    }
    expect(unitOf(view, '应县').items.map(({ item }) => item)).toContain(33);
  });

  it('counts what is served and what is doubtful, and lists what is missing with plan and deadline', () => {
    const input = demo({ plans: [plan(1, { period: { text: '', to: '2022-08-31' } })] });
    const doubtful = piece('d');
    const capture = { status: 'doubtful' } as NonNullable<typeof doubtful.record.capture>;
    const view = desk({
      ...input,
      evidence: [piece('a'), { ...doubtful, record: { ...doubtful.record, capture } }],
      filings: [
        { evidence: 'a', slot: '18.result-publication@plan:140600-2022-001' },
        { evidence: 'd', slot: '16.launch@plan:140600-2022-001' },
        { evidence: 'd', slot: '14.check-items@plan:140600-2022-001' },
      ],
    });
    const unit = unitOf(view, '市演示一局');
    expect(unit.items.find(({ item }) => item === 18)).toMatchObject({ asked: 1, served: 1, missing: 0, doubtful: 0 });
    expect(unit.items.find(({ item }) => item === 16)).toMatchObject({ asked: 2, served: 1, missing: 1, doubtful: 1 });
    expect(unit.total.doubtful).toBe(1);
    expect(unit.gaps.find(({ item }) => item === 16)).toMatchObject({
      plan: { serial: 1, name: '演示行业1双随机抽查' },
      material: '待检查企业名单',
      deadline: '2022-08-31',
      flagged: false,
    });
  });

  it('scores a county as if it were assessed alone', () => {
    const checks = Array.from({ length: 18 }, (_, at) => county(at + 1));
    const filed = checks.flatMap(({ id }): [string, string][] =>
      ['30.risk-scheme', '30.risk-classes', '32.result-publication', '34.result-page'].map((slot) => [
        `${id} ${slot}`,
        `${slot}@county-check:${id}`,
      ]),
    );
    const ofCounty: [string, string][] = ['notice', 'photos', 'content', 'agenda', 'sign-in', 'annual-scheme'].map(
      (material) => [material, `26.${material}@county:140622`],
    );
    const papers: [string, string][] = [
      ['plan', '27.plan-document@county:140622'],
      ['site', '27.publication@county:140622'],
    ];
    const view = desk({ plans: checks, filed: [...filed, ...ofCounty, ...papers] });
    const own = view.scores.counties.find(({ code }) => code === '140622')!;
    // 18 of 20 checks: 2 short, −2 each.
    expect(own.score.categories.find(({ id }) => id === 'counties')).toMatchObject({ atRisk: 4, score: 16 });
    expect(own.checks).toBe(18);
    // Nothing was sent and no plan is known: −2 for the meeting, −2 for the scheme, −4 and −2 for the plan.
    const other = view.scores.counties.find(({ code }) => code === '140621')!;
    expect(other.score.categories.find(({ id }) => id === 'counties')).toMatchObject({ atRisk: 10, score: 10 });
    expect(view.scores.city.points).toBe(100);
    expect(view.scores.city.score).toBe(100 - view.scores.city.atRisk);
  });
});

describe('who sent a bundle', () => {
  it('is told by the department it names, by a county of the same year, and by nothing else', () => {
    const view = desk({}, [
      receipt('市演示一局'),
      receipt('市没有的局'),
      receipt(null),
      receipt(null, { assessment: '140622-2022', label: '应县' }),
      receipt('市演示二局', { assessment: '140600-2021' }),
    ]);
    expect(unitOf(view, '应县').receipts).toHaveLength(1);
    expect(unitOf(view, '市演示二局').receipts).toEqual([]);
    expect(view.unplaced.map(({ why, receipt: { department } }) => [why, department])).toEqual([
      ['unknown', '市没有的局'],
      ['unnamed', null],
    ]);
  });

  it('is not guessed where two departments go by one name', () => {
    const second = { ...department('市演示二局'), name: '市演示一局' };
    const departments = [
      department('市演示一局'),
      second,
      { ...department('市双随机办', 'city-office'), assessment: city.id },
    ];
    const view = desk({ departments }, [receipt('市演示一局')]);
    expect(view.unplaced).toMatchObject([{ why: 'ambiguous' }]);
    expect(view.units.every(({ receivedAt }) => receivedAt === null)).toBe(true);
  });

  it('keeps all its bundles, newest first', () => {
    const later = receipt('市演示一局', { receivedAt: '2022-10-09T10:00:00.000+08:00', bundle: 'c'.repeat(64) });
    const view = desk({}, [receipt('市演示一局'), later]);
    const unit = unitOf(view, '市演示一局');
    expect(unit.receivedAt).toBe(later.receivedAt);
    expect(unit.receipts.map(({ bundle }) => bundle[0])).toEqual(['c', 'a']);
  });
});
