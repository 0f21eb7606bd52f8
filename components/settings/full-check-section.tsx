import { Button, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Names, Outcome } from '@/components/ui/outcome';
import { Section, Sentence } from '@/components/ui/states';
import { TaskProgress } from '@/components/ui/task-progress';
import { useTask } from '@/components/ui/use-task';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { FullCheck } from '@/lib/store/full-check-report';
import { useEvidenceName } from './evidence-name';

/** Checks every hash, every seal and the log on request, and names what is not as it was stored. */
export function FullCheckSection() {
  const { fullCheck, format } = useWords();
  const workspace = useWorkspace();
  const { running, problem, run, stop } = useTask<'checking'>();
  const [last, setLast] = useState<FullCheck | null>(null);
  const [unread, setUnread] = useState<Problem | null>(null);
  const [ended, setEnded] = useState<FullCheck | null>(null);
  useEffect(() => {
    let live = true;
    workspace.lastFullCheck().then(
      (check) => live && setLast(check),
      (error) => live && setUnread(problemFrom(error, 'store-unavailable')),
    );
    return () => {
      live = false;
    };
  }, [workspace]);
  const start = async () => {
    setEnded(null);
    const check = await run('checking', workspace.fullCheck);
    setEnded(check);
    if (check?.complete) setLast(check);
  };
  return (
    <Section title={fullCheck.title}>
      <Stack gap="sm">
        <Text size="sm">{fullCheck.meaning}</Text>
        {unread ? (
          <Sentence problem={unread} />
        ) : (
          <Text size="sm">
            {last ? fullCheck.last(format.time(last.finishedAt), last.evidence, last.findings.length) : fullCheck.never}
          </Text>
        )}
        <div>
          <Button variant="default" disabled={running !== null} onClick={start}>
            {fullCheck.start}
          </Button>
        </div>
        {running && (
          <TaskProgress
            label={fullCheck.progress}
            sentence={fullCheck.running(running.done, running.all)}
            done={running.done}
            all={running.all}
            stop={{ label: fullCheck.stop, run: stop }}
          />
        )}
        {problem && <Sentence problem={problem} />}
        {ended && <CheckOutcome check={ended} />}
        {!ended && !running && last && last.findings.length > 0 && <CheckOutcome check={last} />}
      </Stack>
    </Section>
  );
}

function CheckOutcome({ check }: { check: FullCheck }) {
  const { fullCheck, format } = useWords();
  const nameOf = useEvidenceName();
  const { complete, findings, evidence, bytes, logEntries } = check;
  if (findings.length === 0)
    return complete ? (
      <Outcome sound title={fullCheck.sound(evidence, format.bytes(bytes), logEntries)} />
    ) : (
      <Text size="sm">{fullCheck.stopped(evidence)}</Text>
    );
  const told = findings.map(({ kind, evidence: id, other }) => {
    const what = fullCheck.findings[kind](typeof other === 'string' ? nameOf(other) : String(other ?? ''));
    return `${id === null ? fullCheck.log : nameOf(id)}：${what}`;
  });
  return (
    <Outcome sound={false} title={fullCheck.found(findings.length)}>
      {!complete && <Text size="sm">{fullCheck.stopped(evidence)}</Text>}
      <Names names={told} />
      <Text size="sm" fw={500}>
        {fullCheck.foundMeaning}
      </Text>
    </Outcome>
  );
}
