import type { SignatureState } from '../bundle/check-signature';
import { verifyBundle } from '../bundle/verify-bundle';
import { ok, type Result } from '../model/result';

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
