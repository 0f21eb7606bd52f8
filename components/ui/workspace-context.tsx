import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { Problem } from '@/lib/model/problem';
import type { Watch } from '@/lib/store/port';
import type { CopyState } from '@/lib/use-cases/second-copy';
import type { AssessmentView, PageView, Workspace } from '@/lib/use-cases/workspace';
import { useWatch, type Watched } from './use-watch';
import type { ViewIndex } from './view-index';

/** The workspace and its watches, made once: each screen follows the same subscription. */
interface Held {
  workspace: Workspace;
  view: Watch<AssessmentView>;
  page: Watch<PageView | null>;
  captures: Watch<CaptureSession[]>;
  alarms: Watch<Problem[]>;
  copy: Watch<CopyState>;
}

const HeldContext = createContext<Held | null>(null);
const IndexContext = createContext<ViewIndex | null>(null);

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  const held = useMemo(
    () => ({
      workspace,
      view: workspace.view(),
      page: workspace.page(),
      captures: workspace.captures(),
      alarms: workspace.alarms(),
      copy: workspace.copyState(),
    }),
    [workspace],
  );
  return <HeldContext.Provider value={held}>{children}</HeldContext.Provider>;
}

function useHeld(): Held {
  const held = useContext(HeldContext);
  if (!held) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return held;
}

export const useWorkspace = (): Workspace => useHeld().workspace;
export const useWatchedView = (): Watched<AssessmentView> => useWatch(useHeld().view);
export const useWatchedPage = (): Watched<PageView | null> => useWatch(useHeld().page);
export const useWatchedCaptures = (): Watched<CaptureSession[]> => useWatch(useHeld().captures);
export const useWatchedAlarms = (): Watched<Problem[]> => useWatch(useHeld().alarms);
export const useWatchedCopy = (): Watched<CopyState> => useWatch(useHeld().copy);

export const ViewIndexProvider = IndexContext.Provider;

/** The current assessment with its look-ups; only below the gate that waited for it. */
export function useView(): ViewIndex {
  const index = useContext(IndexContext);
  if (!index) throw new Error('useView is only for what stands below AppFrame');
  return index;
}
