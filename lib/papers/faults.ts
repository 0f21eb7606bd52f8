import type { DeskCounts } from '../desk/counts';
import type { DeskView } from '../desk/desk-view';
import type { Catalogue, IndicatorItem } from '../model/catalogue';

/** Counts of one item over all units and the office. */
export interface ItemStanding extends DeskCounts {
  item: IndicatorItem;
  /** Units (the office is none) that lack something of it. */
  lacking: number;
}

/** One line an item that anybody has slots in, in the catalogue's order. A picture counts as doubtful once a unit. */
export function standingByItem({ units, office }: DeskView, catalogue: Catalogue): ItemStanding[] {
  const byNo = new Map<number, ItemStanding>();
  for (const part of [...units, { ...office, isOffice: true }]) {
    for (const counts of part.items) {
      const item = catalogue.items.find(({ no }) => no === counts.item);
      if (!item) continue;
      const sum = byNo.get(item.no) ?? { item, asked: 0, served: 0, missing: 0, flagged: 0, doubtful: 0, lacking: 0 };
      byNo.set(item.no, sum);
      for (const member of ['asked', 'served', 'missing', 'flagged', 'doubtful'] as const)
        sum[member] += counts[member];
      if (counts.missing > 0 && !('isOffice' in part)) sum.lacking++;
    }
  }
  return [...byNo.values()].sort((a, b) => a.item.no - b.item.no);
}

/** Faults that several units share: what most units lack comes first, then what lacks most. */
export const commonFaults = (standing: readonly ItemStanding[], most = 6): ItemStanding[] =>
  standing
    .filter(({ lacking }) => lacking >= 2)
    .sort((a, b) => b.lacking - a.lacking || b.missing - a.missing || a.item.no - b.item.no)
    .slice(0, most);
