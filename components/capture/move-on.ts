import type { ViewIndex } from '@/components/ui/view-index';
import type { StickyTags } from '@/lib/model/settings';
import { aimedSlotKey, tagsFor } from './aim';
import { nextMissing } from './next-missing';

/** The slot that was seen open while the tags pointed at it, and the tags to choose now, if it is time to go on. */
export interface MoveOn {
  openAim: string | null;
  tags: Partial<StickyTags> | null;
}

/**
 * Once the slot that was aimed at is filled, the tags go on to the next one of the same item and material: a run of
 * 55 pictures then costs 55 key presses. A slot that was full before it was aimed at moves nothing.
 */
export function moveOn(openAim: string | null, index: ViewIndex): MoveOn {
  const { settings, assessment, slotByKey, slots } = index;
  const aimed = aimedSlotKey(settings.tags, slotByKey.keys());
  const slot = aimed === null ? undefined : slotByKey.get(aimed);
  if (!slot || !assessment) return { openAim: null, tags: null };
  if (slot.state !== 'done') return { openAim: slot.key, tags: null };
  if (openAim !== slot.key) return { openAim: null, tags: null };
  const [next] = nextMissing(slots, assessment.me, settings.tags);
  const sameRun = next && next.item === slot.item && next.material === slot.material;
  return { openAim: null, tags: sameRun ? tagsFor(next) : null };
}
