import { useMemo } from 'react';
import { useWatch, type Watched } from '@/components/ui/use-watch';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { KeptForPapers } from '@/lib/use-cases/office-papers';

/** What the office keeps for its checks and papers. */
export function useKept(): Watched<KeptForPapers> {
  const { papers } = useWorkspace();
  return useWatch(useMemo(() => papers.kept(), [papers]));
}
