import { Button, Kbd, Text, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { ShortcutCheck } from '@/components/settings/shortcut-check';
import { Icon } from '@/components/ui/icons';
import { useNotice } from '@/components/ui/notice';
import { keyOf, useShortcuts } from '@/components/ui/use-shortcuts';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { DemoTable } from './demo-table';
import classes from './practice.module.css';
import { type PracticeStep, type Practising, practiceSteps } from './practising';

/** What there is to try, each with its key, above a page that is long enough to be taken whole. */
export function PracticePage({ startPractice }: { startPractice: (practising: Practising) => () => void }) {
  const words = useWords();
  const { practice } = words;
  const { assessment, settings } = useView();
  const workspace = useWorkspace();
  const { say } = useNotice();
  const [tried, setTried] = useState<readonly PracticeStep[]>([]);
  // Whatever was changed in the settings meanwhile holds for the next picture, without beginning anew.
  const latest = useRef({ settings, say });
  latest.current = { settings, say };
  useEffect(
    () =>
      startPractice({
        words,
        settings: () => latest.current.settings,
        learned: (step) => setTried((before) => (before.includes(step) ? before : [...before, step])),
        say: (text) => latest.current.say(text),
      }),
    [startPractice, words],
  );
  const all = tried.length === practiceSteps.length;
  return (
    <>
      <header className={classes.banner}>
        <strong>{practice.demo}</strong> {practice.banner}
      </header>
      <main className={classes.main}>
        <Title order={1} className={classes.title}>
          {practice.title}
        </Title>
        <section className={classes.card} aria-labelledby="practice-steps">
          <div className={classes.head}>
            <Title order={2} size="h2" id="practice-steps">
              {practice.stepsTitle}
            </Title>
            <Text span size="sm" fw={600}>
              {practice.count(tried.length, practiceSteps.length)}
            </Text>
          </div>
          <Text size="sm" c="dimmed">
            {practice.stepsMeaning}
          </Text>
          <ol className={classes.steps}>
            {practiceSteps.map((step) => (
              <Step key={step} step={step} done={tried.includes(step)} />
            ))}
          </ol>
          <ShortcutCheck />
          <div className={classes.end} role="status">
            {all && (
              <Text size="sm" fw={600}>
                {practice.allDone}
              </Text>
            )}
          </div>
          <Button
            variant={all ? 'filled' : 'default'}
            onClick={() => workspace.openWorkbench(assessment ? '/overview' : '/plans')}
          >
            {assessment ? practice.backToWorkbench : practice.toWorkbench}
          </Button>
        </section>
        <DemoTable />
      </main>
    </>
  );
}

function Step({ step, done }: { step: PracticeStep; done: boolean }) {
  const { practice, keys } = useWords();
  const shortcuts = useShortcuts();
  const { name, meaning } = practice.steps[step];
  return (
    <li className={classes.step} data-done={done}>
      <span className={classes.sign}>{done && <Icon name="ok" size={20} />}</span>
      <div className={classes.what}>
        <Text fw={600}>
          {name}
          {done && (
            <Text span size="sm" fw={400} c="var(--ok)">
              {'　'}
              {practice.learned}
            </Text>
          )}
        </Text>
        <Text size="sm">{meaning}</Text>
      </div>
      {step !== 'undo' && <Kbd>{keyOf(shortcuts, `capture-${step}`) || keys.unset}</Kbd>}
    </li>
  );
}
