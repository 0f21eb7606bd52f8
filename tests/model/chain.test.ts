import { describe, expect, it } from 'vitest';
import { checkChain, makeEntry, noEntryBefore } from '@/lib/model/chain';
import type { LogEntry } from '@/lib/model/log-entry';

const at = '2022-09-01T10:20:30.000+08:00';

function log(length: number): LogEntry[] {
  const entries: LogEntry[] = [];
  for (let i = 0; i < length; i += 1) {
    entries.push(makeEntry(entries.at(-1) ?? null, at, i ? 'captured' : 'genesis', { n: i, skipped: undefined! }));
  }
  return entries;
}

describe('log chain', () => {
  it('starts at 0 with an empty predecessor and accepts an untouched log', () => {
    const entries = log(5);
    expect(entries[0]).toMatchObject({ seq: 0, prev: noEntryBefore });
    expect(checkChain(entries)).toEqual({ ok: true, value: entries[4]!.hash });
    expect(checkChain([])).toEqual({ ok: true, value: noEntryBefore });
  });

  it('accepts an excerpt that begins later', () => {
    expect(checkChain(log(5).slice(2)).ok).toBe(true);
  });

  it('names the entry that was changed', () => {
    const entries = log(5).map((entry) => (entry.seq === 3 ? { ...entry, body: { n: 99 } } : entry));
    expect(checkChain(entries)).toEqual({ ok: false, error: { seq: 3, what: 'hash' } });
  });

  it('names the gap where an entry was taken out, and the place where two were swapped', () => {
    const entries = log(5);
    expect(checkChain(entries.filter((entry) => entry.seq !== 2))).toEqual({
      ok: false,
      error: { seq: 2, what: 'seq' },
    });
    const swapped = [entries[0]!, entries[2]!, entries[1]!].map((entry, seq) => ({ ...entry, seq }));
    expect(checkChain(swapped)).toMatchObject({ ok: false, error: { seq: 1 } });
  });

  it('hashes a log the same after a round trip through JSON', () => {
    expect(checkChain(JSON.parse(JSON.stringify(log(3)))).ok).toBe(true);
  });
});
