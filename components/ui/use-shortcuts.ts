import { useEffect, useState } from 'react';
import { useWorkspace } from './workspace-context';

export interface Shortcut {
  command: string;
  /** Empty where the browser could not set it. */
  key: string;
}

/** The keys as the browser really set them; empty until known. Read again when the window gets the focus back. */
export function useShortcuts(): Shortcut[] {
  const workspace = useWorkspace();
  const [shortcuts, setShortcuts] = useState<Shortcut[]>([]);
  useEffect(() => {
    let live = true;
    const read = () => {
      workspace.shortcuts().then(
        (found) => live && setShortcuts(found),
        () => live && setShortcuts([]), // a browser without the list: the screens then show no keys
      );
    };
    read();
    window.addEventListener('focus', read);
    return () => {
      live = false;
      window.removeEventListener('focus', read);
    };
  }, [workspace]);
  return shortcuts;
}

export const keyOf = (shortcuts: readonly Shortcut[], command: string): string =>
  shortcuts.find((shortcut) => shortcut.command === command)?.key ?? '';
