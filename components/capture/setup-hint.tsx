import { Button, Text } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import classes from './panel.module.css';

/** A picture taken before the set-up opens an assessment by itself; what is still unknown is asked for here. */
export function SetupHint() {
  const { panel } = useWords();
  const { assessment, settings } = useView();
  const workspace = useWorkspace();
  if (assessment?.me.role !== 'department') return null;
  if (assessment.me.department !== null || settings.tags.department !== null) return null;
  return (
    <div className={classes.proposal} data-decision="ask" style={{ marginTop: 0 }}>
      <Text size="sm" fw={600}>
        {panel.setupTitle}
      </Text>
      <Text size="sm">{panel.setupMeaning}</Text>
      <Button size="compact-sm" mt={6} onClick={() => workspace.openWorkbench('/plans')}>
        {panel.setupAction}
      </Button>
    </div>
  );
}
