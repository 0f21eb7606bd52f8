import { readFile } from 'node:fs/promises';
import Dexie from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test } from 'vitest';
import { StoreDatabase } from '@/lib/store/database';
import { storeVersions } from '@/lib/store/versions/chain';
import type { StoreVersion } from '@/lib/store/versions/store-version';
import { awaited, codeOf, demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good } from './demo-store';

type Rows = Record<string, Record<string, unknown>[]>;

/** The rows that version `version` of the extension left behind, written down then; never made by the code of today. */
async function frozenRows(version: number): Promise<Rows> {
  const text = await readFile(new URL(`frozen/version-${version}.json`, import.meta.url), 'utf8');
  // A blob stands in the file as its text.
  return JSON.parse(text, (_, value) => (typeof value?.blob === 'string' ? new Blob([value.blob]) : value));
}

/** A database as version `version` of the extension left it. */
async function seeded(indexedDB: IDBFactory, version: number, rows: Rows) {
  const db = new Dexie('demo', { indexedDB, IDBKeyRange });
  for (const step of storeVersions.filter((one) => one.version <= version))
    db.version(step.version).stores({ ...step.stores });
  for (const [table, all] of Object.entries(rows)) await db.table(table).bulkAdd(all);
  db.close();
}

describe('an upgrade', () => {
  test('from version 1 moves thumbnails out of the rows and keeps everything else to the byte', async () => {
    const place = demoPlace();
    const rows = await frozenRows(1);
    await seeded(place.indexedDB, 1, rows);
    const store = demoStore(place);
    expect(await (await store.thumbnail(demoId(1)))?.text()).toBe('小图 1');
    expect(await store.thumbnail(demoId(2))).toBeNull();
    const { thumbnail, ...first } = rows.evidence![0]!;
    expect(thumbnail).toBeInstanceOf(Blob);
    expect(await store.get(demoId(1))).toEqual(first);
    expect(await store.filingsOf(demoId(1))).toEqual(rows.filings);
    expect(await store.log({ from: 0 })).toEqual(rows.log);
    expect((await store.settings()).assessment).toBe(demoAssessment);
    expect((await good(store.verifyAll(() => {}))).findings).toEqual([]);
    await good(store.add(demoEvidence(3)));
  });

  test('from version 3 counts what stands in the slots', async () => {
    const place = demoPlace();
    const rows = await frozenRows(3);
    const [first] = rows.filings!;
    // One more in the same slot, and one in another that is in the trash.
    const filings = [
      first!,
      { ...first, evidence: demoId(2) },
      { ...first, slot: '1.notice@city', evidence: demoId(3) },
    ];
    const evidence = [...rows.evidence!];
    const { record } = evidence[0] as { record: object };
    evidence.push({ ...evidence[0], record: { ...record, id: demoId(3) }, trashedAt: '2022-09-01T10:20:30.000+08:00' });
    await seeded(place.indexedDB, 3, { ...rows, evidence, filings });
    expect(await demoStore(place).servedCounts(demoAssessment)).toEqual(new Map([[first!.slot, 2]]));
  });

  test('that fails halfway leaves the old version as it was', async () => {
    const indexedDB = new IDBFactory();
    await seeded(indexedDB, 1, await frozenRows(1));
    const broken: StoreVersion = {
      ...storeVersions[1]!,
      upgrade: async (transaction) => {
        await transaction.table('evidence').clear();
        throw new Error('power cut');
      },
    };
    const db = new StoreDatabase({ indexedDB, IDBKeyRange, name: 'demo', versions: [storeVersions[0]!, broken] });
    await expect(db.open()).rejects.toThrow('power cut');
    const store = demoStore({ ...demoPlace(), indexedDB });
    expect(await store.listEvidence(demoAssessment)).toHaveLength(2);
  });

  test('from every earlier version ends in a store that is sound and takes evidence', async () => {
    for (const { version } of storeVersions.slice(0, -1)) {
      const place = demoPlace();
      await seeded(place.indexedDB, version, await frozenRows(version));
      const store = demoStore(place);
      await good(store.add(demoEvidence(50)));
      expect(await good(store.verifyAll(() => {}))).toMatchObject({ evidence: 3, findings: [] });
    }
  });

  test('from version 4 brings the table of review marks, empty, and leaves every row as it was', async () => {
    const place = demoPlace();
    const rows = await frozenRows(4);
    await seeded(place.indexedDB, 4, rows);
    const store = demoStore(place);
    expect(await store.reviews(demoAssessment)).toEqual([]);
    expect(await store.filingsOf(demoId(1))).toEqual(rows.filings);
    expect(await store.exemptions(demoAssessment)).toEqual(rows.exemptions);
    expect(await store.log({ from: 0 })).toEqual(rows.log);
    const mark = {
      slot: '18.a@once',
      assessment: demoAssessment,
      verdict: 'accepted' as const,
      reason: '',
      label: '演示',
    };
    await good(
      store.saveReviews([{ ...mark, evidence: [demoId(1)], at: '2022-10-08T10:00:00.000+08:00', from: null }]),
    );
    expect(await store.reviews(demoAssessment)).toHaveLength(1);
  });

  test('the versions are numbered from 1 without a gap', () => {
    expect(storeVersions.map(({ version }) => version)).toEqual(storeVersions.map((_, i) => i + 1));
  });
});

