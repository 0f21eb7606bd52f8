import type { SignatureState } from '../bundle/check-signature';
import { composeBundle } from '../bundle/compose-bundle';
import { sha256Of } from '../bundle/hashes';
import { type BundleInput, planBundle } from '../bundle/plan-bundle';
import { verifyBundle } from '../bundle/verify-bundle';
import { localNow } from '../model/local-time';
import type { Checkpoint } from '../model/log-entry';
import type { Clock } from '../model/ports';
import { ok, type Result } from '../model/result';
import type { Store } from '../store/port';
import { zhCN } from '../words/zh-cn';
import { ensureAssessment } from './assessment-view';
import type { BundlePlan, BundleScope } from './workspace';

const programName = '双随机佐证';

async function inputOf(store: Store): Promise<BundleInput> {
  const { assessment, catalogue, departments, plans, slots, evidence, filings } = await ensureAssessment(store);
  return { assessment, catalogue, departments, plans, slots, evidence, filings };
}

/** What a bundle of `scope` would hold and lack; nothing is written. */
export async function planBundleFor(scope: BundleScope, store: Store): Promise<Result<BundlePlan>> {
  const planned = planBundle(scope, await inputOf(store));
  const files = planned.files.map(({ path, evidence }) => ({ path, bytes: evidence.record.content.bytes }));
  return ok({
    scope,
    label: planned.label,
    files,
    bytes: files.reduce((sum, { bytes }) => sum + bytes, 0),
    missing: planned.missing,
  });
}

/** Makes the bundle. The export itself is an entry of the log, and the bundle's checkpoint includes it. */
export async function exportBundle(
  scope: BundleScope,
  store: Store,
  clock: Clock,
  version: string,
  progress: (done: number, all: number) => void,
): Promise<Result<{ file: Blob; fileName: string; sha256: string; checkpoint: Checkpoint; signed: boolean }>> {
  const input = await inputOf(store);
  const { zipNames } = await store.settings();
  const planned = planBundle(scope, input);
  // The log names the key: a bundle whose signature was taken away, or made anew with another key, contradicts it.
  const key = await store.signingKey();
  const noted = await store.appendLog('bundle-exported', {
    scope,
    label: planned.label,
    files: planned.files.length,
    ...(key ? { signedWith: key.publicKey } : {}),
  });
  if (!noted.ok) return noted;
  const facts = await store.checkpointFacts();
  const { checkpoint } = facts;
  const log = (await store.log({ from: 0 })).filter(({ seq }) => seq <= checkpoint.seq);
  const composed = await composeBundle(planned, input, {
    names: zipNames,
    madeAt: localNow(clock),
    program: { name: programName, version },
    checkpoint,
    log,
    reasonText: zhCN.terms.captureReason,
    bytesOf: (id) => store.bytes(id),
    sign: (files) => store.signCheckpoint(facts, files),
    progress,
  });
  if (!composed.ok) return composed;
  const { file, fileName } = composed.value;
  return ok({ file, fileName, sha256: await sha256Of(file), checkpoint, signed: key !== null });
}

/** Checks a bundle that someone dropped here; nothing of it is stored. */
export async function verifyBundleFile(
  file: Blob,
  progress: (done: number, all: number) => void,
): Promise<Result<{ files: number; problems: string[]; signature: SignatureState }>> {
  const report = await verifyBundle(file, progress);
  if (!report.ok) return report;
  const { files, faults, signature } = report.value;
  return ok({ files, problems: faults, signature });
}
