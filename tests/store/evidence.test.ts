import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { sealOf } from '@/lib/model/seal';
import { demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good, slot } from './demo-store';

const sha = (text: string) => createHash('sha256').update(text).digest('hex');

describe('adding evidence', () => {
  test('stores record, bytes, thumbnail, filings and log together, sealed over record and bytes', async () => {
    const store = demoStore();
    const evidence = await good(store.add(demoEvidence(1, { slots: [slot(1), slot(2)] })));
    expect(evidence.record.content).toEqual({
      sha256: sha('演示 1'),
      crc32: 366037197,
      bytes: 8,
      mediaType: 'image/png',
    });
    expect(evidence.record.installation).toBe('demo-installation');
    expect(evidence.seal).toBe(sealOf(evidence.record));
    expect(await (await good(store.bytes(demoId(1)))).text()).toBe('演示 1');
    expect(await (await store.thumbnail(demoId(1)))?.text()).toBe('小图 1');
    expect((await store.listFilings(demoAssessment)).map((filing) => filing.slot)).toEqual([slot(1), slot(2)]);
    expect((await store.log({ from: 0 })).map((entry) => entry.type)).toEqual(['genesis', 'captured', 'filed']);
  });

  test('gives the stored evidence when the same id comes again, and stores nothing twice', async () => {
    const store = demoStore();
    const first = await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
    const again = await good(store.add(demoEvidence(1, { slots: [slot(2)] })));
    expect(again).toEqual(first);
    expect(await store.listEvidence(demoAssessment)).toHaveLength(1);
    expect(await store.filingsOf(demoId(1))).toHaveLength(1);
    expect(await store.log({ from: 0 })).toHaveLength(3);
  });

  test('refuses other bytes under an id that is taken', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1)));
    const other = await store.add(demoEvidence(1, { text: '别的' }));
    expect(other.ok ? null : other.error.code).toBe('unexpected');
    expect(await (await good(store.bytes(demoId(1)))).text()).toBe('演示 1');
  });

  test('two windows that add the same evidence at the same time store it once', async () => {
    const place = demoPlace();
    const results = await Promise.all([1, 2, 3].map(() => demoStore(place).add(demoEvidence(7))));
    expect(results.every((result) => result.ok)).toBe(true);
    expect(await demoStore(place).listEvidence(demoAssessment)).toHaveLength(1);
  });
});
