import { useEffect, useRef } from 'react';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { moveOn } from './move-on';

/** Goes on to the next slot of the run whenever a picture has filled the one aimed at. */
export function useMoveOn(): void {
  const index = useView();
  const workspace = useWorkspace();
  const openAim = useRef<string | null>(null);
  useEffect(() => {
    const step = moveOn(openAim.current, index);
    openAim.current = step.openAim;
    if (step.tags) void workspace.chooseTags(step.tags);
  }, [index, workspace]);
}
