import { useEffect, useState } from 'react';
import { useWorkspace } from './workspace-context';

/** The thumbnail's object URL while the component shows it; given back to the browser afterwards. */
export function useThumbnail(evidence: string): string | null {
  const workspace = useWorkspace();
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let live = true;
    let mine: string | null = null;
    const giveBack = () => {
      if (mine) URL.revokeObjectURL(mine);
    };
    workspace.thumbnail(evidence).then(
      (found) => {
        mine = found;
        if (live) setUrl(found);
        else giveBack();
      },
      () => live && setUrl(null), // no thumbnail: the screens draw the file's sign instead
    );
    return () => {
      live = false;
      giveBack();
      setUrl(null);
    };
  }, [workspace, evidence]);
  return url;
}
