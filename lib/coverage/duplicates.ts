import type { Evidence, Filing } from '../model/evidence';
import type { Slot } from '../model/slot';

/** one: a single picture under several subjects · same: pictures of the same bytes · near: hardly differing ones. */
export type DuplicateKind = 'one' | 'same' | 'near';

/** Pictures that say the same for several subjects: each subject needs one of its own. */
export interface Duplicate {
  kind: DuplicateKind;
  /** Ids, in the order given. */
  evidence: string[];
  /** Slots that they stand under, without doubles. */
  slots: Slot[];
}

export interface DuplicateInput {
  slots: readonly Slot[];
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** Pairs of ids of which the pictures hardly differ. */
  near?: readonly (readonly [string, string])[];
}

/**
 * Captures under the same material of two plans, departments or firms, and captures of equal bytes, whatever they are
 * filed under. One capture under several items of one plan (14, 15 and 16 on a launch page) is as it should be.
 */
export function findDuplicates({ slots, evidence, filings, near = [] }: DuplicateInput): Duplicate[] {
  const slotOf = new Map(slots.map((slot) => [slot.key as string, slot]));
  const live = evidence.filter(({ record, trashedAt }) => trashedAt === null && record.kind === 'capture');
  const known = new Set(live.map(({ record }) => record.id));
  const places = new Map<string, Slot[]>();
  for (const { evidence: id, slot } of filings) {
    const found = slotOf.get(slot);
    if (!found || !known.has(id)) continue;
    const list = places.get(id);
    if (list) list.push(found);
    else places.set(id, [found]);
  }
  const of = (ids: readonly string[]) => [...new Set(ids.flatMap((id) => places.get(id) ?? []))];
  const one = live.flatMap(({ record }): Duplicate[] => {
    const twice = sameMaterial(places.get(record.id) ?? []);
    return twice.length > 1 ? [{ kind: 'one', evidence: [record.id], slots: twice }] : [];
  });
  const byBytes = new Map<string, string[]>();
  for (const { record } of live) {
    const ids = byBytes.get(record.content.sha256);
    if (ids) ids.push(record.id);
    else byBytes.set(record.content.sha256, [record.id]);
  }
  const same = [...byBytes.values()]
    .filter((ids) => ids.length > 1)
    .map((ids): Duplicate => ({ kind: 'same', evidence: ids, slots: of(ids) }));
  const hardly = near.flatMap((pair): Duplicate[] => {
    const standing = sameMaterial(of(pair));
    return standing.length > 1 ? [{ kind: 'near', evidence: [...pair], slots: standing }] : [];
  });
  return [...one, ...same, ...hardly];
}

/** Those of the slots that ask for the same material, of different subjects; before and after are told elsewhere. */
function sameMaterial(slots: readonly Slot[]): Slot[] {
  const groups = new Map<string, Slot[]>();
  for (const slot of slots) {
    const name = `${slot.item}.${slot.material}#${slot.stage ?? ''}`;
    const group = groups.get(name);
    if (group) group.push(slot);
    else groups.set(name, [slot]);
  }
  return [...groups.values()].filter((group) => group.length > 1).flat();
}
