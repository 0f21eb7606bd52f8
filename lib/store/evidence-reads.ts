import Dexie from 'dexie';
import type { Evidence, Filing } from '../model/evidence';
import { problem } from '../model/problem';
import { err, type Result } from '../model/result';
import { checkedBytes } from './checked-bytes';
import type { StoreDatabase } from './database';
import { reading, writing } from './failure';

/** Evidence of one assessment, newest first. */
export function listEvidence(
  db: StoreDatabase,
  assessment: string,
  { trashed = false, limit }: { trashed?: boolean; limit?: number } = {},
): Promise<Evidence[]> {
  return reading(async () => {
    const all = db.evidence
      .where('[record.assessment+record.takenAt]')
      .between([assessment, Dexie.minKey], [assessment, Dexie.maxKey]);
    // One bulk read is many times faster than a cursor, which asks the browser again for every row.
    if (limit === undefined) {
      return (await all.toArray()).filter(({ trashedAt }) => trashed || trashedAt === null).reverse();
    }
    // From the newest on, and no further than is asked for.
    return all
      .reverse()
      .filter(({ trashedAt }) => trashed || trashedAt === null)
      .limit(limit)
      .toArray();
  });
}

/** Bytes on their way out of the store, compared with their sealed hash. */
export function bytesOf(db: StoreDatabase, id: string): Promise<Result<Blob>> {
  return writing(async () => {
    const evidence = await db.evidence.get(id);
    return evidence ? checkedBytes(db, evidence.record) : err(problem('evidence-missing', { id }));
  });
}

export const thumbnailOf = (db: StoreDatabase, id: string): Promise<Blob | null> =>
  reading(async () => (await db.thumbnails.get(id))?.blob ?? null);

export const thumbnailsOf = (db: StoreDatabase, ids: readonly string[]): Promise<Map<string, Blob>> =>
  reading(async () => {
    const rows = await db.thumbnails.bulkGet([...ids]);
    return new Map(rows.flatMap((row) => (row ? [[row.id, row.blob] as const] : [])));
  });

/** What is filed under a slot and not in the trash, oldest first. */
export const servingOf = (db: StoreDatabase, slot: string): Promise<Evidence[]> =>
  reading(async () => {
    const filed = await db.filings.where('slot').equals(slot).toArray();
    const found = await db.evidence.bulkGet(filed.map(({ evidence }) => evidence));
    return found
      .flatMap((one) => (one && one.trashedAt === null ? [one] : []))
      .sort((a, b) => (a.record.takenAt < b.record.takenAt ? -1 : 1));
  });

/** The filings of some pieces, of each its own. */
export const filingsOfAll = (db: StoreDatabase, ids: readonly string[]): Promise<Filing[]> =>
  reading(() =>
    db.transaction('r', db.filings, async () => {
      const found = ids.map((id) => db.filings.where('evidence').equals(id).toArray());
      return (await Dexie.Promise.all(found)).flat();
    }),
  );

/** Filings of one assessment; those whose evidence is in the trash only where they are asked for. */
export function listFilings(
  db: StoreDatabase,
  assessment: string,
  { trashed: withTrashed = false }: { trashed?: boolean } = {},
): Promise<Filing[]> {
  return reading(() =>
    db.transaction('r', db.filings, db.evidence, async () => {
      // Only trashed rows have an index entry here: null is no key.
      const trashed = new Set(await db.evidence.where('trashedAt').above('').primaryKeys());
      const filings = await db.filings.where('assessment').equals(assessment).toArray();
      return withTrashed ? filings : filings.filter(({ evidence }) => !trashed.has(evidence));
    }),
  );
}
