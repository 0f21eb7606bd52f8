import Dexie from 'dexie';
import type { EvidenceRecord, Filing } from '../model/evidence';
import type { FilingWarning } from '../model/filing-warning';
import { localNow } from '../model/local-time';
import { otherStage } from '../model/slot';
import { heldBackBy } from '../recognise/held-back';
import type { StoreContext } from './context';
import type { LogWriter } from './log-writer';
import { refuse } from './write';

/**
 * Inside a write that covers `filings`: makes `slots` the slots of one evidence. What stays keeps its time and origin;
 * what comes and what goes is logged. Refused, unless the warning is among `inSpiteOf`: a picture that the quality gate
 * holds back (`filing-unconfirmed`), and one whose very bytes stand under the other half of its before/after pair
 * (`after-same-as-before`), where it is not under that slot yet. Needs `evidence` in the write too.
 */
export async function setSlots(
  context: StoreContext,
  log: LogWriter,
  record: EvidenceRecord,
  slots: string[],
  by: Filing['by'],
  inSpiteOf: readonly FilingWarning[],
): Promise<void> {
  const { db } = context;
  const { id } = record;
  const before = await db.filings.where('evidence').equals(id).toArray();
  const wanted = new Set(slots);
  const had = new Set(before.map((filing) => filing.slot));
  const gone = [...had].filter((slot) => !wanted.has(slot));
  const come = [...wanted].filter((slot) => !had.has(slot));
  if (come.length && !inSpiteOf.includes('quality') && heldBackBy(record).length)
    refuse('filing-unconfirmed', { id, flags: heldBackBy(record).join() });
  const like = await sameInPair(context, record, come);
  if (like.length && !inSpiteOf.includes('same-as-before')) refuse('after-same-as-before', { id, slot: like[0]! });
  if (gone.length) {
    await db.filings.bulkDelete(gone.map((slot): [string, string] => [id, slot]));
    await log.append('unfiled', { evidence: id, slots: gone, by });
  }
  if (come.length) await addSlots(context, log, record, come, by, like.length ? ['same-as-before'] : []);
}

/** Those of the slots whose other half (before, after) is served by another picture of the very same bytes. */
export async function sameInPair(
  { db }: StoreContext,
  { id, content }: Pick<EvidenceRecord, 'id' | 'content'>,
  slots: readonly string[],
): Promise<string[]> {
  const same: string[] = [];
  for (const slot of slots) {
    const other = otherStage(slot);
    if (other === null) continue;
    const ids = (await db.filings.where('slot').equals(other).toArray()).map(({ evidence }) => evidence);
    const halves = await db.evidence.bulkGet(ids.filter((one) => one !== id));
    if (halves.some((half) => half?.trashedAt === null && half.record.content.sha256 === content.sha256))
      same.push(slot);
  }
  return same;
}

/**
 * Inside a write that covers `filings`: files an evidence under slots that it is not under yet. The log says in spite of
 * which warnings, `more` beside those of the quality gate.
 */
export async function addSlots(
  { db, clock }: StoreContext,
  log: LogWriter,
  record: EvidenceRecord,
  slots: string[],
  by: Filing['by'],
  more: string[] = [],
): Promise<void> {
  const at = localNow(clock);
  const { id, assessment } = record;
  if (record.kind === 'derived') refuse('unexpected', { message: `derived picture ${id} serves no slot by itself` });
  const inSpiteOf = [...heldBackBy(record), ...more];
  await Dexie.Promise.all([
    db.filings.bulkAdd(slots.map((slot) => ({ evidence: id, slot, assessment, at, by }))),
    log.append('filed', { evidence: id, slots, by, ...(inSpiteOf.length ? { inSpiteOf } : {}) }),
  ]);
}
