import type { Evidence } from '../../model/evidence';
import { localNow } from '../../model/local-time';
import type { LogEntry } from '../../model/log-entry';
import { ok, type Result } from '../../model/result';
import { checkedBytes } from '../checked-bytes';
import { sha256Of } from '../content';
import type { StoreContext } from '../context';
import { StoreFailure, writing } from '../failure';
import { type OfficeKept, officeKept } from '../office-kept';
import { onFolder, readJson, readText, writeText } from './folder-files';
import type { FolderPort } from './folder-port';
import {
  type CopiedTemplate,
  type CopyData,
  CopyHead,
  entriesPerFile,
  logFile,
  originalName,
  paths,
  readme,
  recordName,
  templateFile,
} from './layout';
import type { CopyRun } from './reports';

/** Everything at one moment; bytes are read later, they never change. */
const snapshot = ({ db }: StoreContext) =>
  db.transaction('r', db.tables, async () => {
    const evidence = await db.evidence.toArray();
    const data: Omit<CopyData, 'office'> = {
      evidence: evidence.map(({ record, trashedAt }) => ({ id: record.id, record: recordName(record), trashedAt })),
      filings: await db.filings.toArray(),
      assessments: await db.assessments.toArray(),
      departments: await db.departments.toArray(),
      plans: await db.plans.toArray(),
      firms: await db.firms.toArray(),
      exemptions: await db.exemptions.toArray(),
      reviews: await db.reviews.toArray(),
      catalogues: await db.catalogues.toArray(),
      pageRules: await db.pageRules.toArray(),
      settings: (await db.settings.get('settings'))?.value ?? {},
    };
    const head = await db.log.orderBy('seq').last();
    const installation = await db.installation.get('installation');
    return {
      evidence,
      data,
      head,
      office: await officeKept({ db }),
      installation: installation?.key === 'installation' ? installation.id : undefined,
    };
  });

/** The seq up to which the folder has our log; -1 for an empty folder. Refuses a folder that our log does not continue. */
async function copiedUpTo({ db }: StoreContext, folder: FolderPort): Promise<number> {
  if ((await readText(folder, paths.head)) === null) return -1;
  const { seq, head } = await readJson(folder, paths.head, CopyHead);
  // An emptied store must never overwrite the copy that could save it.
  if ((await db.log.get(seq))?.hash !== head) throw new StoreFailure('copy-foreign');
  return seq;
}

async function writeEvidence(
  { db }: StoreContext,
  folder: FolderPort,
  { record, seal }: Evidence,
): Promise<'written' | 'unsound'> {
  const bytes = await checkedBytes(db, record);
  if (!bytes.ok) return 'unsound';
  await onFolder(() => folder.write(`${paths.evidence}/${originalName(record)}`, bytes.value));
  const thumbnail = await db.thumbnails.get(record.id);
  if (thumbnail) await onFolder(() => folder.write(`${paths.thumbnails}/${record.id}.png`, thumbnail.blob));
  // The record comes last: an evidence with its record is whole.
  await writeText(folder, `${paths.evidence}/${recordName(record)}`, JSON.stringify({ record, seal }, null, 1));
  return 'written';
}

async function writeTemplates(folder: FolderPort, templates: OfficeKept['templates']): Promise<CopiedTemplate[]> {
  if (templates.length === 0) return [];
  const there = new Set(await onFolder(() => folder.list(paths.templates)));
  const copied: CopiedTemplate[] = [];
  for (const { kind, fileName, bytes } of templates) {
    const template = { kind, fileName, sha256: await sha256Of(await bytes.arrayBuffer()) };
    const name = templateFile(template);
    if (!there.has(name)) await onFolder(() => folder.write(`${paths.templates}/${name}`, bytes));
    copied.push(template);
  }
  return copied;
}

async function writeLog({ db }: StoreContext, folder: FolderPort, after: number, to: LogEntry): Promise<void> {
  const first = Math.floor((after + 1) / entriesPerFile) * entriesPerFile;
  for (let from = first; from <= to.seq; from += entriesPerFile) {
    const until = Math.min(from + entriesPerFile - 1, to.seq);
    const entries = await db.log.where('seq').between(from, until, true, true).toArray();
    const lines = entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    await writeText(folder, logFile(from), lines, 'application/jsonl');
  }
}

/**
 * Brings the second copy up to date: what is missing is written, nothing in the folder is removed. May be stopped and
 * run again. Refuses (`copy-foreign`) a folder whose copy this store does not continue.
 */
export const writeCopy = (
  context: StoreContext,
  folder: FolderPort,
  progress: (done: number, all: number) => void = () => {},
  signal?: AbortSignal,
): Promise<Result<CopyRun>> =>
  writing(async () => {
    const after = await copiedUpTo(context, folder);
    const { evidence, data, head, office, installation } = await snapshot(context);
    if (!head || installation === undefined) throw new StoreFailure('bundle-empty');
    const there = new Set(await onFolder(() => folder.list(paths.evidence)));
    const missing = evidence.filter(({ record }) => !there.has(recordName(record)) || !there.has(originalName(record)));
    const run: CopyRun = {
      head: {
        format: 'shuangsuiji-copy/1',
        installation,
        seq: head.seq,
        head: head.hash,
        at: localNow(context.clock),
        evidence: evidence.length,
      },
      written: 0,
      unsound: [],
      complete: false,
    };
    if (after < 0) await writeText(folder, paths.readme, readme, 'text/plain');
    for (const [done, one] of missing.entries()) {
      if (signal?.aborted) return ok(run);
      if ((await writeEvidence(context, folder, one)) === 'written') run.written += 1;
      else run.unsound.push(one.record.id);
      progress(done + 1, missing.length);
    }
    await writeLog(context, folder, after, head);
    const templates = await writeTemplates(folder, office.templates);
    const whole: CopyData = { ...data, office: { rows: office.rows, templates } };
    await writeText(folder, paths.data, JSON.stringify(whole, null, 1));
    await writeText(folder, paths.head, JSON.stringify(run.head, null, 1));
    return ok({ ...run, complete: true });
  });
