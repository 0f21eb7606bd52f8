import { describe, expect, test } from 'vitest';
import { sealOf } from '@/lib/model/seal';
import { codeOf, demoEvidence, demoId, demoPlace, demoStore, good, rawDatabase } from './demo-store';

const filled = async () => {
  const place = demoPlace();
  const store = demoStore(place);
  for (const n of [1, 2, 3, 4]) await good(store.add(demoEvidence(n)));
  return { store, db: rawDatabase(place) };
};

const check = async (store: ReturnType<typeof demoStore>) => {
  const { findings } = await good(store.verifyAll(() => {}));
  return findings.map(({ kind, evidence, other }) => [kind, evidence, other]);
};

describe('a full check', () => {
  test('of a sound store finds nothing, tells its progress and is remembered', async () => {
    const { store } = await filled();
    expect(await store.lastFullCheck()).toBeNull();
    const steps: [number, number][] = [];
    const report = await good(store.verifyAll((done, all) => steps.push([done, all])));
    expect(report).toMatchObject({ complete: true, evidence: 4, logEntries: 5, bytes: 32, findings: [] });
    expect(steps).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ]);
    expect(await store.lastFullCheck()).toEqual(report);
    expect(await store.log({ from: 5 })).toEqual([]);
  });

  test('names damaged, missing and swapped bytes, and the alarm is logged', async () => {
    const { store, db } = await filled();
    await db.bytes.put({ id: demoId(1), blob: new Blob(['演示 X']) });
    await db.bytes.delete(demoId(2));
    await db.bytes.put({ id: demoId(3), blob: new Blob(['演示 4']) });
    expect((await check(store)).sort()).toEqual([
      ['damaged', demoId(1), null],
      ['missing', demoId(2), null],
      ['swapped', demoId(3), demoId(4)],
    ]);
    expect((await store.log({ limit: 1 }))[0]).toMatchObject({ type: 'alarm', body: { what: 'full-check', found: 3 } });
    expect(await codeOf(store.bytes(demoId(1)))).toBe('evidence-damaged');
    expect(await codeOf(store.bytes(demoId(2)))).toBe('evidence-missing');
    expect(await codeOf(store.bytes(demoId(3)))).toBe('evidence-damaged');
  });

  test('reads a store of many in batches and names what is wrong at their borders', async () => {
    const place = demoPlace();
    const many = demoStore(place);
    for (let n = 1; n <= 130; n++) await good(many.add(demoEvidence(n)));
    const db = rawDatabase(place);
    await db.bytes.delete(demoId(64));
    await db.bytes.put({ id: demoId(65), blob: new Blob(['演示 X']) });
    await db.bytes.put({ id: demoId(128), blob: new Blob(['演示 129']) });
    await db.bytes.delete(demoId(130));
    expect((await check(many)).sort()).toEqual([
      ['damaged', demoId(65), null],
      ['missing', demoId(64), null],
      ['missing', demoId(130), null],
      ['swapped', demoId(128), demoId(129)],
    ]);
    expect(await good(many.verifyAll(() => {}))).toMatchObject({ complete: true, evidence: 130 });
  });

  test('names a record that was changed, also where its seal was made to fit', async () => {
    const { store, db } = await filled();
    const one = (await db.evidence.get(demoId(1)))!;
    await db.evidence.put({ ...one, record: { ...one.record, takenAt: '2022-08-01T10:00:00.000+08:00' } });
    const two = (await db.evidence.get(demoId(2)))!;
    const changed = { ...two.record, page: null };
    await db.evidence.put({ ...two, record: changed, seal: sealOf(changed) });
    expect((await check(store)).sort()).toEqual([
      ['record-changed', demoId(1), null],
      ['record-changed', demoId(2), null],
    ]);
  });

  test('names records that vanished, that nobody logged, and bytes without a record', async () => {
    const { store, db } = await filled();
    await db.evidence.delete(demoId(1));
    const two = (await db.evidence.get(demoId(2)))!;
    const record = { ...two.record, id: demoId(9) };
    await db.evidence.put({ ...two, record, seal: sealOf(record) });
    await db.bytes.put({ id: demoId(9), blob: new Blob(['演示 2']) });
    expect((await check(store)).sort()).toEqual([
      ['orphan', demoId(1), null],
      ['record-missing', demoId(1), null],
      ['unlogged', demoId(9), null],
    ]);
  });

  test.each([
    ['changed', 2, (db: ReturnType<typeof rawDatabase>) => db.log.update(2, { at: '2020-01-01T00:00:00.000+08:00' })],
    ['removed', 2, (db: ReturnType<typeof rawDatabase>) => db.log.delete(2)],
    ['cut off at its beginning', 0, (db: ReturnType<typeof rawDatabase>) => db.log.delete(0)],
  ])('names the place where the log was %s', async (_, seq, damage) => {
    const { store, db } = await filled();
    await damage(db);
    expect(await check(store)).toContainEqual(['log-broken', null, seq]);
  });

  test('that is aborted says what it found until then and is not remembered as complete', async () => {
    const { store } = await filled();
    for (const n of [5, 6, 7, 8, 9, 10]) await good(store.add(demoEvidence(n)));
    const stop = new AbortController();
    const report = await good(store.verifyAll(() => stop.abort(), stop.signal));
    expect(report.complete).toBe(false);
    expect(report.findings).toEqual([]);
    expect(await store.lastFullCheck()).toBeNull();
    const never = await good(store.verifyAll(() => {}, AbortSignal.abort()));
    expect(never).toMatchObject({ complete: false, evidence: 0, findings: [] });
  });

  test('is content again after the bytes were put back, which takes only the right ones', async () => {
    const { store, db } = await filled();
    await db.bytes.delete(demoId(2));
    expect(await codeOf(store.mend(demoId(2), new Blob(['演示 3'])))).toBe('evidence-damaged');
    await good(store.mend(demoId(2), new Blob(['演示 2'])));
    expect(await check(store)).toEqual([]);
  });
});

describe('adopting sealed evidence', () => {
  test('keeps record, installation and seal, and refuses a record that its seal does not fit', async () => {
    const { store } = await filled();
    const original = await good(store.add(demoEvidence(5)));
    const sealed = { evidence: original, bytes: new Blob(['演示 5']), thumbnail: null, slots: [] };
    const other = demoStore();
    expect(await good(other.adopt(sealed))).toEqual(original);
    const forged = { ...original, record: { ...original.record, id: demoId(6) } };
    expect(await codeOf(other.adopt({ ...sealed, evidence: forged }))).toBe('evidence-damaged');
    expect(await codeOf(demoStore().adopt({ ...sealed, bytes: new Blob(['别的']) }))).toBe('not-on-disk');
  });
});
