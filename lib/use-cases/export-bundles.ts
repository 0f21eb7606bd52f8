import { preparePayload, sealBundle } from '../bundle/compose-bundle';
import { localNow } from '../model/local-time';
import type { Checkpoint } from '../model/log-entry';
import type { PictureTools } from '../model/picture-tools';
import type { Clock } from '../model/ports';
import type { Problem } from '../model/problem';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import type { Store } from '../store/port';
import { zhCN } from '../words/zh-cn';
import { type ExportInput, type ExportRequest, type PlannedPart, planParts, readExportInput } from './export-plan';

const programName = '双随机佐证';

/** Where finished zips go: the browser's download or a folder. All or nothing for each of them; answers its name. */
export interface BundleTarget {
  save(file: Blob, fileName: string, signal?: AbortSignal): Promise<Result<string>>;
}

export interface ExportDeps {
  store: Store;
  clock: Clock;
  /** Of the program, for the bundle's own record. */
  version: string;
  target: BundleTarget;
  /** What PDFs and sheets are drawn with; null where there is no canvas. */
  tools: PictureTools | null;
  progress(done: number, all: number): void;
  signal?: AbortSignal;
}

/** A bundle that was handed out. */
export interface ExportedBundle {
  label: string;
  fileName: string;
  files: number;
  bytes: number;
  /** SHA-256 of its `tagmanifest-sha256.txt`. */
  checkValue: string;
  checkpoint: Checkpoint;
  signed: boolean;
}

/** How an export of one or many zips ended. Each of `exported` is whole, whatever came after. */
export interface ExportRun {
  exported: ExportedBundle[];
  /** Whose zips would have been empty. */
  empty: string[];
  /** What ended it before the last zip; null where all are there. */
  stopped: Problem | null;
}

/**
 * Makes the zips of a request one after another and hands each out. The log tells of a bundle when it is put together
 * (its own log ends there) and again, with its check value, once it was handed out: what failed is never told as done.
 * An error: nothing was handed out at all.
 */
export async function exportBundles(request: ExportRequest, deps: ExportDeps): Promise<Result<ExportRun>> {
  const read = await readExportInput(deps.store);
  const parts = planParts(request, read);
  const wanted = parts.filter(({ files }) => files.length > 0);
  if (wanted.length === 0) return err(problem('bundle-empty', { name: parts[0]?.label ?? '' }));
  const all = wanted.reduce((sum, { files }) => sum + files.length, 0);
  const run: ExportRun = {
    exported: [],
    empty: parts.filter(({ files }) => files.length === 0).map(({ label }) => label),
    stopped: null,
  };
  let before = 0;
  for (const part of wanted) {
    const made = await exportOne(part, read, {
      ...deps,
      // A part's own steps may be several a file.
      progress: (done, steps) => deps.progress(before + (done / steps) * part.files.length, all),
    });
    if (!made.ok) {
      if (run.exported.length === 0) return made;
      run.stopped = made.error;
      return ok(run);
    }
    run.exported.push(made.value);
    before += part.files.length;
  }
  return ok(run);
}

async function exportOne(
  part: PlannedPart,
  { input, contents }: ExportInput,
  { store, clock, version, target, tools, progress, signal }: ExportDeps,
): Promise<Result<ExportedBundle>> {
  const { zipNames } = await store.settings();
  const madeAt = localNow(clock);
  const payload = await preparePayload(part, input, {
    madeAt,
    // Every original is read and compared with its seal before it leaves the store.
    bytesOf: ({ record }) => store.bytes(record.id),
    thumbnailsOf: (ids) => store.thumbnails(ids),
    contents,
    tools,
    software: `${programName} ${version}`,
    reasonText: zhCN.terms.captureReason,
    progress,
    ...(signal ? { signal } : {}),
  });
  if (!payload.ok) return payload;

  const { scope, label, since } = part;
  const told = { scope, label, files: part.files.length, since };
  // The log names the key: a bundle whose signature was taken away, or made anew with another key, contradicts it.
  const key = await store.signingKey();
  const noted = await store.appendLog('bundle-made', { ...told, ...(key ? { signedWith: key.publicKey } : {}) });
  if (!noted.ok) return noted;
  const facts = await store.checkpointFacts();
  const { checkpoint } = facts;
  const log = (await store.log({ from: 0 })).filter(({ seq }) => seq <= checkpoint.seq);
  const { file, fileName, checkValue } = await sealBundle(payload.value, part, input, {
    names: zipNames,
    madeAt,
    program: { name: programName, version },
    originals: contents.originals,
    checkpoint,
    log,
    sign: (files) => store.signCheckpoint(facts, files),
  });
  if (signal?.aborted) return err(problem('export-cancelled'));
  const saved = await target.save(file, fileName, signal);
  if (!saved.ok) return saved;
  const { seq, head } = checkpoint;
  const exported = await store.appendLog('bundle-exported', {
    ...told,
    fileName: saved.value,
    bytes: file.size,
    checkValue,
    checkpoint: { seq, head },
  });
  if (!exported.ok) return exported;
  return ok({
    label,
    fileName: saved.value,
    files: part.files.length,
    bytes: file.size,
    checkValue,
    checkpoint,
    signed: key !== null,
  });
}
