import { expect, test, vi } from 'vitest';
import type { Watch } from '@/lib/store/port';
import { ensureAssessment, loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { firstPartial } from '@/lib/use-cases/first-partial';
import { demoAssessment, demoEvidence, demoId, demoStore, good, slot } from '../store/demo-store';
import { plansFromSheet } from '../support/demo-data';
import { planSheet } from '../support/plan-sheet';

test('a partial view has the newest evidence alone and the same slots as the whole one', async () => {
  const store = demoStore();
  await ensureAssessment(store);
  const plans = plansFromSheet(planSheet()).slice(0, 4);
  await good(store.importPlans({ assessment: demoAssessment, plans, departments: [], fileName: '演示.csv' }));
  for (let n = 1; n <= 8; n++) await good(store.add(demoEvidence(n, { slots: [slot((n % 4) + 1)] })));
  // Neither of these counts: one in the trash, one that is no screenshot.
  const reconstruction = demoEvidence(9, { slots: [slot(2)] });
  await good(store.add({ ...reconstruction, record: { ...reconstruction.record, kind: 'reconstruction' } }));
  await good(store.trash([demoId(4), demoId(8)]));
  const whole = await loadAssessmentView(store);
  const partial = await loadAssessmentView(store, { newest: 3 });
  expect(whole.slots.filter(({ have }) => have > 0).map(({ have }) => have)).toEqual([2, 2, 2]);
  expect(partial.slots).toEqual(whole.slots);
  const shown = new Set(partial.evidence.map(({ record }) => record.id));
  expect(new Set(partial.filings)).toEqual(new Set(whole.filings.filter(({ evidence }) => shown.has(evidence))));
  expect(partial.evidence).toEqual(whole.evidence.filter(({ trashedAt }) => trashedAt === null).slice(0, 3));
  expect([whole.partial, partial.partial]).toEqual([undefined, true]);
});

const failed = (error: unknown) => expect.fail(String(error));

const watchOf = <T>(value: T, ended = () => undefined): Watch<T> => ({
  subscribe(next) {
    next(value);
    return ended;
  },
});

test('the part is told first, then the whole', async () => {
  const told: string[] = [];
  firstPartial(async () => 'part', watchOf('whole')).subscribe((value) => told.push(value), failed);
  await vi.waitFor(() => expect(told).toEqual(['part', 'whole']));
});

test('a part that can not be read is left to the whole, and who left is told nothing', async () => {
  const told: string[] = [];
  const broken = firstPartial(() => Promise.reject(new Error('演示')), watchOf('whole'));
  broken.subscribe((value) => told.push(value), failed);
  await vi.waitFor(() => expect(told).toEqual(['whole']));
  const heard = vi.fn();
  firstPartial(async () => 'part', watchOf('whole')).subscribe(heard, heard)();
  await new Promise((done) => setTimeout(done, 80));
  expect(heard).not.toHaveBeenCalled();
});
