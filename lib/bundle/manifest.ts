import * as z from 'zod/mini';
import { Assessment, Department, Plan } from '../model/assessment';
import { EvidenceRecord, Filing } from '../model/evidence';
import { Sha256 } from '../model/ids';
import { LocalTime } from '../model/local-time';
import { Checkpoint } from '../model/log-entry';
import { BundleScope } from './scope';

/** The version of the format that this program writes; see docs/bundle-format.md for what may change in it. */
export const bundleFormat = 'shuangsuiji-bundle/2';

/** The versions it reads. 2 differs from 1 by `record.said` alone. */
export const BundleFormat = z.enum(['shuangsuiji-bundle/1', bundleFormat]);

/** `manifest.json`: what the pictures are. Strict: unknown members are refused, so that nothing rides along unseen. */
export const BundleManifest = z.strictObject({
  format: BundleFormat,
  madeAt: LocalTime,
  program: z.strictObject({ name: z.string(), version: z.string() }),
  scope: BundleScope,
  label: z.string(),
  assessment: z.strictObject(Assessment.shape),
  departments: z.array(z.strictObject(Department.shape)),
  plans: z.array(z.strictObject(Plan.shape)),
  evidence: z.array(
    z.strictObject({
      path: z.string().check(z.startsWith('data/')),
      record: z.strictObject(EvidenceRecord.shape),
      seal: Sha256,
    }),
  ),
  filings: z.array(z.strictObject(Filing.shape)),
  missing: z.array(z.strictObject({ slot: z.string(), label: z.string(), have: z.int(), need: z.int() })),
  checkpoint: z.strictObject(Checkpoint.shape),
});
export type BundleManifest = z.infer<typeof BundleManifest>;
