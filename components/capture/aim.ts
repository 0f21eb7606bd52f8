import { departmentOfSubject, materialOf, planOfSubject, type ViewIndex } from '@/components/ui/view-index';
import type { SystemId } from '@/lib/model/catalogue';
import type { StickyTags } from '@/lib/model/settings';
import { fromSlotKey, type SlotRef, toSlotKey } from '@/lib/model/slot';

/**
 * The sticky tags that file the next picture under `slot`, with the slot itself, since no tag says its firm or county. A
 * department it does not name stays as it was chosen.
 */
export function tagsFor(slot: SlotRef): Partial<StickyTags> {
  const department = departmentOfSubject(slot.subject);
  return {
    item: slot.item,
    material: slot.material,
    plan: planOfSubject(slot.subject) ?? 'page',
    stage: slot.stage ?? null,
    target: toSlotKey(slot),
    ...(department ? { department } : {}),
  };
}

/** Do the sticky tags say exactly this slot? A plan left to the page says none in particular. */
export function isAimedAt(tags: StickyTags, slot: SlotRef): boolean {
  if (tags.target) return tags.target === toSlotKey(slot);
  // Chosen one by one; firms and counties can't be.
  if (slot.subject.kind === 'firm' || 'county' in slot.subject) return false;
  const wanted = tagsFor(slot);
  return (
    tags.item === wanted.item &&
    tags.material === wanted.material &&
    tags.plan === wanted.plan &&
    tags.stage === wanted.stage &&
    (wanted.department === undefined || tags.department === wanted.department)
  );
}

/** What to type into the web page's search to find the slot's page; null where there is nothing to search for. */
export function searchTextFor(index: ViewIndex, slot: SlotRef): string | null {
  const { subject } = slot;
  if (subject.kind === 'firm') {
    const known = index.firms.find(({ id }) => id === subject.firm);
    return known?.name ?? (subject.firm.slice(subject.firm.indexOf('~') + 1) || null);
  }
  const plan = planOfSubject(subject);
  return plan ? (index.planById.get(plan)?.name ?? null) : null;
}

/** Where a slot's picture is taken; `file` for papers. */
export function placeToLook(index: ViewIndex, slot: SlotRef): SystemId | 'file' | null {
  const material = materialOf(index, slot.item, slot.material);
  if (!material) return null;
  return material.kind === 'file' ? 'file' : (material.system ?? null);
}

/** The slot the tags point at, where they point at one. */
export function aimedSlotKey(tags: StickyTags, keys: Iterable<string>): string | null {
  if (tags.item === null || tags.material === null) return null;
  for (const key of keys) {
    const ref = fromSlotKey(key);
    if (ref && isAimedAt(tags, ref)) return key;
  }
  return null;
}
