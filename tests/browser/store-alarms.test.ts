import { expect, test } from 'vitest';
import { createStoreAlarms } from '@/lib/browser/store-alarms';
import type { Problem } from '@/lib/model/problem';
import { demoEvidence, demoPlace, demoStore, good, rawDatabase } from '../store/demo-store';

test('what a full check found is an alarm in every window until a check finds nothing', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  const evidence = demoEvidence(1);
  await good(store.add(evidence));
  const alarms = createStoreAlarms();
  let told: Problem[] = [];
  alarms.watch.subscribe(
    (next) => {
      told = next;
    },
    () => undefined,
  );
  expect(await alarms.guard(store)).toEqual([]);
  await rawDatabase(place).bytes.clear();
  await good(demoStore(place).verifyAll(() => undefined));
  await expect
    .poll(() => told)
    .toMatchObject([{ code: 'check-found', detail: { found: 1, time: '2022-09-01 10:20' } }]);
  expect(await createStoreAlarms().guard(demoStore(place))).toMatchObject([{ code: 'check-found' }]);
  await good(store.mend(evidence.record.id, evidence.bytes));
  await good(store.verifyAll(() => undefined));
  await expect.poll(() => told).toEqual([]);
});

test('the watch of a store that was left raises no alarm of its own', async () => {
  const place = demoPlace();
  const [old, fresh] = [demoStore(place), demoStore(place)];
  const alarms = createStoreAlarms();
  await alarms.guard(old);
  old.close();
  expect(await alarms.guard(fresh)).toEqual([]);
  await good(fresh.add(demoEvidence(1)));
  await good(fresh.verifyAll(() => undefined));
  expect(await alarms.guard(fresh)).toEqual([]);
});
