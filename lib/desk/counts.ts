import { isOpen } from '../coverage/missing';
import type { Evidence, Filing } from '../model/evidence';
import type { Slot } from '../model/slot';

/** Of the slots of one unit, or of one item of it. All but `doubtful` count slots. */
export interface DeskCounts {
  /** Must be filled: neither optional nor excused. */
  asked: number;
  /** Of these, filled as far as they must be, and not sent back. */
  served: number;
  /** Of these, missing or only partly there: `asked` = `served` + `missing`. */
  missing: number;
  /** Of the missing, those the notice calls easily lost (⚑). */
  flagged: number;
  /** Different pictures filed there that are cut off or doubtful. */
  doubtful: number;
}

/** Slot key → the pictures in it whose capture is not complete; those in the trash are left out. */
export function doubtfulBySlot(
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[],
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[],
): Map<string, string[]> {
  const doubtful = new Set<string>();
  for (const { record, trashedAt } of evidence)
    if (trashedAt === null && record.capture && record.capture.status !== 'complete') doubtful.add(record.id);
  const bySlot = new Map<string, string[]>();
  for (const { evidence: id, slot } of filings) {
    if (!doubtful.has(id)) continue;
    const ids = bySlot.get(slot);
    if (ids) ids.push(id);
    else bySlot.set(slot, [id]);
  }
  return bySlot;
}

export function countSlots(slots: readonly Slot[], doubtful: ReadonlyMap<string, readonly string[]>): DeskCounts {
  const open = slots.filter(isOpen);
  const served = slots.filter(({ state }) => state === 'done').length;
  return {
    asked: open.length + served,
    served,
    missing: open.length,
    flagged: open.filter(({ easilyLost }) => easilyLost).length,
    doubtful: new Set(slots.flatMap(({ key }) => doubtful.get(key) ?? [])).size,
  };
}
