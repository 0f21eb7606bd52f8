import type { LocalTime } from '../model/local-time';
import type { CopyCheck, CopyRun, Restored } from '../store/copy/reports';
import type { Store } from '../store/port';

export type { CopyCheck, CopyRun, Restored };

/**
 * no-picker: this browser can't write into a folder · none: no folder was chosen · asleep: the browser dropped the
 * permission, a click asks for it again · ready
 */
export type CopyFolder =
  | { state: 'no-picker' }
  | { state: 'none' }
  | { state: 'asleep'; name: string }
  | { state: 'ready'; name: string };

/** What the last verified copy holds, as of now. */
export interface CopyFacts {
  /** The last copy that was read again to the last byte and found whole. */
  verified: { at: LocalTime; evidence: number; daysAgo: number } | null;
  /** Evidence stored since, trashed or not, that no verified copy has. */
  notCopied: number;
}

export interface CopyState extends CopyFacts {
  folder: CopyFolder;
}

const day = 24 * 60 * 60 * 1000;

/** Reads age and gaps of the second copy from the store. `now` in milliseconds. */
export async function loadCopyFacts(store: Pick<Store, 'copies' | 'log'>, now: number): Promise<CopyFacts> {
  const verified = await store.copies.lastVerified();
  const since = verified && (await store.log({ from: verified.head.seq }));
  // The copy of another store, or of a past that this one left, holds none of its evidence for certain.
  const last = verified && since?.[0]?.hash === verified.head.head ? verified : null;
  const waiting = new Set<string>();
  for (const { type, body } of (last && since?.slice(1)) ?? (await store.log({ from: 0 }))) {
    if (type === 'captured' || type === 'file-added') waiting.add(String(body.evidence));
    else if (type === 'deleted') waiting.delete(String(body.evidence));
  }
  if (!last) return { verified: null, notCopied: waiting.size };
  const { verifiedAt: at, evidence } = last;
  // A clock that was set back must not give an age below nothing.
  const daysAgo = Math.max(0, Math.floor((now - Date.parse(at)) / day));
  return { verified: { at, evidence, daysAgo }, notCopied: waiting.size };
}
