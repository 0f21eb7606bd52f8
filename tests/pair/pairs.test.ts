import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/model/evidence';
import { pairFlags, pairsOf } from '@/lib/pair/pairs';
import { demoCapture } from '../store/demo-store';
import { demoView } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

const { slots, evidence } = demoView(planSheet(), { evidence: 40 });
const [one, two] = evidence.filter(({ record }) => record.kind === 'capture') as [Evidence, Evidence];
const at = (base: Evidence, takenAt: string, more: Partial<Evidence['record']> = {}): Evidence => ({
  ...base,
  record: { ...base.record, takenAt, ...more },
});
const morning = at(one, '2022-08-01T09:00:00.000+08:00');
const evening = at(two, '2022-08-01T18:00:00.000+08:00', { page: one.record.page });

describe('pairs of before and after', () => {
  const staged = slots.filter(({ stage }) => stage === 'before');

  it('are all slots that come in two stages, each once', () => {
    const pairs = pairsOf(slots, () => []);
    expect(staged.length).toBeGreaterThan(10);
    expect(pairs.map(({ before }) => before.key)).toEqual(staged.map(({ key }) => key));
    expect(pairs.every(({ after, key }) => after.key === `${key}#after`)).toBe(true);
    expect(new Set(pairs.map(({ state }) => state))).toEqual(new Set(['none']));
  });

  it('know which half is there, and order what serves a half by age', () => {
    const [first, second, third] = staged.map(({ key }) => key);
    const served = new Map([
      [first, [evening, morning]],
      [first?.replace('before', 'after'), [evening]],
      [second, [morning]],
      [third?.replace('before', 'after'), [evening]],
    ]);
    const pairs = pairsOf(slots, (key) => served.get(key) ?? []);
    expect(pairs.slice(0, 4).map(({ state }) => state)).toEqual(['both', 'before-only', 'after-only', 'none']);
    expect(pairs[0]?.beforeEvidence).toEqual([morning, evening]);
  });

  it('say what a reviewer would object to', () => {
    expect(pairFlags(morning, evening)).toEqual([]);
    expect(pairFlags(evening, morning)).toEqual(['wrong-order']);
    expect(pairFlags(morning, at(evening, evening.record.takenAt, { content: morning.record.content }))).toEqual([
      'same-bytes',
    ]);
    const elsewhere = { url: 'https://example.invalid/demo/other', title: '演示', system: null };
    expect(
      pairFlags(
        morning,
        at(evening, evening.record.takenAt, { page: elsewhere, picture: { width: 800, height: 600 } }),
      ),
    ).toEqual(['other-page', 'other-width']);
    const scrolled = (scroller: string | null) => ({ capture: { ...demoCapture(), scroller } });
    expect(
      pairFlags(
        at(morning, morning.record.takenAt, scrolled(null)),
        at(evening, evening.record.takenAt, scrolled('div.main')),
      ),
    ).toEqual(['other-scroller']);
  });
});
