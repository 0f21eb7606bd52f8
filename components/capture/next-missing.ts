import { isOpen } from '@/lib/coverage/missing';
import type { Role } from '@/lib/model/assessment';
import type { StickyTags } from '@/lib/model/settings';
import type { Slot } from '@/lib/model/slot';

/** Whose slots are shown: a department sees its own, an office sees everybody's until it chooses a department. */
export function isMine(slot: Slot, me: { role: Role; department: string | null }, chosen: string | null): boolean {
  const department = chosen ?? (me.role === 'department' ? me.department : null);
  return department === null || slot.owner === department;
}

/**
 * Missing and partial slots in the order in which to collect them: the chosen item first, because staying on one kind of
 * page is what makes a run quick; then by last day, by the notice's own "easily lost", by item.
 */
export function nextMissing(
  slots: readonly Slot[],
  me: { role: Role; department: string | null },
  tags: Pick<StickyTags, 'department' | 'item' | 'material'>,
): Slot[] {
  const rank = (slot: Slot) => (slot.item !== tags.item ? 2 : slot.material !== tags.material ? 1 : 0);
  return slots
    .filter((slot) => isOpen(slot) && isMine(slot, me, tags.department))
    .map((slot, at) => ({ slot, at }))
    .sort(
      (a, b) =>
        rank(a.slot) - rank(b.slot) ||
        (a.slot.due ?? '9999').localeCompare(b.slot.due ?? '9999') ||
        Number(b.slot.easilyLost) - Number(a.slot.easilyLost) ||
        a.slot.item - b.slot.item ||
        a.at - b.at,
    )
    .map(({ slot }) => slot);
}
