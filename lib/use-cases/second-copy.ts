import type { LocalTime } from '../model/local-time';
import type { Problem } from '../model/problem';
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
  /** Why the copy could not be brought up to date by itself. */
  trouble: Problem | null;
}

/** A verified copy of this age has to be looked after. */
export const oldCopyDays = 7;

const day = 24 * 60 * 60 * 1000;

/** Reads age and gaps of the second copy from the store. `now` in milliseconds. */
export async function loadCopyFacts(store: Pick<Store, 'copies' | 'log'>, now: number): Promise<CopyFacts> {
  const last = await store.copies.lastVerified();
  const since = last ? await store.log({ from: last.head.seq }) : [];
  // The copy of another store, or of a past that this one left, holds none of its evidence for certain.
  if (!last || since[0]?.hash !== last.head.head) return { verified: null, notCopied: await store.copies.stored() };
  const waiting = new Set<string>();
  for (const { type, body } of since.slice(1)) {
    if (type === 'captured' || type === 'file-added') waiting.add(String(body.evidence));
    else if (type === 'deleted') waiting.delete(String(body.evidence));
  }
  const { verifiedAt: at, evidence } = last;
  // A clock that was set back must not give an age below nothing.
  const daysAgo = Math.max(0, Math.floor((now - Date.parse(at)) / day));
  return { verified: { at, evidence, daysAgo }, notCopied: waiting.size };
}
