import type { Evidence, Filing } from '../model/evidence';
import type { FilingWarning } from '../model/filing-warning';
import { localNow } from '../model/local-time';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { checkedBytes } from './checked-bytes';
import { sha256Of } from './content';
import type { StoreContext } from './context';
import { coverKey } from './cover-proposals';
import { reading, writing } from './failure';
import { setSlots } from './filing-rows';
import { alikeKey } from './look-alikes';
import { recounting } from './served-rows';
import { graceEndsAt } from './trash-grace';
import { commit, refuse, remember, write } from './write';

/** The stored evidences of `ids`, each once; refuses the whole write where one is not there. */
async function requireAll({ db }: StoreContext, ids: string[]): Promise<Evidence[]> {
  const unique = [...new Set(ids)];
  const found = await db.evidence.bulkGet(unique);
  return found.map((evidence, i) => evidence ?? refuse('evidence-missing', { id: unique[i]! }));
}

/** In or out of the trash, a piece counts in its slots no longer or again. */
const putEvidence = ({ db }: StoreContext, evidence: Evidence): Promise<void> =>
  recounting(db, evidence.record, async () => {
    await db.evidence.put(evidence);
  });

export function refile(
  context: StoreContext,
  ids: string[],
  slots: string[],
  by: Filing['by'],
  inSpiteOf: readonly FilingWarning[],
): Promise<Result<void>> {
  const { db } = context;
  return write(context, [db.evidence, db.filings, db.served], async (log) => {
    for (const { record } of await requireAll(context, ids))
      await recounting(db, record, () => setSlots(context, log, record, slots, by, inSpiteOf));
  });
}

/** Into the trash; what is there already stays as it is, with its own date. */
export function trash(context: StoreContext, ids: string[]): Promise<Result<void>> {
  const { db, clock } = context;
  return write(context, [db.evidence, db.filings, db.served], async (log) => {
    for (const evidence of await requireAll(context, ids)) {
      if (evidence.trashedAt !== null) continue;
      await putEvidence(context, { ...evidence, trashedAt: localNow(clock) });
      await log.append('trashed', { evidence: evidence.record.id, sha256: evidence.record.content.sha256 });
    }
  });
}

/** Out of the trash, with the filings it had. */
export function restore(context: StoreContext, ids: string[]): Promise<Result<void>> {
  const { db } = context;
  return write(context, [db.evidence, db.filings, db.served], async (log) => {
    for (const evidence of await requireAll(context, ids)) {
      if (evidence.trashedAt === null) continue;
      await putEvidence(context, { ...evidence, trashedAt: null });
      await log.append('restored', { evidence: evidence.record.id, sha256: evidence.record.content.sha256 });
    }
  });
}

export const trashDue = ({ db }: StoreContext, now: number): Promise<Evidence[]> =>
  reading(async () => {
    const trashed = await db.evidence.where('trashedAt').above('').toArray();
    return trashed.filter(({ trashedAt }) => trashedAt !== null && graceEndsAt(trashedAt) <= now);
  });

/**
 * For good: record, bytes, thumbnail and filings go, with the pictures derived from it; the log keeps which, by id, hash
 * and seal.
 */
export function deleteForGood(context: StoreContext, ids: string[]): Promise<Result<void>> {
  const { db } = context;
  const tables = [db.evidence, db.bytes, db.thumbnails, db.filings, db.exemptions, db.marks];
  return write(context, tables, async (log) => {
    const asked = await requireAll(context, ids);
    for (const { record, trashedAt } of asked)
      if (trashedAt === null) refuse('unexpected', { message: `evidence ${record.id} is not in the trash` });
    const own = new Set(ids);
    const derived = await db.evidence
      .filter(({ record }) => record.derivedFrom !== null && own.has(record.derivedFrom) && !own.has(record.id))
      .toArray();
    for (const { record, seal, trashedAt } of [...derived, ...asked]) {
      const { id } = record;
      const slots = await db.filings.where('evidence').equals(id).primaryKeys();
      await db.evidence.delete(id);
      await db.bytes.delete(id);
      await db.thumbnails.delete(id);
      await db.marks.bulkDelete([coverKey(id), alikeKey(id)]);
      await db.filings.bulkDelete(slots);
      await db.exemptions.filter(({ evidence }) => evidence === id).modify({ evidence: null });
      await log.append('deleted', {
        evidence: id,
        sha256: record.content.sha256,
        seal,
        slots: slots.map(([, slot]) => slot),
        trashedAt,
      });
    }
  });
}

/** Puts the original bytes of a stored evidence back in place of lost or damaged ones, and reads them back. */
export const mend = (context: StoreContext, id: string, bytes: Blob): Promise<Result<void>> =>
  writing(async () => {
    const { db } = context;
    const sha256 = await sha256Of(await bytes.arrayBuffer());
    const record = await commit(context, [db.evidence, db.bytes], async (log) => {
      const [evidence] = await requireAll(context, [id]);
      if (evidence?.record.content.sha256 !== sha256) return refuse('evidence-damaged', { id });
      await db.bytes.put({ id, blob: bytes });
      await log.append('restored', { what: 'bytes', evidence: id, sha256 });
      return evidence.record;
    });
    await remember(context);
    const read = await checkedBytes(db, record);
    return read.ok ? ok(undefined) : err(problem('not-on-disk', { id }));
  });
