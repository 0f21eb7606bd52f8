import type { LogEntry } from '../../model/log-entry';
import { problemFrom } from '../../model/problem';
import { ok, type Result } from '../../model/result';
import { readBytes } from '../checked-bytes';
import type { StoreContext } from '../context';
import type { StoreDatabase } from '../database';
import { adoptEvidence } from '../evidence-add';
import { mend, trash } from '../evidence-changes';
import { StoreFailure, storeProblem, writing } from '../failure';
import type { LogWriter } from '../log-writer';
import type { OfficeKept } from '../office-kept';
import { presentMark } from '../remember-head';
import { commit, remember } from '../write';
import type { FolderPort } from './folder-port';
import type { CopyData } from './layout';
import { type CopiedEvidence, type CopyContents, readCopy, readEvidence, readTemplate } from './read-copy';
import type { Restored } from './reports';
import { addMissingRows, rowTables } from './restore-rows';

/** Entries that an empty store writes, by itself or when a copy is looked at; a log of nothing else is no history to keep apart. */
const ofItself = new Set<LogEntry['type']>(['genesis', 'alarm', 'clock-jumped', 'backup-verified']);

/** The log of the copy may take the place of ours: ours holds nothing, or is the beginning of it. */
async function mayReplaceLog(db: StoreDatabase, copy: LogEntry[]): Promise<boolean> {
  const ours = await db.log.orderBy('seq').toArray();
  return ours.every(({ type }) => ofItself.has(type)) || ours.every(({ hash }, i) => copy[i]?.hash === hash);
}

/** Puts one evidence in without a log entry: the copy's own log, which follows, tells of it. */
async function putBack(
  db: StoreDatabase,
  { record, seal, bytes, thumbnail }: CopiedEvidence,
  trashedAt: string | null,
) {
  await db.transaction('rw', db.evidence, db.bytes, db.thumbnails, async () => {
    await db.evidence.put({ record, seal, trashedAt });
    await db.bytes.put({ id: record.id, blob: bytes });
    if (thumbnail) await db.thumbnails.put({ id: record.id, blob: thumbnail });
  });
}

async function replaceLog(
  context: StoreContext,
  { head, data, log: entries }: CopyContents,
  templates: OfficeKept['templates'],
): Promise<void> {
  const { db } = context;
  await db.transaction('rw', [db.evidence, db.log, db.installation, ...rowTables(db)], async () => {
    await db.log.clear();
    await db.log.bulkAdd(entries);
    await db.installation.put({ key: 'installation', id: head.installation });
    await addMissingRows(db, data, templates);
  });
  await commit(context, [], async (log) => log.append('restored', { what: 'store', seq: head.seq, head: head.head }));
  await settleSentinel(context);
}

/**
 * Entries that came after the copy are gone: the sentinel, which remembers them, would raise its alarm for ever. Where
 * there is less evidence than it remembers the alarm is right, and stays.
 */
async function settleSentinel(context: StoreContext): Promise<void> {
  const { db, sentinel, hooks } = context;
  try {
    const [remembered, mark] = [await sentinel.get(), await presentMark(db)];
    if (mark && mark.count >= (remembered?.count ?? 0)) await sentinel.set(mark);
  } catch (error) {
    hooks.onTrouble?.(storeProblem(error) ?? problemFrom(error));
  }
}

/**
 * Brings back what a copy holds. Every file is checked; damaged ones are named and the rest is restored. May be stopped
 * and run again. Nothing in the store is removed or changed, but bytes that no longer match their seal.
 */
export const restoreCopy = (
  context: StoreContext,
  folder: FolderPort,
  progress: (done: number, all: number) => void = () => {},
): Promise<Result<Restored>> =>
  writing(async () => {
    const { db } = context;
    const copy = await readCopy(folder);
    const whole = await mayReplaceLog(db, copy.log);
    const restored: Restored = { how: whole ? 'whole' : 'merged', added: 0, mended: 0, damaged: [] };
    const told = await toldOf(db);
    for (const [done, entry] of copy.data.evidence.entries()) {
      const restoring = restoreOne(context, folder, entry, copy, whole ? 'put-back' : told.get(entry.id));
      const what = await soundOr(restored, restoring);
      if (what) restored[what] += 1;
      progress(done + 1, copy.data.evidence.length);
    }
    const templates: OfficeKept['templates'] = [];
    for (const template of copy.data.office.templates) {
      const own = await soundOr(restored, readTemplate(folder, template));
      if (own) templates.push({ kind: template.kind, ...own });
    }
    if (whole) {
      await replaceLog(context, copy, templates);
    } else {
      await commit(context, [db.evidence, ...rowTables(db)], async (log) => {
        await addMissingRows(db, copy.data, templates);
        await tellReceived(db, log, copy.log);
        const { added, mended, damaged } = restored;
        await log.append('restored', { what: 'copy', head: copy.head.head, added, mended, damaged: damaged.length });
      });
      await remember(context);
    }
    return ok(restored);
  });

/** What a file of the copy gave; null, and the file named, where it is damaged. */
async function soundOr<T>({ damaged }: Restored, reading: Promise<T>): Promise<T | null> {
  try {
    return await reading;
  } catch (error) {
    if (!(error instanceof StoreFailure) || error.code !== 'copy-damaged') throw error;
    damaged.push(String(error.detail?.file));
    return null;
  }
}

/** Where received pieces came from stands in the log alone: what only the copy's log tells of is told again in ours. */
async function tellReceived(db: StoreDatabase, log: LogWriter, copied: LogEntry[]): Promise<void> {
  const known = new Set(
    (await db.log.where('type').equals('bundle-imported').toArray()).map(({ body }) => body.bundle),
  );
  for (const { type, body } of copied)
    if (type === 'bundle-imported' && !known.has(body.bundle)) await log.append(type, body);
}

type Told = 'put-back' | 'deleted';

/** What our own log says of each evidence: put in, or deleted for good. */
async function toldOf(db: StoreDatabase): Promise<Map<string, Told>> {
  const entries = await db.log.where('type').anyOf('captured', 'file-added', 'deleted').sortBy('seq');
  return new Map(entries.map(({ type, body }) => [String(body.evidence), type === 'deleted' ? 'deleted' : 'put-back']));
}

async function restoreOne(
  context: StoreContext,
  folder: FolderPort,
  entry: CopyData['evidence'][number],
  copy: CopyContents,
  told: Told | undefined,
): Promise<'added' | 'mended' | null> {
  const { db } = context;
  if (told === 'deleted') return null;
  const stored = await db.evidence.get(entry.id);
  if (stored) {
    const read = await readBytes(db, entry.id);
    if (read.ok && read.value.sha256 === stored.record.content.sha256) return null;
  }
  const evidence = await readEvidence(folder, entry);
  if (stored) return must(await mend(context, entry.id, evidence.bytes)) && 'mended';
  if (told === 'put-back') {
    // A log tells of it already: a second entry would count it twice.
    await putBack(db, evidence, entry.trashedAt);
    return 'added';
  }
  const { record, seal, bytes, thumbnail } = evidence;
  const slots = copy.data.filings.filter((filing) => filing.evidence === entry.id).map(({ slot }) => slot);
  must(await adoptEvidence(context, { evidence: { record, seal, trashedAt: null }, bytes, thumbnail, slots }));
  if (entry.trashedAt) must(await trash(context, [entry.id]));
  return 'added';
}

/** Good, or the failure thrown on to the restore's own result. */
function must(result: Result<unknown>): true {
  if (!result.ok) throw new StoreFailure(result.error.code, result.error.detail);
  return true;
}
