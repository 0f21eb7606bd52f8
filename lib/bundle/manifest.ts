import { z } from 'zod';
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
export const BundleManifest = z
  .object({
    format: BundleFormat,
    madeAt: LocalTime,
    program: z.object({ name: z.string(), version: z.string() }).strict(),
    scope: BundleScope,
    label: z.string(),
    assessment: Assessment.strict(),
    departments: z.array(Department.strict()),
    plans: z.array(Plan.strict()),
    evidence: z.array(
      z.object({ path: z.string().startsWith('data/'), record: EvidenceRecord.strict(), seal: Sha256 }).strict(),
    ),
    filings: z.array(Filing.strict()),
    missing: z.array(
      z.object({ slot: z.string(), label: z.string(), have: z.number().int(), need: z.number().int() }).strict(),
    ),
    checkpoint: Checkpoint.strict(),
  })
  .strict();
export type BundleManifest = z.infer<typeof BundleManifest>;
