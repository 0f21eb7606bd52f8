import Dexie from 'dexie';
import type { Evidence, Filing } from '../model/evidence';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
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
    return db.transaction('r', db.evidence, async () => {
      const ids = (await all.primaryKeys()).reverse();
      const left = trashed ? new Set<string>() : new Set(await db.evidence.where('trashedAt').above('').primaryKeys());
      const newest = ids.filter((id) => !left.has(id)).slice(0, limit);
      return (await db.evidence.bulkGet(newest)).filter((one) => one !== undefined);
    });
  });
}

/** Captures and files that are not in the trash, by key: their rows are not read. */
export function countingEvidence(db: StoreDatabase): Promise<Set<string>> {
  return reading(() =>
    db.transaction('r', db.evidence, async () => {
      const ids = new Set(await db.evidence.where('record.kind').anyOf('capture', 'file').primaryKeys());
      // Only trashed rows have an index entry here: null is no key.
      for (const id of await db.evidence.where('trashedAt').above('').primaryKeys()) ids.delete(id);
      return ids;
    }),
  );
}

/** Bytes on their way out of the store, compared with their sealed hash. */
export function bytesOf(db: StoreDatabase, id: string): Promise<Result<Blob>> {
  return writing(async () => {
    const evidence = await db.evidence.get(id);
    return evidence ? checkedBytes(db, evidence.record) : err(problem('evidence-missing', { id }));
  });
}

/** The bytes by reference: only their number is compared with the record, nothing is read. */
export function heldBytesOf(db: StoreDatabase, id: string): Promise<Result<Blob>> {
  return writing(async () => {
    const [evidence, row] = await Promise.all([db.evidence.get(id), db.bytes.get(id)]);
    if (!evidence || !row) return err(problem('evidence-missing', { id }));
    return row.blob.size === evidence.record.content.bytes ? ok(row.blob) : err(problem('evidence-damaged', { id }));
  });
}

export const thumbnailOf = (db: StoreDatabase, id: string): Promise<Blob | null> =>
  reading(async () => (await db.thumbnails.get(id))?.blob ?? null);

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
