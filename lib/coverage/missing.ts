import type { Slot } from '../model/slot';

/** Still to be handed in: missing or partial. What is optional, excused or done is not. */
export const isOpen = ({ state }: Slot): boolean => state === 'missing' || state === 'partial';

/**
 * What to collect next, best first: ⚑ easily lost, then by last day (those without one after the others), then in the
 * order of the slots, which is that of items and plans. `department`: only what that department must hand in; null: all.
 */
export function nextMissing(slots: readonly Slot[], choice: { department: string | null; limit: number }): Slot[] {
  return slots
    .filter((slot) => isOpen(slot) && (choice.department === null || slot.owner === choice.department))
    .map((slot, at) => ({ slot, at, due: slot.due ?? '9999-99-99' }))
    .sort(
      (a, b) =>
        Number(b.slot.easilyLost) - Number(a.slot.easilyLost) ||
        (a.due < b.due ? -1 : a.due > b.due ? 1 : 0) ||
        a.slot.item - b.slot.item ||
        a.at - b.at,
    )
    .slice(0, choice.limit)
    .map(({ slot }) => slot);
}
