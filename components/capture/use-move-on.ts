import { useEffect, useRef } from 'react';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { aimedSlotKey, tagsFor } from './aim';
import { nextMissing } from './next-missing';

/**
 * Once the slot that was aimed at is filled, the tags go on to the next one of the same item and material: a run of
 * 55 pictures then costs 55 key presses. A slot that was full before it was aimed at moves nothing.
 */
export function useMoveOn(): void {
  const index = useView();
  const workspace = useWorkspace();
  const openAim = useRef<string | null>(null);
  useEffect(() => {
    const { settings, assessment } = index;
    const aimed = aimedSlotKey(settings.tags, index.slotByKey.keys());
    const slot = aimed === null ? undefined : index.slotByKey.get(aimed);
    if (!slot || !assessment) {
      openAim.current = null;
      return;
    }
    if (slot.state !== 'done') {
      openAim.current = slot.key;
      return;
    }
    if (openAim.current !== slot.key) return;
    openAim.current = null;
    const [next] = nextMissing(index.slots, assessment.me, settings.tags);
    if (next && next.item === slot.item && next.material === slot.material) void workspace.chooseTags(tagsFor(next));
  }, [index, workspace]);
}
