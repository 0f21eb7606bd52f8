import type { Evidence } from '../model/evidence';
import type { LocalTime } from '../model/local-time';
import type { Checkpoint, LogEntry } from '../model/log-entry';
import type { PictureTools } from '../model/picture-tools';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import type { BundleContents } from '../model/settings';
import type { SignedCheckpoint } from '../model/signed-checkpoint';
import { bagInfo, bagitDeclaration, hashList } from './bagit';
import { contactSheet } from './contact-sheet';
import { sumsOf, sumsOfBytes } from './hashes';
import { makeIndexSheet } from './index-sheet';
import { type Extras, makeExtras } from './make-extras';
import { type BundleManifest, bundleFormat } from './manifest';
import { pagesOfFiles } from './page-counts';
import { type BundleInput, bundleFolder, type PlannedBundle } from './plan-bundle';
import { composeZip, type ZipFile, type ZipOptions } from './zip-writer';

export interface PrepareOptions {
  madeAt: LocalTime;
  /** The stored bytes of an original, compared with their hash; kept by reference. A few are asked for at a time. */
  bytesOf(evidence: Evidence): Promise<Result<Blob>>;
  /** The small pictures for 目录, by evidence id; what has none is left out. */
  thumbnailsOf(ids: readonly string[]): Promise<ReadonlyMap<string, Blob>>;
  contents: BundleContents;
  /** What PDFs and sheets are drawn with; without it neither is made. */
  tools: PictureTools | null;
  /** The program's name and version, for the PDFs. */
  software: string;
  /** The sentence for a capture's reason code, for 目录. */
  reasonText(code: string): string;
  progress(done: number, all: number): void;
  /** Ends it between two files with `export-cancelled`. */
  signal?: AbortSignal;
}

export interface SealOptions extends ZipOptions {
  madeAt: LocalTime;
  program: { name: string; version: string };
  /** Whether the payload holds the originals. */
  originals: boolean;
  checkpoint: Checkpoint;
  /** The whole log up to the checkpoint, oldest first. */
  log: readonly LogEntry[];
  /** Signs the tag files, by name; null or absent: the bundle carries no signature. */
  sign?(files: Record<string, string>): Promise<SignedCheckpoint | null>;
}

export interface SealedBundle {
  file: Blob;
  fileName: string;
  /** SHA-256 of `tagmanifest-sha256.txt`, on which the hash of every other file hangs; the same after re-zipping. */
  checkValue: string;
}

/** Originals that are read at the same time: more take memory and save no time. */
const readAtOnce = 4;

/** A file of the bundle below its folder, with the sums that the lists and the zip want. */
export interface Part {
  path: string;
  blob: Blob;
  sha256: string;
  crc32: number;
  at: LocalTime;
}

/** A file that was made here. What stands in memory is not asked back from the browser, which keeps Blobs elsewhere. */
async function made(path: string, content: string | Uint8Array<ArrayBuffer> | Blob, at: LocalTime): Promise<Part> {
  if (content instanceof Blob) return { path, blob: content, ...(await sumsOf(content)), at };
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { path, blob: new Blob([bytes]), ...(await sumsOfBytes(bytes)), at };
}

/**
 * Gathers what the bundle carries: the originals, read and compared and then kept by reference, and what is made from them. All that can fail or be cancelled happens here, before the log tells of the bundle.
 */
