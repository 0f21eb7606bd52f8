import { useNotice } from '@/components/ui/notice';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';

/**
 * Looks at pictures that have just come to where they are filed, and says where one stands that they equal or hardly
 * differ from. `said` is what the person was told before, and is told again with it.
 */
export function usePointOut(): (
  evidence: string[],
  said: string,
  action?: { label: string; run: () => void },
) => Promise<void> {
  const { gallery, surface, terms } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { warn, complain } = useNotice();
  return async (evidence, said, action) => {
    const found = await workspace.alikeOf(evidence);
    if (!found.ok) return complain(found.error);
    const [first, ...more] = found.value;
    if (!first) return;
    const place = slotPlace(index, first.slot);
    const why = first.same ? terms.warnings['same-picture'](place) : surface.alike(place);
    warn(gallery.butAlike(said, why, more.length), action);
  };
}