describe('a database of a later version of the extension', () => {
  test('is left alone, and reads never show it as an empty list', async () => {
    const place = demoPlace();
    const later = new Dexie('demo', { indexedDB: place.indexedDB, IDBKeyRange });
    later.version(99).stores({ evidence: 'record.id', novelties: 'id' });
    await later.open();
    later.close();
    const store = demoStore(place);
    await expect(store.listEvidence(demoAssessment)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(await codeOf(store.add(demoEvidence(1)))).toBe('store-unavailable');
    const [untouched] = await place.indexedDB.databases();
    expect(untouched).toEqual({ name: 'demo', version: 990 });
  });
});

describe('a store whose database is wanted by a newer version', () => {
  test('lets go at once, says so, and refuses to write with the old shape', async () => {
    const place = demoPlace();
    const told: string[] = [];
    const store = demoStore(place, {
      onVersionChange: () => told.push('version'),
      onClosed: () => told.push('closed'),
    });
    await good(store.add(demoEvidence(1)));
    const newer = new Dexie('demo', { indexedDB: place.indexedDB, IDBKeyRange });
    newer.version(99).stores({});
    await newer.open();
    expect(told).toEqual(['version']);
    expect(await codeOf(store.add(demoEvidence(2)))).toBe('store-unavailable');
    newer.close();
  });

  test('tells the newer version when a window will not let go', async () => {
    const place = demoPlace();
    await seeded(place.indexedDB, 1, {});
    const holder = await new Promise<IDBDatabase>((resolve, reject) => {
      const open = place.indexedDB.open('demo', 10);
      open.onsuccess = () => resolve(open.result);
      open.onerror = () => reject(open.error);
    });
    const blocked = awaited();
    const store = demoStore(place, { onBlocked: () => blocked.resolve() });
    const listing = store.listEvidence(demoAssessment);
    await blocked.promise;
    holder.close();
    expect(await listing).toEqual([]);
  });
});

test('an upgrade that waits behind another blocked one is told as blocked too: the browser tells only the first', async () => {
  const place = demoPlace();
  const old = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = place.indexedDB.open('demo', 10);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  const told: string[] = [];
  const stores = ['first', 'second'].map((name) => demoStore(place, { onBlocked: () => told.push(name) }));
  const opened = stores.map((store) => store.settings());
  await expect.poll(() => new Set(told), { timeout: 10_000 }).toEqual(new Set(['first', 'second']));
  old.close();
  await Promise.all(opened);
});
