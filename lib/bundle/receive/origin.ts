import * as z from 'zod/mini';
import { Sha256, Ulid } from '../../model/ids';
import { LocalTime } from '../../model/local-time';
import { Checkpoint, type LogEntry } from '../../model/log-entry';

/** Body of a `bundle-imported` entry: what came in, from whom, and how the sender's log stood to the one seen before. */
export const ReceivedBundle = z.object({
  /** 校验值 of the bundle: SHA-256 of its `tagmanifest-sha256.txt`. */
  bundle: Sha256,
  fileName: z.string(),
  assessment: z.string(),
  label: z.string(),
  /** The sender's own department, where the sender named one. */
  department: z.nullable(z.string()),
  checkpoint: Checkpoint,
  continuity: z.enum(['first', 'continues', 'older', 'broken']),
  /** The key that signed it; null where it was not signed. */
  publicKey: z.nullable(z.string()),
  madeAt: LocalTime,
  /** Evidence that it brought, and evidence that it filed anew. */
  evidence: z.array(Ulid),
  refiled: z.array(Ulid),
});
export type ReceivedBundle = z.infer<typeof ReceivedBundle>;

/** Where a piece came from. */
export interface Origin {
  installation: string;
  department: string | null;
  label: string;
  bundle: string;
  fileName: string;
  receivedAt: LocalTime;
}

/** A bundle that came in, with the time of that. */
export type ReceivedBundleAt = ReceivedBundle & { receivedAt: LocalTime };

/** The bundles that a log tells of, without those that were taken back. Entries of another shape tell of none. */
export function receivedBundles(log: readonly LogEntry[]): ReceivedBundleAt[] {
  let received: ReceivedBundleAt[] = [];
  for (const { type, at, body } of log) {
    if (type !== 'bundle-imported') continue;
    if (body.takenBack === true) received = received.filter(({ bundle }) => bundle !== body.bundle);
    const parsed = ReceivedBundle.safeParse(body);
    if (parsed.success) received.push({ ...parsed.data, receivedAt: at });
  }
  return received;
}

/** Evidence id → origin. A piece is brought once; what was made here has none. */
export function originsOf(log: readonly LogEntry[]): Map<string, Origin> {
  const origins = new Map<string, Origin>();
  for (const { evidence, checkpoint, department, label, bundle, fileName, receivedAt } of receivedBundles(log)) {
    const { installation } = checkpoint;
    for (const id of evidence) origins.set(id, { installation, department, label, bundle, fileName, receivedAt });
  }
  return origins;
}
