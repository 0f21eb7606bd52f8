import * as z from 'zod/mini';
import { LocalTime } from '../model/local-time';

/**
 * missing: no bytes · damaged: bytes that nobody sealed · swapped: bytes that belong to another evidence ·
 * record-changed: the record no longer matches its seal or the log · record-missing: logged, never deleted, gone ·
 * unlogged: stored without a log entry · orphan: bytes without a record · log-broken: the chain does not hold.
 */
export const FindingKind = z.enum([
  'missing',
  'damaged',
  'swapped',
  'record-changed',
  'record-missing',
  'unlogged',
  'orphan',
  'log-broken',
]);
export type FindingKind = z.infer<typeof FindingKind>;

export const Finding = z.object({
  kind: FindingKind,
  /** Evidence id; for `log-broken` null. */
  evidence: z.nullable(z.string()),
  /** `swapped`: whose bytes they are · `log-broken`: the seq where it breaks. */
  other: z.nullable(z.union([z.string(), z.number()])),
});
export type Finding = z.infer<typeof Finding>;

/** What a full check looked at and found. */
export const FullCheck = z.object({
  startedAt: LocalTime,
  finishedAt: LocalTime,
  complete: z.boolean(),
  evidence: z.int(),
  bytes: z.number(),
  logEntries: z.int(),
  findings: z.array(Finding),
});
export type FullCheck = z.infer<typeof FullCheck>;
