import Dexie from 'dexie';
import type { Filing } from '../model/evidence';
import { localNow } from '../model/local-time';
import type { StoreContext } from './context';
import type { LogWriter } from './log-writer';

/**
 * Inside a write that covers `filings`: makes `slots` the slots of one evidence. What stays keeps its time and origin;
 * what comes and what goes is logged.
 */
export async function setSlots(
  context: StoreContext,
  log: LogWriter,
  { id, assessment }: { id: string; assessment: string },
  slots: string[],
  by: Filing['by'],
): Promise<void> {
  const { db } = context;
  const before = await db.filings.where('evidence').equals(id).toArray();
  const wanted = new Set(slots);
  const had = new Set(before.map((filing) => filing.slot));
  const gone = [...had].filter((slot) => !wanted.has(slot));
  const come = [...wanted].filter((slot) => !had.has(slot));
  if (gone.length) {
    await db.filings.bulkDelete(gone.map((slot): [string, string] => [id, slot]));
    await log.append('unfiled', { evidence: id, slots: gone, by });
  }
  if (come.length) await addSlots(context, log, { id, assessment }, come, by);
}

/** Inside a write that covers `filings`: files an evidence under slots that it is not under yet. */
export async function addSlots(
  { db, clock }: StoreContext,
  log: LogWriter,
  { id, assessment }: { id: string; assessment: string },
  slots: string[],
  by: Filing['by'],
): Promise<void> {
  const at = localNow(clock);
  await Dexie.Promise.all([
    db.filings.bulkAdd(slots.map((slot) => ({ evidence: id, slot, assessment, at, by }))),
    log.append('filed', { evidence: id, slots, by }),
  ]);
}
