import { useNotice } from '@/components/ui/notice';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';

/** Files evidence elsewhere, says where, and offers to put each one back where it was. */
export function useRefile(): (evidence: string[], slots: string[]) => Promise<boolean> {
  const { gallery, app, panel } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  return async (evidence, slots) => {
    // Those that stood in the same place go back together.
    const before = new Map<string, { slots: string[]; evidence: string[] }>();
    for (const id of evidence) {
      const stood = index.slotsOf.get(id) ?? [];
      const group = before.get(stood.join()) ?? { slots: stood, evidence: [] };
      group.evidence.push(id);
      before.set(stood.join(), group);
    }
    const result = await workspace.refile(evidence, slots);
    if (!result.ok) {
      complain(result.error);
      return false;
    }
    const first = slots[0];
    const place = first === undefined ? gallery.unfiled : slotPlace(index, first);
    const undo = async () => {
      for (const group of before.values()) {
        const back = await workspace.refile(group.evidence, group.slots);
        if (!back.ok) return complain(back.error);
      }
      say(panel.restored);
    };
    say(gallery.refiled(evidence.length, place, slots.length), { label: app.undo, run: () => void undo() });
    return true;
  };
}
