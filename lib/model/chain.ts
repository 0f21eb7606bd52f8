import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical-json';
import type { Sha256 } from './ids';
import type { LocalTime } from './local-time';
import type { LogEntry, LogType } from './log-entry';
import { err, ok, type Result } from './result';

/** What the first entry of a log names as its predecessor. */
export const noEntryBefore: Sha256 = '0'.repeat(64);

/** SHA-256 over the canonical JSON of an entry without its own `hash`. */
export const logHash = ({ seq, at, type, body, prev }: Omit<LogEntry, 'hash'>): Sha256 =>
  bytesToHex(sha256(utf8ToBytes(canonicalJson({ seq, at, type, body, prev }))));

/** The entry that follows `before` (null: the first of a log, seq 0). */
export function makeEntry(before: LogEntry | null, at: LocalTime, type: LogType, body: Record<string, Json>): LogEntry {
  // Through JSON and back: a member that is `undefined` must not exist in one copy of the log and be gone in another.
  const plain = JSON.parse(canonicalJson(body)) as LogEntry['body'];
  const entry = { seq: before ? before.seq + 1 : 0, at, type, body: plain, prev: before?.hash ?? noEntryBefore };
  return { ...entry, hash: logHash(entry) };
}

/** Where a log is broken: `seq` is the number the entry carries, or should carry. */
export interface ChainBreak {
  seq: number;
  /** hash: the entry was changed · prev: its predecessor was changed, or it was moved · seq: entries are missing. */
  what: 'hash' | 'prev' | 'seq';
}

/**
 * Checks consecutive entries, oldest first. A list that begins at seq 0 must begin with the empty predecessor; a
 * later beginning (an excerpt) is taken as given. Gives the last hash, or `noEntryBefore` for an empty list.
 */
export function checkChain(entries: readonly LogEntry[]): Result<Sha256, ChainBreak> {
  let prev = entries[0]?.seq ? entries[0].prev : noEntryBefore;
  let seq = entries[0]?.seq ?? 0;
  for (const entry of entries) {
    if (entry.seq !== seq) return err({ seq, what: 'seq' });
    if (entry.prev !== prev) return err({ seq, what: 'prev' });
    if (logHash(entry) !== entry.hash) return err({ seq, what: 'hash' });
    prev = entry.hash;
    seq += 1;
  }
  return ok(prev);
}
