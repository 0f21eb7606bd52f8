import { useNotice } from '@/components/ui/notice';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { heldBackOf } from './held-back-list';

/**
 * Files evidence elsewhere, says where, and offers to put each one back where it was. A picture with a warning is filed
 * only with `inSpite`, and so is one that equals the other half of its before/after pair: without it the warning is said,
 * with the way to file it all the same.
 */
export function useRefile(): (evidence: string[], slots: string[], inSpite?: boolean) => Promise<boolean> {
  const { gallery, app, panel, workbench, terms, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const file = async (evidence: string[], slots: string[], inSpite = false): Promise<boolean> => {
    // Those that stood in the same place go back together.
    const before = new Map<string, { slots: string[]; evidence: string[] }>();
    for (const id of evidence) {
      const stood = index.slotsOf.get(id) ?? [];
      const group = before.get(stood.join()) ?? { slots: stood, evidence: [] };
      group.evidence.push(id);
      before.set(stood.join(), group);
    }
    const result = await workspace.refile(evidence, slots, inSpite);
    if (!result.ok) {
      const held = result.error.code === 'filing-unconfirmed';
      const flags = heldBackOf(index, evidence).map((flag) => terms.qualityFlags[flag].name);
      const same = result.error.code === 'after-same-as-before';
      complain(
        held ? { ...result.error, detail: { flags: format.list(flags) } } : result.error,
        held || same ? { label: workbench.fileAllTheSame, run: () => void file(evidence, slots, true) } : undefined,
      );
      return false;
    }
    const first = slots[0];
    const place = first === undefined ? gallery.unfiled : slotPlace(index, first);
    const undo = async () => {
      for (const group of before.values()) {
        const back = await workspace.refile(group.evidence, group.slots, true); // As it stood.
        if (!back.ok) return complain(back.error);
      }
      say(panel.restored);
    };
    say(gallery.refiled(evidence.length, place, slots.length), { label: app.undo, run: () => void undo() });
    return true;
  };
  return file;
}
