import { describe, expect, it } from 'vitest';
import { buildTable, type FilterName, kindForItem } from '@/components/coverage/matrix';
import { tallySlots } from '@/components/overview/tally';
import { indexView } from '@/components/ui/view-index';
import { matrixKinds } from '@/lib/coverage/matrix';
import type { Slot, SlotState } from '@/lib/model/slot';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const view = demoView(planSheet(), { evidence: 0 });
const index = indexView(view);
const [sample] = view.slots;
if (!sample) throw new Error('no slots');
const slot = (state: SlotState, have = state === 'done' ? 1 : 0): Slot => ({ ...sample, state, have });
const all = { filter: 'all' as FilterName, text: '', item: null, department: null, now: Date.parse('2022-08-25') };

describe('the coverage tables', () => {
  it('have a row for each of the 55 plans and a column for each item about plans', () => {
    const matrix = buildTable(index, 'plan', all);
    expect(matrix.rows).toHaveLength(55);
    expect(matrix.items).toEqual([13, 14, 15, 16, 17, 18]);
  });

  it('gather for each department what it must hand in, its plans included', () => {
    const matrix = buildTable(index, 'department', all);
    expect(matrix.rows).toHaveLength(view.departments.length);
    const row = matrix.rows.find(({ id }) => id === '市新闻出版局');
    expect(row?.cells.get(18)?.need).toBe(2);
    expect(row?.cells.get(11)?.need).toBe(4);
  });

  it('put every slot into the plan table or one of the other two', () => {
    const held = new Set(
      matrixKinds.flatMap((kind) =>
        buildTable(index, kind, all).rows.flatMap(({ cells }) =>
          [...cells.values()].flatMap(({ slots }) => slots.map(({ key }) => key)),
        ),
      ),
    );
    expect(view.slots.filter(({ key }) => !held.has(key))).toEqual([]);
  });

  it('open for a linked item at the one that has rows for it', () => {
    expect([18, 21, 26].map((item) => kindForItem(index, item))).toEqual(['plan', 'department', 'other']);
    for (const item of view.catalogue.items.filter(({ no }) => view.slots.some((slot) => slot.item === no))) {
      const rows = buildTable(index, kindForItem(index, item.no), { ...all, item: item.no }).rows;
      expect([item.no, rows.length > 0]).toEqual([item.no, true]);
    }
  });

  it('find rows by name and keep only those the filter asks for', () => {
    expect(buildTable(index, 'plan', { ...all, text: '印刷' }).rows.map(({ name }) => name)).toEqual([
      '2 印刷企业双随机抽查',
    ]);
    const mine = buildTable(index, 'plan', { ...all, filter: 'mine', department: '市新闻出版局' });
    expect(mine.rows).toHaveLength(2);
    const week = buildTable(index, 'department', { ...all, filter: 'week' });
    expect(week.rows.length).toBeGreaterThan(0);
    expect(buildTable(index, 'department', { ...all, filter: 'week', now: 0 }).rows).toEqual([]);
  });
});

describe('the overview', () => {
  it('counts asked, done, partial and missing slots and leaves out the others', () => {
    const slots = [slot('done'), slot('missing'), slot('partial'), slot('optional'), slot('not-applicable')];
    const { all: sum } = tallySlots(slots, view.catalogue.items);
    expect(sum).toEqual({ asked: 3, done: 1, partial: 1, missing: 1 });
  });

  it('counts what is easily lost only while it is open', () => {
    const lost = [slot('missing'), slot('done')].map((one) => ({ ...one, easilyLost: true }));
    expect(tallySlots(lost, view.catalogue.items).easilyLost).toBe(1);
  });
});
