import { nextMissing } from '@/components/capture/next-missing';
import type { ViewIndex } from '@/components/ui/view-index';

const recentShown = 4;
const missingShown = 6;

/** Where dragged evidence most likely belongs: the slots filed to last, then the next missing ones. Slot keys. */
export function dropPlaces(index: ViewIndex): string[] {
  const last = new Map<string, string>();
  for (const { slot, at } of index.filings) {
    const known = last.get(slot);
    if (known === undefined || known < at) last.set(slot, at);
  }
  const recent = [...last]
    .sort(([, a], [, b]) => (a < b ? 1 : a > b ? -1 : 0))
    .slice(0, recentShown)
    .map(([slot]) => slot);
  const { assessment, settings, slots } = index;
  const missing = assessment ? nextMissing(slots, assessment.me, settings.tags).map(({ key }) => key) : [];
  return [...missing.filter((key) => !recent.includes(key)).slice(0, missingShown), ...recent];
}
