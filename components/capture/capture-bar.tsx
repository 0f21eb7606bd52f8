import { Button, Checkbox, Progress, Text } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { useNotice } from '@/components/ui/notice';
import { keyOf, useShortcuts } from '@/components/ui/use-shortcuts';
import { useWords } from '@/components/ui/words-context';
import { useWatchedCaptures, useWatchedPage, useWorkspace } from '@/components/ui/workspace-context';
import type { CaptureSession } from '@/lib/messages/protocol';
import classes from './panel.module.css';

const buttons = [
  { mode: 'visible', command: 'capture-visible' },
  { mode: 'full', command: 'capture-full' },
  { mode: 'region', command: 'capture-region' },
] as const;

const delaySeconds = 3;

/** The three capture buttons with their keys, or the capture under way with its progress. */
export function CaptureBar() {
  const words = useWords();
  const { panel } = words;
  const captures = useWatchedCaptures();
  const running =
    captures.state === 'value' ? captures.value.find(({ phase }) => phase !== 'done' && phase !== 'failed') : undefined;
  return (
    <section className={classes.bar} aria-label={panel.capture}>
      {running ? <Running session={running} /> : <Buttons />}
    </section>
  );
}

function Buttons() {
  const words = useWords();
  const { panel } = words;
  const workspace = useWorkspace();
  const { complain } = useNotice();
  const shortcuts = useShortcuts();
  const page = useWatchedPage();
  const [delayed, setDelayed] = useState(false);
  const able = page.state === 'value' && page.value?.access === 'granted';
  return (
    <>
      <div className={classes.buttons}>
        {buttons.map(({ mode, command }) => {
          const key = keyOf(shortcuts, command);
          return (
            <Button
              key={mode}
              className={classes.captureButton}
              disabled={!able}
              onClick={async () => {
                const result = await workspace.capture(mode, delayed ? { delaySeconds } : undefined);
                if (!result.ok && result.error.code !== 'capture-cancelled') complain(result.error);
              }}
            >
              <span className={classes.captureFace}>
                <span className={classes.captureName}>
                  <Icon name={mode} size={16} />
                  {panel[mode]}
                </span>
                <span className={classes.captureKey}>{key || panel.noKey}</span>
              </span>
            </Button>
          );
        })}
      </div>
      <Checkbox
        mt={8}
        size="xs"
        checked={delayed}
        onChange={(event) => setDelayed(event.currentTarget.checked)}
        label={`${panel.delay}（${panel.delayMeaning}）`}
      />
    </>
  );
}

function Running({ session }: { session: CaptureSession }) {
  const { panel, phases, terms } = useWords();
  const workspace = useWorkspace();
  const { shots, expectedShots, phase } = session;
  const known = expectedShots > 0;
  return (
    <div>
      <Text size="sm" fw={600} role="status">
        {terms.modes[session.mode]}
        {' · '}
        {phases[phase]}
      </Text>
      <Progress
        value={known ? Math.min(100, (shots / expectedShots) * 100) : 100}
        animated={!known}
        my={6}
        aria-label={panel.progressLabel}
      />
      <div className={classes.proposalHead} style={{ color: 'inherit', justifyContent: 'space-between' }}>
        <span>{shots > 0 ? panel.progress(shots, expectedShots) : ''}</span>
        <Button size="compact-sm" variant="default" onClick={() => workspace.cancelCapture(session.capture)}>
          {panel.stop}
        </Button>
      </div>
    </div>
  );
}
