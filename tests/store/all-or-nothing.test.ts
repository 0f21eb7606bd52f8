import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  codeOf,
  type DemoPlace,
  demoAssessment,
  demoEvidence,
  demoId,
  demoPlace,
  demoStore,
  good,
  rawDatabase,
  slot,
} from './demo-store';

/** Makes `method` of one table fail as the browser does, by throwing `error`; every other call goes through. */
function failing(table: string, method: 'add' | 'put', error: Error) {
  const original = IDBObjectStore.prototype[method];
  const spy = vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
    this: IDBObjectStore,
    ...parts: Parameters<typeof original>
  ) {
    if (this.name === table) throw error;
    return original.apply(this, parts);
  });
  return spy;
}

async function everything(place: DemoPlace) {
  const db = rawDatabase(place);
  const counts = await Promise.all(
    [db.evidence, db.bytes, db.thumbnails, db.filings, db.log].map(async (table) => [table.name, await table.count()]),
  );
  db.close();
  return Object.fromEntries(counts);
}

afterEach(() => vi.restoreAllMocks());

describe('a write that fails', () => {
  test.each(['evidence', 'bytes', 'thumbnails', 'filings', 'log'])(
    'leaves nothing behind when the put into %s fails, and the store works again afterwards',
    async (table) => {
      const place = demoPlace();
      const store = demoStore(place);
      await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
      const before = await everything(place);
      const spy = failing(table, 'add', new DOMException('quota', 'QuotaExceededError'));
      expect(await codeOf(store.add(demoEvidence(2, { slots: [slot(2)] })))).toBe('disk-full');
      expect(spy.mock.calls.length).toBeGreaterThan(0);
      vi.restoreAllMocks();
      expect(await everything(place)).toEqual(before);
      await good(store.add(demoEvidence(2, { slots: [slot(2)] })));
      expect(await store.listEvidence(demoAssessment)).toHaveLength(2);
      expect((await good(store.verifyAll(() => {}))).findings).toEqual([]);
    },
  );

  test.each([
    [new DOMException('no room', 'QuotaExceededError'), 'disk-full'],
    [new DOMException('Failed to write blobs (IOError)', 'DataError'), 'disk-full'],
    [new DOMException('Internal error committing transaction.', 'UnknownError'), 'store-unavailable'],
    [new DOMException('the database connection is closing', 'InvalidStateError'), 'store-unavailable'],
  ])('says what a %s means: %s', async (error, code) => {
    const store = demoStore();
    failing('bytes', 'add', error);
    expect(await codeOf(store.add(demoEvidence(1)))).toBe(code);
  });

  test('throws a mistake of ours on, instead of calling it a failure of the disk', async () => {
    const store = demoStore();
    failing('bytes', 'add', new TypeError('a bug'));
    await expect(store.add(demoEvidence(1))).rejects.toThrow('a bug');
  });

  test('changes none of several evidences when one of them is not there', async () => {
    const store = demoStore();
    await good(store.add(demoEvidence(1, { slots: [slot(1)] })));
    expect(await codeOf(store.refile([demoId(1), demoId(9)], [slot(2)], 'person'))).toBe('evidence-missing');
    expect(await codeOf(store.trash([demoId(1), demoId(9)]))).toBe('evidence-missing');
    expect((await store.filingsOf(demoId(1))).map((filing) => filing.slot)).toEqual([slot(1)]);
    expect((await store.get(demoId(1)))?.trashedAt).toBeNull();
    expect(await store.log({ from: 3 })).toEqual([]);
  });
});

describe('an acknowledgement', () => {
  test('is refused when the bytes read back differ from those sent, and the evidence is taken back', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    const sent = demoEvidence(1, { slots: [slot(1)] });
    const content = { sha256: 'a'.repeat(64), crc32: 1, bytes: sent.bytes.size, mediaType: 'image/png' };
    expect(await codeOf(store.add({ ...sent, content }))).toBe('not-on-disk');
    expect(await everything(place)).toMatchObject({ evidence: 0, bytes: 0, thumbnails: 0, filings: 0 });
    const types = (await store.log({ from: 0 })).map((entry) => entry.type);
    expect(types).toEqual(['genesis', 'captured', 'filed', 'deleted']);
    expect((await store.checkSentinel()).ok).toBe(true);
  });

  test('of an evidence whose bytes were lost since puts them back first', async () => {
    const place = demoPlace();
    const store = demoStore(place);
    await good(store.add(demoEvidence(1)));
    await rawDatabase(place).bytes.clear();
    await good(store.add(demoEvidence(1)));
    expect(await (await good(store.bytes(demoId(1)))).text()).toBe('演示 1');
  });

  test('does not need the sentinel: its failure is told and the evidence stays', async () => {
    const troubles: string[] = [];
    const sentinel = { get: async () => null, set: async () => Promise.reject(new Error('storage is full')) };
    const store = demoStore(
      { ...demoPlace(), sentinel },
      { onTrouble: ({ detail }) => troubles.push(String(detail?.message)) },
    );
    await good(store.add(demoEvidence(1)));
    expect(troubles).toEqual(['Error: storage is full']);
  });

  test('says of a file that can no longer be read which file and why', async () => {
    const store = demoStore();
    const gone = new Blob(['x']);
    gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    const sent = demoEvidence(1);
    const result = await store.add({
      ...sent,
      record: { ...sent.record, kind: 'file', fileName: '演示.pdf' },
      bytes: gone,
    });
    expect(result).toMatchObject({ ok: false, error: { code: 'file-refused', detail: { file: '演示.pdf' } } });
  });
});
