import { Button, Text } from '@mantine/core';
import { useNotice } from '@/components/ui/notice';
import { keyOf, useShortcuts } from '@/components/ui/use-shortcuts';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import classes from './panel.module.css';
import { WhereToPress } from './where-to-press';

/** Explains at the moment it matters why the buttons can't work yet, and the two ways on. */
export function NeedsGesture() {
  const { panel } = useWords();
  const workspace = useWorkspace();
  const { say } = useNotice();
  const key = keyOf(useShortcuts(), 'capture-visible') || 'Alt+Shift+S';
  return (
    <div className={classes.proposal} data-decision="ask">
      <Text size="sm" fw={600}>
        {panel.gestureTitle}
      </Text>
      <Text size="sm">{panel.gestureMeaning(key)}</Text>
      <WhereToPress shortcut={key} />
      <Text size="sm" mt={4}>
        {panel.gestureAll}
      </Text>
      <Button
        size="compact-sm"
        mt={6}
        onClick={async () => say((await workspace.requestAllPages()) ? panel.allowed : panel.notAllowed)}
      >
        {panel.allow}
      </Button>
    </div>
  );
}
