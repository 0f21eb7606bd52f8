import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { codeOf, demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good, rawDatabase } from './demo-store';

const filled = async () => {
  const place = demoPlace();
  const store = demoStore(place);
  for (const n of [1, 2, 3]) await good(store.add(demoEvidence(n)));
  return { place, store };
};

describe('the sentinel', () => {
  test('is content with a first start and with a store that grew or was tidied by its own hand', async () => {
    expect(await codeOf(demoStore().checkSentinel())).toBeNull();
    const { store } = await filled();
    await good(store.trash([demoId(1)]));
    await good(store.deleteForGood([demoId(1)]));
    expect(await codeOf(store.checkSentinel())).toBeNull();
  });

  test('remembers a store that is there when its own memory was cleared', async () => {
    const { place, store } = await filled();
    const sentinel = demoPlace().sentinel;
    expect(await codeOf(demoStore({ ...place, sentinel }).checkSentinel())).toBeNull();
    expect(await sentinel.get()).toMatchObject({ count: 3, seq: 3 });
    store.close();
  });

  test('raises the alarm when the database opens empty, once in the log, and after every later write', async () => {
    const { place } = await filled();
    const emptied = { ...place, indexedDB: new IDBFactory() };
    const store = demoStore(emptied);
    const first = await store.checkSentinel();
    expect(first).toEqual({ ok: false, error: { code: 'store-shorter', detail: { remembered: 3, found: 0 } } });
    for (const n of [5, 6, 7, 8]) await good(store.add(demoEvidence(n)));
    expect(await codeOf(store.checkSentinel())).toBe('store-shorter');
    expect((await store.log({ from: 0 })).filter((entry) => entry.type === 'alarm')).toHaveLength(1);
    expect(await store.listEvidence(demoAssessment)).toHaveLength(4);
  });

  test('raises the alarm when records vanished though the log is whole', async () => {
    const { place, store } = await filled();
    await rawDatabase(place).evidence.delete(demoId(2));
    expect(await store.checkSentinel()).toMatchObject({ error: { detail: { remembered: 3, found: 2 } } });
    await good(store.add(demoEvidence(4)));
    expect(await store.checkSentinel()).toMatchObject({ error: { detail: { remembered: 4, found: 3 } } });
  });

  test('raises the alarm when the end of the log vanished', async () => {
    const { place, store } = await filled();
    await rawDatabase(place).log.delete(3);
    expect(await codeOf(store.checkSentinel())).toBe('store-shorter');
  });

  test('is content again when the person accepts the loss, which the log tells', async () => {
    const { place } = await filled();
    const store = demoStore({ ...place, indexedDB: new IDBFactory() });
    await store.checkSentinel();
    await good(store.acceptShorter());
    expect(await codeOf(store.checkSentinel())).toBeNull();
    expect((await store.log({ limit: 1 }))[0]).toMatchObject({
      type: 'alarm',
      body: { what: 'loss-accepted', count: 3, found: 0 },
    });
  });

  test('never cries wolf while evidence is being added', async () => {
    const place = demoPlace();
    const [writer, watcher] = [demoStore(place), demoStore(place)];
    const adding = Promise.all(Array.from({ length: 12 }, (_, n) => writer.add(demoEvidence(n))));
    const checks: (string | null)[] = [];
    for (let n = 0; n < 12; n += 1) checks.push(await codeOf(watcher.checkSentinel()));
    await adding;
    expect(checks.every((code) => code === null)).toBe(true);
  });
});
