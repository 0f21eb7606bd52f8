import { Button, Kbd, Text, Title } from '@mantine/core';
import { ShortcutCheck } from '@/components/settings/shortcut-check';
import { keyOf, useShortcuts } from '@/components/ui/use-shortcuts';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import classes from './first-run.module.css';
import { PanelHeader } from './panel-header';
import { WhereToPress } from './where-to-press';

/** No assessment yet: three steps, of which only the first needs a decision. */
export function FirstRun() {
  const { panel, practice, keys } = useWords();
  const workspace = useWorkspace();
  const shortcuts = useShortcuts();
  return (
    <>
      <PanelHeader />
      <main className={classes.main}>
        <Title order={2} size="h2">
          {panel.firstTitle}
        </Title>
        <Text size="sm" c="dimmed">
          {panel.firstMeaning}
        </Text>
        <ol className={classes.steps}>
          <li className={classes.step}>
            <Text fw={600}>{panel.first1}</Text>
            <Text size="sm">{panel.first1Meaning}</Text>
            <Button mt={8} onClick={() => workspace.openWorkbench('/plans')}>
              {panel.first1Action}
            </Button>
          </li>
          <li className={classes.step}>
            <Text fw={600}>{panel.first2}</Text>
            <Text size="sm">{panel.first2Meaning}</Text>
            <ul className={classes.keys}>
              {shortcuts.map(({ command }) => (
                <li key={command}>
                  <span>{keys.commands[command] ?? command}</span>
                  <Kbd>{keyOf(shortcuts, command) || keys.unset}</Kbd>
                </li>
              ))}
            </ul>
            <ShortcutCheck />
          </li>
          <li className={classes.step}>
            <Text fw={600}>{panel.first3}</Text>
            <Text size="sm">{panel.first3Meaning}</Text>
            <WhereToPress shortcut={keyOf(shortcuts, 'capture-visible') || keys.unset} />
            <Button mt={8} variant="default" onClick={() => workspace.openPractice()}>
              {practice.open}
            </Button>
            <Text size="xs" c="dimmed" mt={4}>
              {panel.first3After}
            </Text>
          </li>
        </ol>
      </main>
    </>
  );
}
