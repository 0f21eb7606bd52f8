import { describe, expect, test } from 'vitest';
import type { FilingWarning } from '@/lib/model/filing-warning';
import { sealOf } from '@/lib/model/seal';
import {
  codeOf,
  demoAssessment,
  demoCapture,
  demoEvidence,
  demoId,
  demoPlace,
  demoStore,
  good,
  rawDatabase,
  slot,
} from './demo-store';

const day = 86_400_000;

describe('refiling', () => {
  test('replaces the slots, keeps the time of those that stay, and logs what came and went', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.add(demoEvidence(1, { slots: [slot(1), slot(2)] })));
    place.clock.move(60_000);
    await good(store.refile([demoId(1)], [slot(2), slot(3), slot(3)], 'proposal'));
    expect(await store.filingsOf(demoId(1))).toEqual([
      expect.objectContaining({ slot: slot(2), by: 'person', at: '2022-09-01T10:20:30.000+08:00' }),
      expect.objectContaining({ slot: slot(3), by: 'proposal', at: '2022-09-01T10:21:30.000+08:00' }),
    ]);
    const told = (await store.log({ from: 3 })).map(({ type, body }) => [type, body.slots]);
    expect(told).toEqual([
      ['unfiled', [slot(1)]],
      ['filed', [slot(3)]],
    ]);
  });

  test('with no slots unfiles, and logs nothing where nothing changes', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
    await good(store.refile([demoId(1)], [], 'person'));
    await good(store.refile([demoId(1)], [], 'person'));
    expect(await store.filingsOf(demoId(1))).toEqual([]);
    expect((await store.log({ from: 3 })).map((entry) => entry.type)).toEqual(['unfiled']);
  });
});

describe('a picture that the quality gate holds back', () => {
  const withHiddenRows = () => {
    const sent = demoEvidence(1);
    return { ...sent, record: { ...sent.record, capture: demoCapture({ reasons: ['page-grows', 'rows-hidden'] }) } };
  };

  test('is filed only by someone who knows, and the log says in spite of what', async () => {
    const store = demoStore();
    await good(store.add(withHiddenRows()));
    await good(store.add(demoEvidence(2)));
    expect(await codeOf(store.refile([demoId(2), demoId(1)], [slot(1)], 'person'))).toBe('filing-unconfirmed');
    expect(await store.filingsOf(demoId(2))).toEqual([]);
    await good(store.refile([demoId(2), demoId(1)], [slot(1)], 'person', ['quality']));
    expect((await store.log({ type: 'filed' })).map(({ body }) => [body.evidence, body.inSpiteOf])).toEqual([
      [demoId(2), undefined],
      [demoId(1), ['rows-hidden']],
    ]);
  });

  test('may be unfiled, and stay where it is, without being asked again', async () => {
    const store = demoStore();
    await good(store.add({ ...withHiddenRows(), slots: [slot(1)] }));
    await good(store.refile([demoId(1)], [slot(1)], 'person'));
    await good(store.refile([demoId(1)], [], 'person'));
    expect(await store.filingsOf(demoId(1))).toEqual([]);
  });
});

describe('the after of a pair', () => {
  const half = (stage: string) => `11.inspector-base@department:市演示局#${stage}`;

  test('is refused where it is the very picture of its before, and filed on purpose alone, which the log keeps', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1, { text: '演示名录', slots: [half('before')] })));
    expect(await codeOf(store.add(demoEvidence(2, { text: '演示名录', slots: [half('after')] })))).toBe(
      'after-same-as-before',
    );
    await good(store.add(demoEvidence(2, { text: '演示名录' })));
    expect(await codeOf(store.refile([demoId(2)], [half('after')], 'person'))).toBe('after-same-as-before');
    expect(await store.filingsOf(demoId(2))).toEqual([]);
    await good(store.refile([demoId(2)], [half('after')], 'person', ['same-as-before']));
    expect((await store.log({ type: 'filed' })).at(-1)?.body.inSpiteOf).toEqual(['same-as-before']);
  });

  test('that the quality gate holds back too is refused for each reason by itself, and the log keeps both', async () => {
    const store = demoStore();
    const held = demoEvidence(2, { text: '演示名录' });
    await good(store.add(demoEvidence(1, { text: '演示名录', slots: [half('before')] })));
    await good(store.add({ ...held, record: { ...held.record, capture: demoCapture({ reasons: ['rows-hidden'] }) } }));
    const file = (...inSpiteOf: FilingWarning[]) => store.refile([demoId(2)], [half('after')], 'person', inSpiteOf);
    expect(await codeOf(file())).toBe('filing-unconfirmed');
    expect(await codeOf(file('quality'))).toBe('after-same-as-before');
    expect(await codeOf(file('same-as-before'))).toBe('filing-unconfirmed');
    expect(await store.filingsOf(demoId(2))).toEqual([]);
    await good(file('quality', 'same-as-before'));
    expect((await store.log({ type: 'filed' })).at(-1)?.body.inSpiteOf).toEqual(['rows-hidden', 'same-as-before']);
  });

  test('finds its before, oldest first, without what lies in the trash', async () => {
    const store = demoStore();
    for (const n of [2, 1, 3]) await good(store.add(demoEvidence(n, { slots: [half('before')] })));
    await good(store.trash([demoId(3)]));
    expect((await store.serving(half('before'))).map(({ record }) => record.id)).toEqual([demoId(1), demoId(2)]);
    expect(await store.serving(half('after'))).toEqual([]);
  });

  test('is taken as it is where its pictures differ, and where the equal one lies in the trash', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1, { text: '演示名录', slots: [half('before')] })));
    await good(store.add(demoEvidence(2, { text: '演示名录，更新过', slots: [half('after')] })));
    await good(store.add(demoEvidence(3, { text: '演示名录' })));
    await good(store.trash([demoId(1)]));
    await good(store.refile([demoId(3)], [half('after')], 'person'));
    expect((await store.log({ type: 'filed' })).every(({ body }) => body.inSpiteOf === undefined)).toBe(true);
  });
});

