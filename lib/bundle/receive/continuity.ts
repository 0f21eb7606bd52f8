import type { Checkpoint, LogEntry } from '../../model/log-entry';

/**
 * How a bundle's log stands to what was seen of the same installation before.
 * first: nothing was seen · continues: the earlier checkpoints are in it · older: a later bundle was taken in already ·
 * broken: an earlier checkpoint is not in it, so one of the two is not the original log.
 */
export type Continuity = 'first' | 'continues' | 'older' | 'broken';

const handingOut = new Set<LogEntry['type']>(['bundle-made', 'bundle-exported']);

/** `ours`: the log of this computer where the bundle names this very installation, null otherwise. */
export function continuityOf(
  log: readonly LogEntry[],
  { installation, seq, head }: Checkpoint,
  seen: readonly Checkpoint[],
  ours: readonly LogEntry[] | null,
): Continuity {
  if (ours && ours[seq]?.hash !== head) return 'broken';
  const earlier = seen.filter((one) => one.installation === installation);
  if (earlier.some((one) => one.seq <= seq && log[one.seq]?.hash !== one.head)) return 'broken';
  // Our own log reaches further than the bundle, unless nothing but handing out happened here since.
  if (ours) return ours.slice(seq + 1).some(({ type }) => !handingOut.has(type)) ? 'older' : 'continues';
  if (earlier.length === 0) return 'first';
  return earlier.some((one) => one.seq > seq) ? 'older' : 'continues';
}
