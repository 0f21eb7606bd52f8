import { newSince, pastExports } from '../bundle/scope';
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

/** Where no copy can be written, bundles of everything stand in for it: what the last one holds. */
export interface ExportFacts {
  last: { at: string; daysAgo: number } | null;
  /** Evidence taken, filed or brought back since. */
  notExported: number;
}

export interface CopyState extends CopyFacts {
  folder: CopyFolder;
  /** Null where the browser can write a copy. */
  exported: ExportFacts | null;
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
  return { verified: { at, evidence, daysAgo: daysSince(at, now) }, notCopied: waiting.size };
}

/** Reads from the log how old the last bundle of everything is, and what it lacks. `now` in milliseconds. */
export async function loadExportFacts(store: Pick<Store, 'copies' | 'log'>, now: number): Promise<ExportFacts> {
  const last = pastExports(await store.log({ type: 'bundle-exported' })).find(({ scope }) => scope.kind === 'all');
  if (!last) return { last: null, notExported: await store.copies.stored() };
  const told = last.checkpoint?.seq ?? last.seq;
  const since = await store.log({ from: told });
  const waiting = newSince(told, since);
  for (const { type, body } of since) if (type === 'deleted') waiting.delete(String(body.evidence));
  return { last: { at: last.at, daysAgo: daysSince(last.at, now) }, notExported: waiting.size };
}

/** A clock that was set back must not give an age below nothing. */
const daysSince = (at: string, now: number): number => Math.max(0, Math.floor((now - Date.parse(at)) / day));
