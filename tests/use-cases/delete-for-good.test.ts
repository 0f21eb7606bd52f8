import { expect, test } from 'vitest';
import { daysOfGrace, deleteForGood } from '@/lib/use-cases/delete-for-good';
import { codeOf, demoEvidence, demoId, demoPlace, demoStore, good } from '../store/demo-store';

const day = 86_400_000;

test('evidence is deleted for good after 30 days in the trash, not a moment sooner, and never from outside it', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  for (const n of [1, 2]) await good(store.add(demoEvidence(n)));
  expect(await codeOf(deleteForGood([demoId(1)], store, place.clock))).toBe('in-grace');
  await good(store.trash([demoId(1)]));
  place.clock.elapse(30 * day - 1);
  expect(await codeOf(deleteForGood([demoId(1)], store, place.clock))).toBe('in-grace');
  place.clock.elapse(1);
  expect(await codeOf(deleteForGood([demoId(1), demoId(2)], store, place.clock))).toBe('in-grace');
  expect(await store.get(demoId(1))).not.toBeNull();
  await good(deleteForGood([demoId(1)], store, place.clock));
  expect(await store.get(demoId(1))).toBeNull();
  expect((await store.log({ limit: 1 }))[0]).toMatchObject({ type: 'deleted', body: { evidence: demoId(1) } });
  expect(await codeOf(deleteForGood([demoId(1)], store, place.clock))).toBe('evidence-missing');
});

test('the days of grace that are left are counted in whole days', () => {
  const now = Date.parse('2022-10-01T00:00:00.000+08:00');
  expect(daysOfGrace({ trashedAt: null }, now)).toBeNull();
  expect(daysOfGrace({ trashedAt: '2022-10-01T00:00:00.000+08:00' }, now)).toBe(30);
  expect(daysOfGrace({ trashedAt: '2022-09-01T12:00:00.000+08:00' }, now)).toBe(1);
  expect(daysOfGrace({ trashedAt: '2022-08-01T00:00:00.000+08:00' }, now)).toBe(0);
});
