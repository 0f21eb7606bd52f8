import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';

/** Moves evidence to the trash and offers to take it back. */
export function useTrash(): (evidence: string[]) => Promise<void> {
  const { panel } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const restore = async (evidence: string[]) => {
    const result = await workspace.restore(evidence);
    if (result.ok) say(panel.restored);
    else complain(result.error);
  };
  return async (evidence) => {
    const result = await workspace.trash(evidence);
    if (result.ok) say(panel.trashed, { label: panel.restore, run: () => void restore(evidence) });
    else complain(result.error);
  };
}
