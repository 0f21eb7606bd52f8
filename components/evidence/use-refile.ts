import { useNotice } from '@/components/ui/notice';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { FilingWarning, warningOf } from '@/lib/model/filing-warning';
import { heldBackOf } from './held-back-list';
import { usePointOut } from './use-point-out';

type Refile = (evidence: string[], slots: string[], inSpiteOf?: readonly FilingWarning[]) => Promise<boolean>;

/**
 * Files evidence elsewhere, says where, and offers to put each one back where it was. A picture with a warning, or one
 * that equals the other half of its before/after pair, is filed only `inSpiteOf` that: else the warning is said, with the
 * way to file it all the same, and the next warning after that.
 */
export function useRefile(): Refile {
  const { gallery, app, panel, workbench, terms, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const pointOut = usePointOut();
  const file: Refile = async (evidence, slots, inSpiteOf = []) => {
    // Those that stood in the same place go back together.
    const before = new Map<string, { slots: string[]; evidence: string[] }>();
    for (const id of evidence) {
      const stood = index.slotsOf.get(id) ?? [];
      const group = before.get(stood.join()) ?? { slots: stood, evidence: [] };
      group.evidence.push(id);
      before.set(stood.join(), group);
    }
    const result = await workspace.refile(evidence, slots, inSpiteOf);
    if (!result.ok) {
      const warning = warningOf(result.error.code);
      const flags = heldBackOf(index, evidence).map((flag) => terms.qualityFlags[flag].name);
      complain(
        warning === 'quality' ? { ...result.error, detail: { flags: format.list(flags) } } : result.error,
        warning
          ? { label: workbench.fileAllTheSame, run: () => void file(evidence, slots, [...inSpiteOf, warning]) }
          : undefined,
      );
      return false;
    }
    const first = slots[0];
    const place = first === undefined ? gallery.unfiled : slotPlace(index, first);
    const undo = async () => {
      for (const group of before.values()) {
        // As it stood.
        const back = await workspace.refile(group.evidence, group.slots, FilingWarning.options);
        if (!back.ok) return complain(back.error);
      }
      say(panel.restored);
      await pointOut(evidence, panel.restored);
    };
    const said = gallery.refiled(evidence.length, place, slots.length);
    const takeBack = { label: app.undo, run: () => void undo() };
    say(said, takeBack);
    if (slots.length > 0) void pointOut(evidence, said, takeBack);
    return true;
  };
  return file;
}
