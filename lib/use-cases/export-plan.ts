import { type BundleInput, type PlannedBundle, planBundle } from '../bundle/plan-bundle';
import {
  type BundleScope,
  lastExportOf,
  newSince,
  type PastExport,
  pastExports,
  splitByDepartment,
} from '../bundle/scope';
import { countyAssessments } from '../model/county-assessment';
import type { LogEntry } from '../model/log-entry';
import { ok, type Result } from '../model/result';
import type { BundleContents } from '../model/settings';
import type { Slot } from '../model/slot';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';

/** What a person asks for. */
export interface ExportRequest {
  scope: BundleScope;
  /** With the scope `all`: one zip a department instead of one for everything. */
  split: boolean;
  /** Only what was taken or filed since the last bundle of the same scope was handed out. */
  onlyNew: boolean;
}

/** One zip of an export. `since`: the log entry up to which earlier bundles told; null: everything is in it. */
export interface PlannedPart extends PlannedBundle {
  since: number | null;
}

/** Everything that an export is made from, read together. */
export interface ExportInput {
  input: BundleInput;
  names: string;
  contents: BundleContents;
  log: readonly LogEntry[];
}

export async function readExportInput(store: Store): Promise<ExportInput> {
  const { settings, assessment, catalogue, departments, plans, slots, filings } = await ensureAssessment(store);
  // Derived pictures too: they stand beside their originals.
  const ids = [assessment.id, ...countyAssessments(assessment, catalogue)];
  const evidence = (await Promise.all(ids.map((id) => store.listEvidence(id)))).flat();
  const log = await store.log({ from: 0 });
  return {
    input: { assessment, catalogue, departments, plans, slots, evidence, filings },
    names: settings.bundle.names,
    contents: settings.bundle.contents,
    log,
  };
}

/** The zips of an export; with `split` also those that would be empty. */
export function planParts(
  { scope, split, onlyNew }: ExportRequest,
  { input, names, contents, log }: ExportInput,
): PlannedPart[] {
  const scopes = split && scope.kind === 'all' ? splitByDepartment(input) : [scope];
  return scopes.map((one) => {
    const since = onlyNew ? lastExportOf(one, log) : null;
    const only = since === null ? {} : { only: newSince(since, log) };
    return { ...planBundle(one, input, { names, derived: contents.derived, ...only }), since };
  });
}

/** What an export would hold and lack. */
export interface BundlePlan {
  scope: BundleScope;
  /** In words; of a split export the name of the whole. */
  label: string;
  /** The zips that would be made, each with something in it. */
  zips: { label: string; files: number; bytes: number }[];
  /** Whose zips would be empty and are not made. */
  empty: string[];
  /** With `onlyNew`: nothing was handed out before, so everything counts as new. */
  firstTime: boolean;
  files: { path: string; bytes: number }[];
  bytes: number;
  /** Slots in scope that ask for something. */
  asked: number;
  missing: Slot[];
}

/** Works out an export; nothing is written. */
export async function planExport(request: ExportRequest, store: Store): Promise<Result<BundlePlan>> {
  const parts = planParts(request, await readExportInput(store));
  const several = parts.length > 1;
  const sized = parts.map((part) => ({
    ...part,
    sizes: part.files.map(({ path, evidence }) => ({
      path: several ? `${part.label}/${path}` : path,
      bytes: evidence.record.content.bytes,
    })),
  }));
  const files = sized.flatMap(({ sizes }) => sizes);
  const sum = (sizes: readonly { bytes: number }[]) => sizes.reduce((total, { bytes }) => total + bytes, 0);
  // A slot of two zips is missing once.
  const missing = new Map(parts.flatMap((part) => part.missing.map((slot) => [slot.key, slot] as const)));
  return ok({
    scope: request.scope,
    label: several ? '' : (parts[0]?.label ?? ''),
    zips: sized
      .filter(({ sizes }) => sizes.length > 0)
      .map(({ label, sizes }) => ({ label, files: sizes.length, bytes: sum(sizes) })),
    empty: sized.filter(({ sizes }) => sizes.length === 0).map(({ label }) => label),
    firstTime: request.onlyNew && parts.every(({ since }) => since === null),
    files,
    bytes: sum(files),
    asked: parts.reduce((total, part) => total + part.asked, 0),
    missing: [...missing.values()],
  });
}

/** The bundles that were handed out from this computer, newest first. */
export async function exportHistory(store: Store): Promise<PastExport[]> {
  return pastExports(await store.log({ from: 0 }));
}
