import { describe, expect, it } from 'vitest';
import { toCell, toMatrix } from '@/lib/coverage/matrix';
import { nextMissing } from '@/lib/coverage/missing';
import { computeSlots } from '@/lib/coverage/slots';
import type { Slot } from '@/lib/model/slot';
import { demo, firm, plan } from './demo';

const late = plan(1, { period: { text: '', to: '2022-10-31' } });
const soon = plan(2, { period: { text: '', to: '2022-08-31' } });
const open = plan(3);
const plans = [late, soon, open];
const firms = [firm(open, '演示甲公司')];
const filed: [string, string][] = [
  ['a', `14.check-items@plan:${soon.id}`],
  ['b', `16.launch@plan:${soon.id}`],
];
const input = demo({ plans, firms, filed });
const slots = computeSlots(input);

describe('what to collect next', () => {
  const all = nextMissing(slots, { department: null });

  it('is what is missing or partial, all of it', () => {
    const asked = slots.filter(({ state }) => state === 'missing' || state === 'partial');
    expect(new Set(all)).toEqual(new Set(asked));
  });

  it('goes by the last day, then by what is easily lost, then by item and plan', () => {
    const days = all.map(({ due }) => due ?? '9999');
    expect(days).toEqual([...days].sort());
    const undated = all.filter(({ due }) => due === null);
    expect(undated.slice(0, 2).map(({ item, subject }) => `${item} ${subject.kind}`)).toEqual(['19 firm', '19 firm']);
    const rest = undated.filter(({ easilyLost }) => !easilyLost).map(({ item }) => item);
    expect(rest).toEqual([...rest].sort((a, b) => a - b));
  });

  it('stays on the item and material that are being collected', () => {
    const run = nextMissing(slots, { department: null, item: 18, material: 'result-publication' });
    expect(run.slice(0, 4).map(({ item }) => item === 18)).toEqual([true, true, true, false]);
  });

  it('is for one department what it must hand in, and no more than asked for', () => {
    const own = nextMissing(slots, { department: '市演示二局', limit: 5 });
    expect(own).toHaveLength(5);
    expect(new Set(own.map(({ owner }) => owner))).toEqual(new Set(['市演示二局']));
  });
});

describe('the matrix', () => {
  it('of plans has a row a plan, in their order, with its firms and departments in it', () => {
    const { items, rows } = toMatrix(slots, 'plan');
    expect(rows.map(({ id }) => id)).toEqual(plans.map(({ id }) => id));
    expect(items).toEqual([13, 14, 15, 16, 17, 18, 19, 20, 24]);
    const of = (row: number, item: number) => rows[row]?.cells.get(item);
    expect(of(1, 14)).toMatchObject({ state: 'done', have: 1, need: 1 });
    expect(of(1, 16)).toMatchObject({ state: 'partial', have: 1, need: 2 });
    expect(of(0, 16)).toMatchObject({ state: 'missing', have: 0, need: 2 });
    expect(of(0, 17)).toMatchObject({ state: 'optional', have: 0, need: 0 });
    expect(of(2, 19)).toMatchObject({ state: 'missing', need: 2 });
    expect(of(0, 19)).toBeUndefined();
    expect(of(0, 24)?.slots).toHaveLength(2);
  });

  it('of departments gathers all that each must hand in, plans included', () => {
    const { rows } = toMatrix(slots, 'department');
    const of = (id: string, item: number) => rows.find((row) => row.id === id)?.cells.get(item);
    expect(of('市演示一局', 18)).toMatchObject({ state: 'missing', need: 3 });
    expect(of('市演示二局', 18)).toBeUndefined();
    expect(of('市演示二局', 11)).toMatchObject({ need: 4 });
    expect(of('市双随机办', 5)).toMatchObject({ need: 4 });
  });

  it('counts no more of a slot than it needs, and nothing of what is optional or excused', () => {
    const [sample] = slots;
    const slot = (state: Slot['state'], have: number): Slot => ({ ...sample!, need: 1, state, have });
    expect(toCell([slot('done', 3), slot('missing', 0), slot('optional', 1), slot('not-applicable', 0)])).toMatchObject(
      {
        state: 'partial',
        have: 1,
        need: 2,
      },
    );
    expect(toCell([slot('not-applicable', 0), slot('optional', 0)]).state).toBe('not-applicable');
    expect(toCell([slot('done', 1), slot('not-applicable', 0)]).state).toBe('done');
    expect(toCell([slot('partial', 1)]).state).toBe('partial');
  });
});
