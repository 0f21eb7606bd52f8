import type { IndicatorItem } from '@/lib/model/catalogue';
import type { Slot } from '@/lib/model/slot';

/** How many slots of one item, or of all, are in which state. `asked`: those that must be filled. */
export interface Tally {
  asked: number;
  done: number;
  partial: number;
  missing: number;
}

const none = (): Tally => ({ asked: 0, done: 0, partial: 0, missing: 0 });

function count(tally: Tally, { state }: Slot): void {
  if (state === 'optional' || state === 'not-applicable') return;
  tally.asked++;
  tally[state]++;
}

/** Counts over all slots and for each item that has slots, in the catalogue's order. */
export function tallySlots(
  slots: readonly Slot[],
  items: readonly IndicatorItem[],
): { all: Tally; easilyLost: number; items: { item: IndicatorItem; tally: Tally }[] } {
  const all = none();
  const byItem = new Map<number, Tally>();
  let easilyLost = 0;
  for (const slot of slots) {
    const tally = byItem.get(slot.item) ?? none();
    byItem.set(slot.item, tally);
    count(tally, slot);
    count(all, slot);
    if (slot.easilyLost && (slot.state === 'missing' || slot.state === 'partial')) easilyLost++;
  }
  return {
    all,
    easilyLost,
    items: items.flatMap((item) => {
      const tally = byItem.get(item.no);
      return tally ? [{ item, tally }] : [];
    }),
  };
}
