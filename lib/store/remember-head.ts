import type { LogEntry } from '../model/log-entry';
import type { StoreContext } from './context';
import type { StoreDatabase } from './database';
import type { LogGrowth } from './log-writer';
import type { SentinelMark } from './sentinel';

/** How an entry changes the number of evidences in the store. */
const countChange = ({ type }: LogEntry): number =>
  type === 'captured' || type === 'file-added' ? 1 : type === 'deleted' ? -1 : 0;

/**
 * What the store should be now, if it grew out of `remembered`: its mark plus all entries since. Null where the store
 * is no continuation of it: the remembered entry is gone or another one stands in its place.
 */
export async function continuationOf(db: StoreDatabase, remembered: SentinelMark): Promise<SentinelMark | null> {
  const entries = await db.log.where('seq').aboveOrEqual(remembered.seq).toArray();
  const [first, ...since] = entries;
  if (!first || first.seq !== remembered.seq || first.hash !== remembered.hash) return null;
  const head = since.at(-1) ?? first;
  const count = since.reduce((sum, entry) => sum + countChange(entry), remembered.count);
  return { count: Math.max(0, count), seq: head.seq, hash: head.hash };
}

/** The store as it is; null while nothing was ever written. */
export async function presentMark(db: StoreDatabase): Promise<SentinelMark | null> {
  return db.transaction('r', db.log, db.evidence, async () => {
    const head = await db.log.orderBy('seq').last();
    return head ? { count: await db.evidence.count(), seq: head.seq, hash: head.hash } : null;
  });
}

/** `remembered` plus what a transaction appended; null where the transaction did not begin at that mark. */
function grownFrom(remembered: SentinelMark, { before, appended }: LogGrowth): SentinelMark | null {
  const head = appended.at(-1);
  if (!head || before?.seq !== remembered.seq || before.hash !== remembered.hash) return null;
  const count = appended.reduce((sum, entry) => sum + countChange(entry), remembered.count);
  return { count: Math.max(0, count), seq: head.seq, hash: head.hash };
}

/**
 * Tells the sentinel the newest head. A mark that the store does not continue is left as it is, so that an alarm
 * outlives every later write.
 */
export async function rememberHead(
  { db, sentinel }: StoreContext,
  since?: { marked: Promise<SentinelMark | null>; grown: LogGrowth },
): Promise<void> {
  const remembered = await (since?.marked ?? sentinel.get());
  const grown = since && remembered && grownFrom(remembered, since.grown);
  const next = grown ?? (remembered ? await continuationOf(db, remembered) : await presentMark(db));
  if (next && next.seq !== remembered?.seq) await sentinel.set(next);
}
