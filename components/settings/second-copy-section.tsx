import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { ErrorState, Section, Sentence } from '@/components/ui/states';
import { TaskProgress } from '@/components/ui/task-progress';
import { useTask } from '@/components/ui/use-task';
import { useWords } from '@/components/ui/words-context';
import { useWatchedCopy, useWorkspace } from '@/components/ui/workspace-context';
import { routeTo } from '@/components/workbench/route';
import type { Problem } from '@/lib/model/problem';
import { CopyFacts, ExportFacts } from './copy-facts';
import { type CopyEnd, CopyOutcome } from './copy-outcome';

/** The second copy: where it is, how old, and its four actions. */
export function SecondCopySection() {
  const { secondCopy } = useWords();
  const watched = useWatchedCopy();
  return (
    <Section title={secondCopy.title}>
      <Stack gap="sm">
        <Text size="sm">{secondCopy.meaning}</Text>
        {watched.state === 'error' && <ErrorState problem={watched.problem} retry={watched.retry} />}
        {watched.state === 'value' &&
          (watched.value.exported ? (
            <>
              <Text size="sm" fw={500}>
                {secondCopy.noPicker} <Anchor href={routeTo('bundles')}>{secondCopy.toBundles}</Anchor>
              </Text>
              <ExportFacts {...watched.value.exported} />
            </>
          ) : (
            <>
              <CopyFacts {...watched.value} />
              <CopyActions chosen={watched.value.folder.state !== 'none'} told={watched.value.trouble} />
            </>
          ))}
      </Stack>
    </Section>
  );
}

/** `told`: what is said above already, and not once more. */
function CopyActions({ chosen, told }: { chosen: boolean; told: Problem | null }) {
  const { secondCopy } = useWords();
  const workspace = useWorkspace();
  const { complain } = useNotice();
  const { running, problem, run, stop, forget } = useTask<'writing' | 'verifying' | 'restoring'>();
  const [end, setEnd] = useState<CopyEnd | null>(null);
  const choose = async () => {
    const made = await workspace.chooseCopyFolder();
    if (!made.ok) return complain(made.error);
    if (!made.value) return;
    setEnd(null);
    forget();
  };
  const update = async () => {
    setEnd(null);
    const written = await run('writing', workspace.writeCopy);
    if (written && !written.complete) return setEnd({ kind: 'stopped', run: written });
    const check = written && (await run('verifying', workspace.verifyCopy));
    if (check) setEnd({ kind: 'checked', run: written, check });
  };
  const verify = async () => {
    setEnd(null);
    const check = await run('verifying', workspace.verifyCopy);
    if (check) setEnd({ kind: 'checked', run: null, check });
  };
  const restore = async () => {
    setEnd(null);
    const restored = await run('restoring', workspace.restoreCopy);
    if (restored) setEnd({ kind: 'restored', restored });
  };
  const busy = running !== null;
  return (
    <>
      <Group gap="xs">
        {chosen && (
          <>
            <Button disabled={busy} onClick={update}>
              {secondCopy.update}
            </Button>
            <Button variant="default" disabled={busy} onClick={verify}>
              {secondCopy.verify}
            </Button>
            <Button variant="default" disabled={busy} onClick={restore}>
              {secondCopy.restore}
            </Button>
          </>
        )}
        <Button variant={chosen ? 'default' : 'filled'} disabled={busy} onClick={choose}>
          {chosen ? secondCopy.chooseOther : secondCopy.choose}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {secondCopy.restoreMeaning}
      </Text>
      {running && (
        <TaskProgress
          label={secondCopy.progress}
          sentence={secondCopy[running.step](running.done, running.all)}
          done={running.done}
          all={running.all}
          stop={running.step === 'writing' ? { label: secondCopy.stop, run: stop } : undefined}
        />
      )}
      {problem && problem.code !== told?.code && <Sentence problem={problem} />}
      {end && <CopyOutcome end={end} />}
    </>
  );
}
