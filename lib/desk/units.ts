import type { World, WorldInput } from '../coverage/world';
import { countyOf } from '../model/county-of';
import type { Slot } from '../model/slot';
import type { UnitRef } from './receipts';

export const unitKey = ({ kind, id }: UnitRef): string => `${kind} ${id}`;

/**
 * Who hands which slots in: a county what is about it, its checks and the firms found there; a department what it owns
 * of the rest; the office what is left. Each slot stands in one place.
 */
export function slotsByUnit(
  { assessment, slots }: Pick<WorldInput, 'assessment'> & { slots: readonly Slot[] },
  world: World,
): { units: (UnitRef & { name: string; slots: Slot[] })[]; office: Slot[] } {
  const units = [
    ...world.departments.map((id) => ({
      kind: 'department' as const,
      id,
      name: world.nameOf(id),
      slots: [] as Slot[],
    })),
    ...(world.level === 'city' ? world.counties : []).map(({ code, name }) => ({
      kind: 'county' as const,
      id: code,
      name,
      slots: [] as Slot[],
    })),
  ];
  const byKey = new Map(units.map((unit) => [unitKey(unit), unit]));
  const office: Slot[] = [];
  for (const slot of slots) {
    const county = countyOf(slot.subject, assessment.region.code, world.planById);
    const unit =
      county !== null && world.level === 'city'
        ? byKey.get(unitKey({ kind: 'county', id: county }))
        : byKey.get(unitKey({ kind: 'department', id: slot.owner ?? '' }));
    (unit?.slots ?? office).push(slot);
  }
  return { units, office };
}
