import { describe, expect, it } from 'vitest';
import { type CheckContext, checkPage } from '@/lib/coverage/check-page';
import { pointsAtRisk } from '@/lib/coverage/points';
import { computeSlots } from '@/lib/coverage/slots';
import { catalogue, demo, plan } from './demo';

const item = (no: number) => {
  const found = catalogue.items.find((one) => one.no === no);
  if (!found) throw new Error(`no item ${no}`);
  return found;
};
const at = 'plan:140600-2022-002';
const context = (no: number, more: Partial<CheckContext> = {}): CheckContext => ({
  catalogue,
  item: item(no),
  about: at,
  today: '2022-09-01',
  ...more,
});

describe('what a page says is checked by the item’s own deductions', () => {
  it('too few firms make a finding of items 16 and 32', () => {
    for (const no of [16, 32]) {
      const facts = { firmCount: 2, baseCount: 200 };
      const check = checkPage(facts, context(no)).find(({ rule }) => rule === 'too-few-firms');
      expect(check).toMatchObject({ state: 'fail', finding: { item: no, times: 1, about: at } });
    }
  });

  it('are excused by an objective reason, and said all the same', () => {
    const [check] = checkPage({ firmCount: 2, baseCount: 200 }, context(16, { reason: 'sole-trader' }));
    expect(check).toMatchObject({ state: 'warn', finding: null });
    expect(check?.text).toContain('客观原因');
  });

  it('the plan’s window stands in where the page names no last day', () => {
    const due = plan(2, { period: { text: '5—8月', to: '2022-08-31' } });
    const facts = { publishedDate: '2022-09-01' };
    expect(checkPage(facts, context(18, { plan: due }))[0]).toMatchObject({ state: 'fail', rule: 'not-published' });
    expect(checkPage({ ...facts, deadline: '2022-09-30' }, context(18, { plan: due }))[0]?.state).toBe('ok');
  });

  it('a plan entered after its launch is a fault, but the notice deducts only for no entry', () => {
    const facts = { planEnteredDate: '2022-05-02', launchDate: '2022-05-01' };
    expect(checkPage(facts, context(24))).toMatchObject([{ state: 'fail', rule: 'not-entered', finding: null }]);
  });

  it('own risk classes after the cut-off are a finding of item 15', () => {
    const facts = { launchDate: '2022-08-05' };
    expect(checkPage(facts, context(15, { reason: 'own-risk-classes' }))[0]?.finding).toMatchObject({
      item: 15,
      deduction: 'risk-not-used',
    });
  });

  it('a late publication is a finding of item 23', () => {
    const facts = { documentDate: '2022-03-01', publishedDate: '2022-04-01' };
    const checks = checkPage(facts, context(23, { about: 'department:x' }));
    expect(checks).toMatchObject([{ rule: 'late', state: 'fail', finding: { deduction: 'late' } }]);
  });

  it('items without such a rule have no check, and facts of the wrong kind are no facts', () => {
    expect(checkPage({ firmCount: 2 }, context(14))).toEqual([]);
    const [check] = checkPage({ firmCount: '不详', baseCount: '' }, context(16));
    expect(check?.state).toBe('unknown');
  });
});

describe('a finding among the points at risk', () => {
  const input = demo({
    filed: [
      ['e1', '16.launch@plan:140600-2022-001'],
      ['e2', '16.firm-list@plan:140600-2022-001'],
    ],
  });
  const lineWith = (...abouts: string[]) => {
    const findings = abouts.map((about) => {
      const finding = checkPage({ firmCount: 2, baseCount: 200 }, context(16, { about }))[0]?.finding;
      if (!finding) throw new Error('no finding');
      return finding;
    });
    const { categories } = pointsAtRisk(catalogue, computeSlots(input), findings);
    return categories.flatMap(({ lines }) => lines).find((line) => line.item === 16);
  };

  it('counts beside the plan that lacks its pictures', () => {
    expect(lineWith()).toMatchObject({ times: 1, raw: 1 });
    expect(lineWith('plan:140600-2022-001')).toMatchObject({ times: 2, raw: 2 });
  });

  it('counts a plan once, whatever slots and checks say of it', () => {
    expect(lineWith('plan:140600-2022-002')).toMatchObject({ times: 1, raw: 1 });
    expect(lineWith('plan:140600-2022-001', 'plan:140600-2022-001')).toMatchObject({ times: 2, raw: 2 });
  });
});
