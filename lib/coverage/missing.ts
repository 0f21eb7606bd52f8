import type { Slot } from '../model/slot';

/** Still to be handed in: missing or partial. What is optional, excused or done is not. */
export const isOpen = ({ state }: Slot): boolean => state === 'missing' || state === 'partial';

export interface NextChoice {
  /** Only what this department must hand in; null: everybody's. */
  department: string | null;
  /** The item and material that are being collected: they come first. */
  item?: number | null;
  material?: string | null;
  limit?: number;
}

/**
 * What to collect next, in the one order that every screen shows: the chosen material and item first, because staying on
 * one kind of page is what makes a run quick; then by last day (those without one after the others), then what the notice
 * calls easily lost (⚑), then in the order of the slots, which is that of items and plans.
 */
export function nextMissing(
  slots: readonly Slot[],
  { department, item = null, material = null, limit }: NextChoice,
): Slot[] {
  const rank = (slot: Slot) => (slot.item !== item ? 2 : slot.material !== material ? 1 : 0);
  return slots
    .filter((slot) => isOpen(slot) && (department === null || slot.owner === department))
    .map((slot, at) => ({ slot, at, rank: rank(slot), due: slot.due ?? '9999-99-99' }))
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
        Number(b.slot.easilyLost) - Number(a.slot.easilyLost) ||
        a.slot.item - b.slot.item ||
        a.at - b.at,
    )
    .slice(0, limit)
    .map(({ slot }) => slot);
}
