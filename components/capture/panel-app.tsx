import { AppFrame } from '@/components/ui/app-frame';
import { useView } from '@/components/ui/workspace-context';
import type { Workspace } from '@/lib/use-cases/workspace';
import { FirstRun } from './first-run';
import { Panel } from './panel';

/** The side panel, 360 px wide: capture and file beside the page. */
export function PanelApp({ workspace }: { workspace: Workspace }) {
  return (
    <AppFrame workspace={workspace}>
      <PanelOrFirstRun />
    </AppFrame>
  );
}

function PanelOrFirstRun() {
  return useView().assessment ? <Panel /> : <FirstRun />;
}
