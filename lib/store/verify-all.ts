import { checkChain, noEntryBefore } from '../model/chain';
import type { Evidence } from '../model/evidence';
import { localNow } from '../model/local-time';
import type { LogEntry } from '../model/log-entry';
import { ok, type Result } from '../model/result';
import { sealOf } from '../model/seal';
import { type ByteRows, createByteRows } from './byte-rows';
import { readBytes } from './checked-bytes';
import type { StoreContext } from './context';
import type { StoreDatabase } from './database';
import { reading, writing } from './failure';
import { type Finding, FullCheck } from './full-check-report';
import { recountServed } from './served-rows';
import { commit, remember } from './write';

/** Evidences read at the same time: the next are on their way from the disk while one is hashed. */
const lanes = 6;

/** Log entries read at a time. */
const page = 500;

/** Findings that a log entry tells one by one; a bigger loss is told by its number (an entry stays small). */
const toldInLog = 100;

interface LogReading {
  entries: number;
  findings: Finding[];
  /** Seals by id, of all evidence that was logged as stored and not as deleted. */
  seals: Map<string, string>;
}

/** The log from the first entry up to `to`: chain, and what it says is in the store. Null where it was aborted. */
async function readWholeLog(db: StoreDatabase, to: number, signal?: AbortSignal): Promise<LogReading | null> {
  const reading: LogReading = { entries: 0, findings: [], seals: new Map() };
  // The first break says it all: everything after it hangs in the air.
  const findBreak = (seq: number) => {
    if (reading.findings.length === 0) reading.findings.push({ kind: 'log-broken', evidence: null, other: seq });
  };
  let last: LogEntry | null = null;
  for (;;) {
    if (signal?.aborted) return null;
    const from: number = last ? last.seq : -1;
    const part: LogEntry[] = await db.log.where('seq').between(from, to, false, true).limit(page).toArray();
    if (part.length === 0) return reading;
    const broken = breakIn(last, part);
    if (broken !== null) findBreak(broken);
    for (const { type, body } of part) {
      if (type === 'deleted') reading.seals.delete(String(body.evidence));
      else if (type === 'captured' || type === 'file-added')
        reading.seals.set(String(body.evidence), String(body.seal));
    }
    reading.entries += part.length;
    last = part.at(-1)!;
  }
}

/** The seq at which `part` does not follow from `last`, or null. */
function breakIn(last: LogEntry | null, part: LogEntry[]): number | null {
  const first = part[0]!;
  if (first.seq !== (last ? last.seq + 1 : 0)) return last ? last.seq + 1 : 0;
  if (first.prev !== (last?.hash ?? noEntryBefore)) return first.seq;
  const chain = checkChain(part);
  return chain.ok ? null : chain.error.seq;
}

/** One evidence: its seal, what the log says of it, and its bytes to the end. */
async function checkOne(
  db: StoreDatabase,
  { record, seal }: Evidence,
  logged: string | undefined,
  ownerOf: (sha256: string) => string | undefined,
  bytes: ReturnType<ByteRows>,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  const find = (kind: Finding['kind'], other: string | null = null) =>
    findings.push({ kind, evidence: record.id, other });
  if (sealOf(record) !== seal || (logged !== undefined && logged !== seal)) find('record-changed');
  if (logged === undefined) find('unlogged');
  const read = await readBytes(db, record.id, bytes);
  if (!read.ok) {
    find('missing');
  } else if (read.value.sha256 !== record.content.sha256) {
    const owner = ownerOf(read.value.sha256);
    if (owner !== undefined && owner !== record.id) find('swapped', owner);
    else find('damaged');
  }
  return findings;
}

const lastCheck = 'full-check';

/** See `Store.verifyAll`. Reads everything once; memory stays at a few pictures. */
export const verifyAll = (
  context: StoreContext,
  progress: (done: number, all: number) => void,
  signal?: AbortSignal,
): Promise<Result<FullCheck>> =>
  writing(async () => {
    const { db, clock } = context;
    const startedAt = localNow(clock);
    // One moment for log, records and ids: what is added later is not this check's affair. The log itself is read
    // outside the transaction, where it holds up no capture: it only grows.
    const { head, all, byteIds } = await db.transaction('r', [db.log, db.evidence, db.bytes], async () => ({
      head: (await db.log.orderBy('seq').last())?.seq ?? -1,
      all: await db.evidence.toArray(),
      byteIds: await db.bytes.toCollection().primaryKeys(),
    }));
    const owners = new Map(all.map(({ record }) => [record.content.sha256, record.id]));
    const known = new Set(all.map(({ record }) => record.id));
    const findings: Finding[] = [];
    let done = 0;
    let bytes = 0;
    let next = 0;
    const log = await readWholeLog(db, head, signal);
    const rowOf = createByteRows(
      db,
      all.map(({ record }) => record.id),
    );
    const lane = async (seals: LogReading['seals']) => {
      while (next < all.length && !signal?.aborted) {
        const at = next++;
        const evidence = all[at]!;
        const { id, content } = evidence.record;
        const found = await checkOne(db, evidence, seals.get(id), (sha256) => owners.get(sha256), rowOf(at));
        // Deleted for good while the check ran: no finding.
        if (found.length && (await db.evidence.get(id))) findings.push(...found);
        bytes += content.bytes;
        done += 1;
        progress(done, all.length);
      }
    };
    if (log) {
      findings.push(...log.findings);
      for (const id of log.seals.keys())
        if (!known.has(id)) findings.push({ kind: 'record-missing', evidence: id, other: null });
      for (const id of byteIds) if (!known.has(id)) findings.push({ kind: 'orphan', evidence: id, other: null });
      await Promise.all(Array.from({ length: lanes }, () => lane(log.seals)));
    }

    const check: FullCheck = {
      startedAt,
      finishedAt: localNow(clock),
      complete: log !== null && done === all.length,
      evidence: done,
      bytes,
      logEntries: log?.entries ?? 0,
      findings,
    };
    await commit(context, [db.marks, db.evidence, db.filings, db.served], async (writer) => {
      if (check.complete) {
        await db.marks.put({ key: lastCheck, value: check });
        await recountServed(db);
      }
      if (findings.length)
        await writer.append('alarm', {
          what: 'full-check',
          evidence: done,
          found: findings.length,
          findings: findings.slice(0, toldInLog),
        });
    });
    await remember(context);
    return ok(check);
  });

export const lastFullCheck = (db: StoreDatabase): Promise<FullCheck | null> =>
  reading(async () => {
    const row = await db.marks.get(lastCheck);
    const parsed = FullCheck.safeParse(row?.value);
    return parsed.success ? parsed.data : null;
  });