export async function preparePayload(
  planned: PlannedBundle,
  input: BundleInput,
  options: PrepareOptions,
): Promise<Result<Part[]>> {
  if (planned.files.length === 0) return err(problem('bundle-empty', { name: planned.label }));
  const { madeAt, progress, signal, contents, tools } = options;
  const wantsExtras = tools !== null && (contents.pdf !== 'none' || contents.pairs);
  const all = planned.files.length * (wantsExtras && contents.pdf !== 'none' ? 3 : 1);
  const stopped = () => signal?.aborted ?? false;
  const payload: Part[] = [];
  const originals = new Map<string, Blob>();
  let done = 0;
  const step = () => progress(Math.min(++done, all), all);
  // The next ones come from the disk while one is hashed.
  const coming: Promise<Result<Blob>>[] = [];
  const ask = (at: number) => {
    const file = planned.files[at];
    if (file) coming.push(options.bytesOf(file.evidence));
  };
  for (let at = 0; at < readAtOnce; at++) ask(at);
  for (const [n, { path, evidence }] of planned.files.entries()) {
    if (stopped()) return err(problem('export-cancelled'));
    const bytes = await coming[n]!;
    ask(n + readAtOnce);
    if (!bytes.ok) return err({ ...bytes.error, detail: { ...bytes.error.detail, name: path } });
    const { content, takenAt, id } = evidence.record;
    originals.set(id, bytes.value);
    const { sha256, crc32 } = content;
    if (contents.originals) payload.push({ path: `data/${path}`, blob: bytes.value, sha256, crc32, at: takenAt });
    step();
  }
  let extras: Extras = { files: [], standsIn: new Map() };
  if (wantsExtras) {
    const made = await makeExtras(planned, input, {
      contents,
      originals,
      tools,
      program: options.software,
      madeAt: Date.parse(madeAt),
      step,
      ...(signal ? { signal } : {}),
    });
    if (!made.ok) return made;
    extras = made.value;
  }
  for (const { path, blob } of extras.files) payload.push(await made(`data/${path}`, blob, madeAt));
  if (contents.index) {
    const sheet = await makeIndexSheet(planned, input, {
      reasonText: options.reasonText,
      thumbnailsOf: contents.thumbnails ? options.thumbnailsOf : null,
      standsIn: extras.standsIn,
      linked: contents.originals,
      pages: await pagesOfFiles(planned.files, originals),
    });
    payload.push(await made('data/目录.xlsx', sheet, madeAt));
  }
  if (contents.contactSheet && contents.originals)
    payload.push(await made('data/index.html', contactSheet(planned, input), madeAt));
  if (payload.length === 0) return err(problem('bundle-empty', { name: planned.label }));
  return stopped() ? err(problem('export-cancelled')) : ok(payload);
}

/**
 * Puts a prepared payload into a zip: a BagIt bag whose tag files carry the records, the log and its checkpoint. Only
 * the tag files are hashed; the originals are referred to, so that time and memory grow with the number of files.
 */
export async function sealBundle(
  payload: readonly Part[],
  planned: PlannedBundle,
  input: BundleInput,
  options: SealOptions,
): Promise<SealedBundle> {
  const { madeAt, checkpoint } = options;
  const tags: Part[] = [];
  const tag = async (path: string, content: string) => void tags.push(await made(path, content, madeAt));
  await tag('bagit.txt', bagitDeclaration);
  await tag(
    'bag-info.txt',
    bagInfo({
      label: `${input.assessment.year}年双随机考核佐证 ${planned.label}`,
      organisation: planned.label,
      madeAt,
      bytes: payload.reduce((sum, { blob }) => sum + blob.size, 0),
      files: payload.length,
      software: `${options.program.name} ${options.program.version}`,
    }),
  );
  await tag('manifest-sha256.txt', hashList(payload));
  await tag('manifest.json', `${JSON.stringify(manifestOf(planned, input, options), null, 1)}\n`);
  await tag('log.jsonl', options.log.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  await tag('checkpoint.json', `${JSON.stringify(checkpoint, null, 1)}\n`);
  const signed = await options.sign?.(Object.fromEntries(tags.map(({ path, sha256 }) => [path, sha256])));
  if (signed) await tag('signature.json', `${JSON.stringify(signed, null, 1)}\n`);
  const tagList = await made('tagmanifest-sha256.txt', hashList(tags), madeAt);

  const folder = bundleFolder(input.assessment.year, planned.label, madeAt);
  // Readable parts first: whoever opens the zip sees the list before a hundred pictures.
  const files: ZipFile[] = [...tags, tagList, ...payload].map(({ path, blob, crc32, at }) => ({
    path: `${folder}/${path}`,
    blob,
    crc32,
    at,
  }));
  return {
    file: await composeZip(files, { names: options.names }),
    fileName: `${folder}.zip`,
    checkValue: tagList.sha256,
  };
}

function manifestOf(planned: PlannedBundle, input: BundleInput, options: SealOptions): BundleManifest {
  // Without the originals a bundle has no records either: nobody could check them.
  const held = options.originals ? planned.files : [];
  const ids = new Set(held.map(({ evidence }) => evidence.record.id));
  return {
    format: bundleFormat,
    madeAt: options.madeAt,
    program: options.program,
    scope: planned.scope,
    label: planned.label,
    assessment: input.assessment,
    departments: input.departments,
    plans: input.plans,
    evidence: held.map(({ path, evidence }) => ({
      path: `data/${path}`,
      record: evidence.record,
      seal: evidence.seal,
    })),
    filings: input.filings.filter(({ evidence }) => ids.has(evidence)),
    missing: planned.missing.map(({ key, label, have, need }) => ({ slot: key, label, have, need })),
    checkpoint: options.checkpoint,
  };
}
