import { AppFrame } from '@/components/ui/app-frame';
import type { Workspace } from '@/lib/use-cases/workspace';
import { PracticePage } from './practice-page';
import type { Practising } from './practising';

/** The page to practise on; `startPractice` takes the pictures and is ended by what it returns. */
export function PracticeApp(props: { workspace: Workspace; startPractice: (practising: Practising) => () => void }) {
  return (
    <AppFrame workspace={props.workspace}>
      <PracticePage startPractice={props.startPractice} />
    </AppFrame>
  );
}
