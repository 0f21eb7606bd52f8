import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { usePointOut } from './use-point-out';

/** Takes evidence back from the trash, with the filings it had, beside which others may have been filed since. */
export function useRestore(): (evidence: string[]) => Promise<void> {
  const { panel } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const pointOut = usePointOut();
  return async (evidence) => {
    const result = await workspace.restore(evidence);
    if (!result.ok) return complain(result.error);
    say(panel.restored);
    await pointOut(evidence, panel.restored);
  };
}

/** Moves evidence to the trash and offers to take it back. */
export function useTrash(): (evidence: string[]) => Promise<void> {
  const { panel } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const restore = useRestore();
  return async (evidence) => {
    const result = await workspace.trash(evidence);
    if (result.ok) say(panel.trashed, { label: panel.restore, run: () => void restore(evidence) });
    else complain(result.error);
  };
}
