import Dexie from 'dexie';
import { isCounted } from '../model/counted';
import type { StoreDatabase } from './database';
import { reading } from './failure';

/** How many pieces count in a slot: kept in the same writes as the filings, so that nobody has to count them to open. */
export interface ServedRow {
  assessment: string;
  slot: string;
  count: number;
}

/** Inside a write that covers `served`: so many pieces more (or fewer) count in each of these slots. */
export async function addServed(
  db: StoreDatabase,
  assessment: string,
  slots: readonly string[],
  more: number,
): Promise<void> {
  if (slots.length === 0) return;
  const rows = await db.served.bulkGet(slots.map((slot): [string, string] => [assessment, slot]));
  const counts = slots.map((slot, at) => ({ assessment, slot, count: (rows[at]?.count ?? 0) + more }));
  await db.served.bulkPut(counts.filter(({ count }) => count > 0));
  const none = counts.filter(({ count }) => count <= 0);
  await db.served.bulkDelete(none.map(({ slot }): [string, string] => [assessment, slot]));
}

/** The slots that a piece counts in; null for one that counts nowhere: it is in the trash, or not there, or no proof. */
export async function countedSlots(db: StoreDatabase, id: string): Promise<string[] | null> {
  const evidence = await db.evidence.get(id);
  if (!evidence || evidence.trashedAt !== null || !isCounted(evidence.record.kind)) return null;
  return (await db.filings.where('evidence').equals(id).primaryKeys()).map(([, slot]) => slot);
}

/** Inside a write that covers `evidence`, `filings` and `served`: runs `change` on a piece and counts it anew. */
export async function recounting(
  db: StoreDatabase,
  record: { id: string; assessment: string },
  change: () => PromiseLike<void>,
): Promise<void> {
  const before = (await countedSlots(db, record.id)) ?? [];
  await change();
  const after = (await countedSlots(db, record.id)) ?? [];
  const gone = before.filter((slot) => !after.includes(slot));
  const come = after.filter((slot) => !before.includes(slot));
  await addServed(db, record.assessment, gone, -1);
  await addServed(db, record.assessment, come, 1);
}

/** Inside a write that covers `evidence`, `filings` and `served`: counts everything anew, from the filings. */
export async function recountServed(db: StoreDatabase): Promise<void> {
  const counted = new Set<string>();
  for (const kind of ['capture', 'file'] as const)
    for (const id of await db.evidence.where('record.kind').equals(kind).primaryKeys()) counted.add(id);
  // Only trashed rows have an index entry here: null is no key.
  for (const id of await db.evidence.where('trashedAt').above('').primaryKeys()) counted.delete(id);
  const rows = new Map<string, ServedRow>();
  for (const { evidence, slot, assessment } of await db.filings.toArray()) {
    if (!counted.has(evidence)) continue;
    const key = `${assessment} ${slot}`;
    const row = rows.get(key) ?? { assessment, slot, count: 0 };
    row.count += 1;
    rows.set(key, row);
  }
  await db.served.clear();
  await db.served.bulkPut([...rows.values()]);
}

/** See `Store.servedCounts`. */
export const servedCounts = (db: StoreDatabase, assessment: string): Promise<Map<string, number>> =>
  reading(async () => {
    const rows = await db.served
      .where('[assessment+slot]')
      .between([assessment, Dexie.minKey], [assessment, Dexie.maxKey]);
    return new Map((await rows.toArray()).map(({ slot, count }) => [slot, count]));
  });

/** See `Store.countedOf`. */
export const countedOf = (db: StoreDatabase, ids: readonly string[]): Promise<Map<string, string[]>> =>
  reading(() =>
    db.transaction('r', db.evidence, db.filings, async () => {
      const found = new Map<string, string[]>();
      for (const id of new Set(ids)) {
        const slots = await countedSlots(db, id);
        if (slots) found.set(id, slots);
      }
      return found;
    }),
  );
