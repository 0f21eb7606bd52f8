import { useEffect, useState } from 'react';
import { useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';

export type Picture = { state: 'loading' } | { state: 'shown'; url: string } | { state: 'failed'; problem: Problem };

/** The original as an object URL, its hash checked by the workspace; given back when another one is shown. */
export function usePicture(evidence: string, wanted: boolean): Picture {
  const workspace = useWorkspace();
  const [picture, setPicture] = useState<Picture>({ state: 'loading' });
  useEffect(() => {
    if (!wanted) return;
    let live = true;
    let mine: string | null = null;
    const giveBack = () => {
      if (mine) URL.revokeObjectURL(mine);
    };
    setPicture({ state: 'loading' });
    workspace.picture(evidence).then(
      (result) => {
        mine = result.ok ? result.value : null;
        if (!live) return giveBack();
        setPicture(result.ok ? { state: 'shown', url: result.value } : { state: 'failed', problem: result.error });
      },
      (error) => live && setPicture({ state: 'failed', problem: problemFrom(error) }),
    );
    return () => {
      live = false;
      giveBack();
    };
  }, [workspace, evidence, wanted]);
  return picture;
}
