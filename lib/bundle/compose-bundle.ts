import { type LocalTime, toFileStamp } from '../model/local-time';
import type { Checkpoint, LogEntry } from '../model/log-entry';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import type { SignedCheckpoint } from '../model/signed-checkpoint';
import { bagInfo, bagitDeclaration, hashList } from './bagit';
import { contactSheet } from './contact-sheet';
import { joinName, safeComponent } from './file-name';
import { crc32Of, sha256Of } from './hashes';
import { makeIndexSheet } from './index-sheet';
import { type BundleManifest, bundleFormat } from './manifest';
import type { BundleInput, PlannedBundle } from './plan-bundle';
import { composeZip, type ZipFile, type ZipOptions } from './zip-writer';

export interface ComposeOptions extends ZipOptions {
  madeAt: LocalTime;
  program: { name: string; version: string };
  checkpoint: Checkpoint;
  /** The whole log up to the checkpoint, oldest first. */
  log: readonly LogEntry[];
  /** The stored bytes, checked against their hash on the way out. */
  bytesOf(evidence: string): Promise<Result<Blob>>;
  /** The sentence for a capture's reason code, for 目录. */
  reasonText(code: string): string;
  /** Signs the tag files, by name; null or absent: the bundle carries no signature. */
  sign?(files: Record<string, string>): Promise<SignedCheckpoint | null>;
  progress(done: number, all: number): void;
}

export interface ComposedBundle {
  file: Blob;
  fileName: string;
  files: number;
}

interface Part {
  path: string;
  blob: Blob;
  sha256: string;
  crc32: number;
}

async function made(path: string, blob: Blob): Promise<Part> {
  return { path, blob, sha256: await sha256Of(blob), crc32: await crc32Of(blob) };
}

const text = (content: string, type = 'text/plain') => new Blob([content], { type });

/**
 * Puts a planned bundle into a zip: a BagIt bag whose payload is the originals, bit for bit, with 目录.xlsx and
 * index.html beside them, and whose tag files carry the records, the log and its checkpoint. All or nothing: one
 * damaged original ends it with its name.
 */
export async function composeBundle(
  planned: PlannedBundle,
  input: BundleInput,
  options: ComposeOptions,
): Promise<Result<ComposedBundle>> {
  if (planned.files.length === 0) return err(problem('bundle-empty', { name: planned.label }));
  const { madeAt, checkpoint, progress } = options;
  const payload: Part[] = [];
  for (const [i, { path, evidence }] of planned.files.entries()) {
    const { id, content } = evidence.record;
    const bytes = await options.bytesOf(id);
    if (!bytes.ok) return bytes;
    payload.push({ path: `data/${path}`, blob: bytes.value, sha256: content.sha256, crc32: content.crc32 });
    progress(i + 1, planned.files.length);
  }
  payload.push(await made('data/目录.xlsx', await makeIndexSheet(planned, input, options.reasonText)));
  payload.push(await made('data/index.html', text(contactSheet(planned, input), 'text/html')));

  const tags: Part[] = [];
  const tag = async (path: string, content: string) => void tags.push(await made(path, text(content)));
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
  const tagList = await made('tagmanifest-sha256.txt', text(hashList(tags)));

  const folder = safeComponent(
    joinName([`${input.assessment.year}双随机考核`, planned.label, toFileStamp(madeAt)], 1, '.zip'),
  );
  const takenAt = new Map(planned.files.map(({ path, evidence }) => [`data/${path}`, evidence.record.takenAt]));
  // Readable parts first: whoever opens the zip sees the list before a hundred pictures.
  const files: ZipFile[] = [...tags, tagList, ...payload].map(({ path, blob, crc32: crc }) => ({
    path: `${folder}/${path}`,
    blob,
    crc32: crc,
    at: takenAt.get(path) ?? madeAt,
  }));
  return ok({
    file: composeZip(files, { names: options.names }),
    fileName: `${folder}.zip`,
    files: planned.files.length,
  });
}

function manifestOf(planned: PlannedBundle, input: BundleInput, options: ComposeOptions): BundleManifest {
  const ids = new Set(planned.files.map(({ evidence }) => evidence.record.id));
  return {
    format: bundleFormat,
    madeAt: options.madeAt,
    program: options.program,
    scope: planned.scope,
    label: planned.label,
    assessment: input.assessment,
    departments: input.departments,
    plans: input.plans,
    evidence: planned.files.map(({ path, evidence }) => ({
      path: `data/${path}`,
      record: evidence.record,
      seal: evidence.seal,
    })),
    filings: input.filings.filter(({ evidence }) => ids.has(evidence)),
    missing: planned.missing.map(({ key, label, have, need }) => ({ slot: key, label, have, need })),
    checkpoint: options.checkpoint,
  };
}
