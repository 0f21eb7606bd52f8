import Dexie from 'dexie';
import { isCounted } from '../model/counted';
import type { CoverProposal } from '../model/cover';
import type { Evidence, EvidenceRecord, Filing } from '../model/evidence';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { sealOf } from '../model/seal';
import { checkedBytes } from './checked-bytes';
import { contentOf } from './content';
import type { StoreContext } from './context';
import { coverKey } from './cover-proposals';
import { mend } from './evidence-changes';
import { writing } from './failure';
import { addSlots, sameInPair } from './filing-rows';
import type { LogGrowth } from './log-writer';
import type { NewEvidence, SealedEvidence } from './port';
import type { BytesRow } from './rows';
import { addServed, recounting } from './served-rows';
import { commit, commitAsking, refuse, remember } from './write';

interface Arrival {
  id: string;
  record: (installation: string) => EvidenceRecord;
  /** The seal it must have; null: it is sealed here. */
  seal: string | null;
  bytes: Blob;
  thumbnail: Blob | null;
  slots: string[];
  by: Filing['by'];
  covers?: CoverProposal[];
}

/** Hashes the bytes where the sender did not, and stores record, bytes, thumbnail, filings and log entry together. */
export async function addEvidence(context: StoreContext, sent: NewEvidence): Promise<Result<Evidence>> {
  let content = sent.content;
  if (!content) {
    try {
      content = await contentOf(sent.bytes);
    } catch (error) {
      // The source of the blob is gone: a file moved or locked since it was chosen.
      const reason = `读取文件时出错（${error instanceof Error ? error.name : String(error)}）`;
      return err(problem('file-refused', { file: sent.record.fileName ?? sent.record.id, reason }));
    }
  }
  const known = content;
  return settle(context, {
    ...sent,
    id: sent.record.id,
    seal: null,
    record: (installation) => ({ ...sent.record, content: known, installation }),
  });
}

/** Takes in evidence that was sealed on another installation, or here before: record and seal stay as they are. */
export async function adoptEvidence(context: StoreContext, sent: SealedEvidence): Promise<Result<Evidence>> {
  const { record, seal } = sent.evidence;
  if (sealOf(record) !== seal) return err(problem('evidence-damaged', { id: record.id }));
  return settle(context, { ...sent, id: record.id, by: 'import', seal, record: () => record });
}

async function settle(context: StoreContext, arrival: Arrival): Promise<Result<Evidence>> {
  return writing(async () => {
    // Asked while the write is under way; whoever waits for it hears of its failure.
    const marked = context.sentinel.get();
    marked.catch(() => undefined);
    const { evidence, added } = await store(context, arrival);
    // Acknowledged means: what was just written was read back and is the same.
    const [read] = await Promise.all([
      checkedBytes(context.db, evidence.record, added?.back),
      added && remember(context, { marked, grown: added.grown }),
    ]);
    if (read.ok) return ok(evidence);
    if (!added) {
      // It was lost since; the sender still holds the original, which `mend` compares with the sealed hash.
      const mended = await mend(context, evidence.record.id, arrival.bytes);
      return mended.ok ? ok(evidence) : mended;
    }
    await takeBack(context, evidence);
    return err(problem('not-on-disk', { id: evidence.record.id }));
  });
}

interface Stored {
  evidence: Evidence;
  /** Null where it was there already. */
  added: { grown: LogGrowth; back: PromiseLike<BytesRow | undefined> } | null;
}

async function store(context: StoreContext, arrival: Arrival): Promise<Stored> {
  const { db } = context;
  const tables = [db.evidence, db.bytes, db.thumbnails, db.filings, db.served, db.marks];
  const before = () => db.evidence.get(arrival.id);
  return commitAsking(context, tables, before, async (log, stored) => {
    const record = arrival.record(log.installation);
    const { id, content, assessment, kind } = record;
    if (stored) {
      if (stored.record.content.sha256 !== content.sha256)
        refuse('unexpected', { message: `evidence ${id} is stored with other bytes` });
      return { evidence: stored, added: null };
    }
    const { bytes, thumbnail, by } = arrival;
    // One that arrives with its seal may come before its original.
    if (kind === 'derived' && arrival.seal === null) await requireOriginal(context, record);
    const slots = [...new Set(arrival.slots)];
    if (arrival.seal === null) {
      const [like] = await sameInPair(context, record, slots);
      if (like !== undefined) refuse('after-same-as-before', { id, slot: like });
    }
    const evidence: Evidence = { record, seal: arrival.seal ?? sealOf(record), trashedAt: null };
    // All at once: waiting for each in turn would cost as much time again as the write itself.
    const puts = Dexie.Promise.all<unknown>([
      db.bytes.add({ id, blob: bytes }),
      db.evidence.add(evidence),
      thumbnail && db.thumbnails.add({ id, blob: thumbnail }),
      arrival.covers && db.marks.put({ key: coverKey(id), value: arrival.covers }),
      log.append(kind === 'file' ? 'file-added' : 'captured', {
        evidence: id,
        assessment,
        kind,
        sha256: content.sha256,
        seal: evidence.seal,
        ...(kind === 'derived' ? { derivedFrom: record.derivedFrom, originalSha256: record.originalSha256 } : {}),
        ...(arrival.seal ? { imported: true } : {}),
      }),
      slots.length > 0 && addSlots(context, log, record, slots, by),
      isCounted(kind) && addServed(db, assessment, slots, 1),
    ]);
    // In line behind this transaction: the browser runs it when this one is on the disk, without being asked again.
    const back = Dexie.ignoreTransaction(() => db.bytes.get(id));
    back.then(undefined, () => undefined); // where the write fails nobody waits for it
    await puts;
    return { evidence, added: { grown: log.grown(), back } };
  });
}

/** A derived picture names its original by id and by hash, and both are the ones that are stored here. */
async function requireOriginal({ db }: StoreContext, { derivedFrom, originalSha256 }: EvidenceRecord): Promise<void> {
  const original = derivedFrom === null ? undefined : await db.evidence.get(derivedFrom);
  if (!original) return refuse('evidence-missing', { id: derivedFrom ?? '' });
  if (original.record.kind === 'derived' || original.record.content.sha256 !== originalSha256)
    refuse('evidence-damaged', { id: original.record.id });
}

/** Undoes an evidence whose bytes did not reach the disk as they were sent: it was never acknowledged. */
async function takeBack(context: StoreContext, { record, seal }: Evidence): Promise<void> {
  const { db } = context;
  await commit(context, [db.evidence, db.bytes, db.thumbnails, db.filings, db.served, db.marks], async (log) => {
    await recounting(db, record, () => db.evidence.delete(record.id));
    await db.marks.delete(coverKey(record.id));
    await db.bytes.delete(record.id);
    await db.thumbnails.delete(record.id);
    await db.filings.where('evidence').equals(record.id).delete();
    await log.append('deleted', { evidence: record.id, sha256: record.content.sha256, seal, reason: 'not-on-disk' });
  });
  await remember(context);
}
