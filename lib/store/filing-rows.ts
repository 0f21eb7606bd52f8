import Dexie from 'dexie';
import type { EvidenceRecord, Filing } from '../model/evidence';
import { localNow } from '../model/local-time';
import { heldBackBy } from '../recognise/held-back';
import type { StoreContext } from './context';
import type { LogWriter } from './log-writer';
import { refuse } from './write';

/**
 * Inside a write that covers `filings`: makes `slots` the slots of one evidence. What stays keeps its time and origin;
 * what comes and what goes is logged. `inSpite` false refuses (`filing-unconfirmed`) a picture that the quality gate holds
 * back where it is not under that slot yet.
 */
export async function setSlots(
  context: StoreContext,
  log: LogWriter,
  record: EvidenceRecord,
  slots: string[],
  by: Filing['by'],
  inSpite = true,
): Promise<void> {
  const { db } = context;
  const { id } = record;
  const before = await db.filings.where('evidence').equals(id).toArray();
  const wanted = new Set(slots);
  const had = new Set(before.map((filing) => filing.slot));
  const gone = [...had].filter((slot) => !wanted.has(slot));
  const come = [...wanted].filter((slot) => !had.has(slot));
  if (come.length && !inSpite && heldBackBy(record).length)
    refuse('filing-unconfirmed', { id, flags: heldBackBy(record).join() });
  if (gone.length) {
    await db.filings.bulkDelete(gone.map((slot): [string, string] => [id, slot]));
    await log.append('unfiled', { evidence: id, slots: gone, by });
  }
  if (come.length) await addSlots(context, log, record, come, by);
}

/**
 * Inside a write that covers `filings`: files an evidence under slots that it is not under yet. The log says in spite of
 * which warnings.
 */
export async function addSlots(
  { db, clock }: StoreContext,
  log: LogWriter,
  record: EvidenceRecord,
  slots: string[],
  by: Filing['by'],
): Promise<void> {
  const at = localNow(clock);
  const { id, assessment } = record;
  if (record.kind === 'derived') refuse('unexpected', { message: `derived picture ${id} serves no slot by itself` });
  const inSpiteOf = heldBackBy(record);
  await Dexie.Promise.all([
    db.filings.bulkAdd(slots.map((slot) => ({ evidence: id, slot, assessment, at, by }))),
    log.append('filed', { evidence: id, slots, by, ...(inSpiteOf.length ? { inSpiteOf } : {}) }),
  ]);
}
