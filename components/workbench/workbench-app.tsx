import { AppFrame } from '@/components/ui/app-frame';
import type { Workspace } from '@/lib/use-cases/workspace';
import { Workbench } from './workbench';

/** The full tab: everything but the capturing itself. */
export function WorkbenchApp({ workspace }: { workspace: Workspace }) {
  return (
    <AppFrame workspace={workspace}>
      <Workbench />
    </AppFrame>
  );
}
