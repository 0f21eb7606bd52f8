import { isCounted } from '../model/counted';
import type { Evidence, Filing } from '../model/evidence';

/** What stands in the slots, as far as their state goes. */
export interface Served {
  /** Pieces in a slot, each once. */
  count(slot: string): number;
  /** Whether this piece is one of them. */
  holds(slot: string, evidence: string): boolean;
  /** The piece is there and counts; one in the trash proves nothing. */
  live(evidence: string): boolean;
}

/** From every piece and every filing. */
export function servedFrom(
  evidence: readonly { record: Pick<Evidence['record'], 'id' | 'kind'>; trashedAt: Evidence['trashedAt'] }[],
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[],
): Served {
  const live = new Set<string>();
  for (const { record, trashedAt } of evidence) {
    if (trashedAt === null && isCounted(record.kind)) live.add(record.id);
  }
  const served = new Map<string, Set<string>>();
  for (const { evidence: id, slot } of filings) {
    if (!live.has(id)) continue;
    const set = served.get(slot);
    if (set) set.add(id);
    else served.set(slot, new Set([id]));
  }
  return {
    count: (slot) => served.get(slot)?.size ?? 0,
    holds: (slot, id) => served.get(slot)?.has(id) ?? false,
    live: (id) => live.has(id),
  };
}

/** From the counts that the store keeps; `known`: the slots of those pieces that exemptions name, as far as they count. */
export const servedCounted = (
  counts: ReadonlyMap<string, number>,
  known: ReadonlyMap<string, readonly string[]>,
): Served => ({
  count: (slot) => counts.get(slot) ?? 0,
  holds: (slot, id) => known.get(id)?.includes(slot) ?? false,
  live: (id) => known.has(id),
});