describe('the trash', () => {
  test('hides evidence from lists and its filings from the count, and gives both back', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
    await good(store.add(demoEvidence(2, { slots: [slot(2)] })));
    await good(store.trash([demoId(1)]));
    const ids = async (trashed: boolean) =>
      (await store.listEvidence(demoAssessment, { trashed })).map(({ record }) => record.id);
    expect(await ids(false)).toEqual([demoId(2)]);
    expect(await ids(true)).toEqual([demoId(2), demoId(1)]);
    expect((await store.listFilings(demoAssessment)).map((filing) => filing.slot)).toEqual([slot(2)]);
    await good(store.restore([demoId(1)]));
    expect(await ids(false)).toEqual([demoId(2), demoId(1)]);
    expect(await store.listFilings(demoAssessment)).toHaveLength(2);
    expect((await store.log({ limit: 2 })).map((entry) => entry.type)).toEqual(['restored', 'trashed']);
  });

  test('keeps the first date of what is trashed twice, and is due after 30 days', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.add(demoEvidence(1)));
    await good(store.trash([demoId(1)]));
    const trashedAt = place.clock.now();
    place.clock.move(5 * day);
    await good(store.trash([demoId(1)]));
    expect(await store.trashDue(trashedAt + 30 * day - 1)).toEqual([]);
    expect((await store.trashDue(trashedAt + 30 * day)).map(({ record }) => record.id)).toEqual([demoId(1)]);
  });

  test('deletes for good only what is in it; the log keeps id, hash, seal and slots', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    const { record, seal } = await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
    const exemption = {
      slot: slot(3),
      assessment: demoAssessment,
      reason: 'no-object' as const,
      note: '',
      evidence: record.id,
    };
    await good(store.saveExemption(exemption));
    expect(await codeOf(store.deleteForGood([record.id]))).toBe('unexpected');
    expect(await store.get(record.id)).not.toBeNull();
    await good(store.trash([record.id]));
    await good(store.deleteForGood([record.id]));
    expect(await store.get(record.id)).toBeNull();
    expect(await codeOf(store.bytes(record.id))).toBe('evidence-missing');
    expect(await store.thumbnail(record.id)).toBeNull();
    expect(await rawDatabase(place).bytes.count()).toBe(0);
    expect(await store.exemptions(demoAssessment)).toEqual([{ ...exemption, evidence: null }]);
    expect((await store.log({ limit: 1 }))[0]).toMatchObject({
      type: 'deleted',
      body: { evidence: record.id, sha256: record.content.sha256, seal, slots: [slot(1)] },
    });
    expect((await store.checkSentinel()).ok).toBe(true);
  });
});

describe('listing', () => {
  test('gives the newest first, up to the limit, of one assessment only', async () => {
    const store = demoStore();
    for (const n of [2, 1, 3]) await good(store.add(demoEvidence(n)));
    const other = demoEvidence(4);
    await good(store.add({ ...other, record: { ...other.record, assessment: '140600-2023' } }));
    const ids = (await store.listEvidence(demoAssessment)).map(({ record }) => record.id);
    expect(ids).toEqual([demoId(3), demoId(2), demoId(1)]);
    expect((await store.listEvidence(demoAssessment, { limit: 2 })).map(({ record }) => record.id)).toEqual(
      ids.slice(0, 2),
    );
  });
});

describe('a derived picture', () => {
  const derived = (n: number, of: number, sha256: string) => {
    const sent = demoEvidence(n);
    return {
      ...sent,
      record: {
        ...sent.record,
        kind: 'derived' as const,
        derivedFrom: demoId(of),
        derivation: 'redaction' as const,
        originalSha256: sha256,
        page: null,
      },
    };
  };

  test('is sealed with its original’s id and hash, and the log names both', async () => {
    const store = demoStore();
    const { record } = await good(store.add(demoEvidence(1)));
    const made = await good(store.add(derived(2, 1, record.content.sha256)));
    expect(made.seal).toBe(sealOf(made.record));
    const [, entry] = await store.log({ type: 'captured' });
    expect(entry?.body).toMatchObject({
      evidence: demoId(2),
      kind: 'derived',
      derivedFrom: demoId(1),
      originalSha256: record.content.sha256,
    });
  });

  test('is refused where its original is not here, or is another picture', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1)));
    expect(await codeOf(store.add(derived(2, 9, 'a'.repeat(64))))).toBe('evidence-missing');
    expect(await codeOf(store.add(derived(2, 1, 'a'.repeat(64))))).toBe('evidence-damaged');
    expect(await store.get(demoId(2))).toBeNull();
  });

  test('serves no slot', async () => {
    const store = demoStore();
    const { record } = await good(store.add(demoEvidence(1)));
    await good(store.add(derived(2, 1, record.content.sha256)));
    expect(await codeOf(store.refile([demoId(2)], [slot(1)], 'person'))).toBe('unexpected');
  });

  test('goes for good with its original, and both stand in the log', async () => {
    const store = demoStore();
    const { record } = await good(store.add(demoEvidence(1)));
    await good(store.add(derived(2, 1, record.content.sha256)));
    await good(store.trash([demoId(1)]));
    await good(store.deleteForGood([demoId(1)]));
    expect(await store.listEvidence(demoAssessment, { trashed: true })).toEqual([]);
    expect((await store.log({ type: 'deleted' })).map(({ body }) => body.evidence)).toEqual([demoId(2), demoId(1)]);
  });
});
