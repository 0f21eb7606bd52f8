import { nextMissing as inOrder } from '@/lib/coverage/missing';
import type { Role } from '@/lib/model/assessment';
import type { StickyTags } from '@/lib/model/settings';
import type { Slot } from '@/lib/model/slot';

type Me = { role: Role; department: string | null };

/** Whose slots are shown: a department sees its own, an office sees everybody's until it chooses a department. */
const departmentOf = (me: Me, chosen: string | null): string | null =>
  chosen ?? (me.role === 'department' ? me.department : null);

export function isMine(slot: Slot, me: Me, chosen: string | null): boolean {
  const department = departmentOf(me, chosen);
  return department === null || slot.owner === department;
}

/** What this person is to collect next, beginning with what the tags have chosen. */
export const nextMissing = (
  slots: readonly Slot[],
  me: Me,
  { department, item, material }: Pick<StickyTags, 'department' | 'item' | 'material'>,
): Slot[] => inOrder(slots, { department: departmentOf(me, department), item, material });

/** The same for whoever sits before a page: papers, which are added in the workbench, after what can be captured here. */
export function capturableFirst(
  missing: readonly Slot[],
  isPaper: (slot: Slot) => boolean,
  { item }: Pick<StickyTags, 'item'>,
): Slot[] {
  const later = (slot: Slot) => slot.item !== item && isPaper(slot);
  return [...missing.filter((slot) => !later(slot)), ...missing.filter(later)];
}
