import { Offline } from '@/components/ui/offline';
import { CaptureBar } from './capture-bar';
import { LastCaptures } from './last-captures';
import { LastFailure } from './last-failure';
import { NextSlots } from './next-slots';
import { PageCard } from './page-card';
import classes from './panel.module.css';
import { PanelHeader } from './panel-header';
import { SetupHint } from './setup-hint';
import { TagChoices } from './tag-choices';
import { useMoveOn } from './use-move-on';

/** Top to bottom in the order of the work: where am I, what is this page, where will it go, what is next. */
export function Panel() {
  useMoveOn();
  return (
    <div className={classes.panel}>
      <PanelHeader />
      <main className={classes.main}>
        <Offline />
        <SetupHint />
        <LastFailure />
        <PageCard />
        <TagChoices />
        <NextSlots />
        <LastCaptures />
      </main>
      <CaptureBar />
    </div>
  );
}
