import { AppFrame } from '@/components/ui/app-frame';
import type { Workspace } from '@/lib/use-cases/workspace';

export function WorkbenchApp({ workspace }: { workspace: Workspace }) {
  return <AppFrame workspace={workspace}>{null}</AppFrame>;
}
