import { expect, test } from 'vitest';
import { servedFrom } from '@/lib/coverage/served';
import { FilingWarning } from '@/lib/model/filing-warning';
import type { Store } from '@/lib/store/port';
import { seeded } from '../support/soak';
import { demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good, rawDatabase, slot } from './demo-store';

const slots = [1, 2, 3, 4].map(slot);

/** What is kept beside the filings, and what the filings themselves say. */
async function keptAndTrue(store: Store) {
  const evidence = await store.listEvidence(demoAssessment, { trashed: true });
  const filings = await store.listFilings(demoAssessment, { trashed: true });
  const served = servedFrom(evidence, filings);
  const counts = slots.flatMap((key) => (served.count(key) > 0 ? [[key, served.count(key)]] : []));
  return [[...(await store.servedCounts(demoAssessment))].sort(), counts.sort()];
}

test('after any run of writes as many pieces are kept to count in each slot as do', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  const random = seeded(7);
  const some = <T>(list: T[]): T[] => list.filter(() => random() < 0.4);
  const ids: string[] = [];
  for (let step = 0; step < 150; step++) {
    const what = Math.floor(random() * 6);
    if (what <= 1 || ids.length === 0) {
      const sent = demoEvidence(step, { slots: some(slots) });
      const kind = random() < 0.2 ? 'reconstruction' : random() < 0.5 ? 'file' : 'capture';
      ids.push((await good(store.add({ ...sent, record: { ...sent.record, kind } }))).record.id);
      // Asked again, it is stored once and counts once.
      if (random() < 0.2) await good(store.add({ ...sent, record: { ...sent.record, kind } }));
    } else if (what === 2) await good(store.refile(some(ids), some(slots), 'person', FilingWarning.options));
    else if (what === 3) await good(store.trash(some(ids)));
    else if (what === 4) await good(store.restore(some(ids)));
    else {
      const trashed = (await store.listEvidence(demoAssessment, { trashed: true })).filter((one) => one.trashedAt);
      const gone = some(trashed).map(({ record }) => record.id);
      await good(store.deleteForGood(gone));
      for (const id of gone) ids.splice(ids.indexOf(id), 1);
    }
    const [kept, real] = await keptAndTrue(store);
    expect(kept, `step ${step}`).toEqual(real);
  }
});

test('a write that is refused counts nothing', async () => {
  const store = demoStore();
  await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
  expect((await store.refile([demoId(1), demoId(9)], [slot(2)], 'person')).ok).toBe(false);
  expect(await store.servedCounts(demoAssessment)).toEqual(new Map([[slot(1), 1]]));
});

test('a full check counts anew', async () => {
  const place = demoPlace();
  const store = demoStore(place);
  await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
  const db = rawDatabase(place);
  await db.served.put({ assessment: demoAssessment, slot: slot(2), count: 5 });
  db.close();
  await good(store.verifyAll(() => {}));
  expect(await store.servedCounts(demoAssessment)).toEqual(new Map([[slot(1), 1]]));
});

test('of the pieces that an excuse names those that count are known with their slots', async () => {
  const store = demoStore();
  for (const n of [1, 2, 3]) await good(store.add(demoEvidence(n, { slots: n === 3 ? [] : [slot(n), slot(4)] })));
  await good(store.trash([demoId(1)]));
  const known = await store.countedOf([demoId(1), demoId(2), demoId(3), demoId(8)]);
  expect(known).toEqual(
    new Map([
      [demoId(2), [slot(2), slot(4)]],
      [demoId(3), []],
    ]),
  );
});
