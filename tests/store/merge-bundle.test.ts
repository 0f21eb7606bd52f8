import { describe, expect, it } from 'vitest';
import { originsOf } from '@/lib/bundle/receive/origin';
import { sealOf } from '@/lib/model/seal';
import type { ArrivingPiece, BundleMerge } from '@/lib/store/merge-bundle';
import { demoAssessment, demoEvidence, demoId, demoStore, good, slot } from './demo-store';

const bundle = 'b'.repeat(64);

/** A piece as another installation sealed it. */
async function piece(n: number, slots: string[]): Promise<ArrivingPiece> {
  const there = demoStore();
  const { record, seal } = await good(there.add(demoEvidence(n)));
  return { record, seal, bytes: demoEvidence(n).bytes, thumbnail: null, slots };
}
const merge = (add: ArrivingPiece[], refile: BundleMerge['refile'] = []): BundleMerge => ({
  told: { bundle, fileName: '演示.zip' },
  assessment: null,
  departments: [],
  plans: [],
  firms: [],
  exemptions: [],
  add,
  refile,
});

describe('taking a bundle in', () => {
  it('stores records, bytes and filings with one entry each, and one for the bundle', async () => {
    const store = demoStore();
    expect(await store.merge(merge([await piece(1, [slot(4)]), await piece(2, [])]))).toMatchObject({ ok: true });
    expect((await store.log({ from: 0 })).map(({ type }) => type)).toEqual([
      'genesis',
      'captured',
      'filed',
      'captured',
      'bundle-imported',
    ]);
    expect(await (await good(store.bytes(demoId(1)))).text()).toBe('演示 1');
    expect(await store.listFilings(demoAssessment)).toMatchObject([{ slot: slot(4), by: 'import' }]);
    expect(await good(store.verifyAll(() => undefined))).toMatchObject({ complete: true });
  });

  it('refuses a record that is not what its seal says', async () => {
    const store = demoStore();
    const one = await piece(1, []);
    const changed = { ...one, record: { ...one.record, takenAt: '2022-08-01T10:20:00.000+08:00' } };
    expect(sealOf(changed.record)).not.toBe(changed.seal);
    expect(await store.merge(merge([await piece(2, []), changed]))).toMatchObject({ ok: false });
    expect(await store.listEvidence(demoAssessment)).toEqual([]);
  });

  it('stores nothing at all where the last of its pieces cannot be stored', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(3)));
    const before = await store.log({ from: 0 });
    const refused = await store.merge(merge([await piece(1, [slot(4)]), await piece(2, []), await piece(3, [])]));
    expect(refused).toMatchObject({ ok: false, error: { code: 'bundle-stale' } });
    expect((await store.listEvidence(demoAssessment)).map(({ record }) => record.id)).toEqual([demoId(3)]);
    expect(await store.log({ from: 0 })).toEqual(before);
  });

  it('takes everything back where one original is not on the disk as it was sent', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(9)));
    await good(store.refile([demoId(9)], [slot(1)], 'import'));
    const damaged = { ...(await piece(2, [slot(5)])), bytes: new Blob(['演示 别的'], { type: 'image/png' }) };
    const moved = { id: demoId(9), come: [slot(2)], go: [slot(1)] };
    expect(await store.merge(merge([await piece(1, [slot(4)]), damaged], [moved]))).toMatchObject({
      ok: false,
      error: { code: 'not-on-disk', detail: { id: demoId(2) } },
    });
    expect((await store.listEvidence(demoAssessment, { trashed: true })).map(({ record }) => record.id)).toEqual([
      demoId(9),
    ]);
    expect((await store.listFilings(demoAssessment)).map((filing) => filing.slot)).toEqual([slot(1)]);
    expect(originsOf(await store.log({ type: 'bundle-imported' })).size).toBe(0);
    expect(await good(store.verifyAll(() => undefined))).toMatchObject({ complete: true });
  });
});
