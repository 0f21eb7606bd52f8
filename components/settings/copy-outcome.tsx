import { Text } from '@mantine/core';
import { Names, Outcome } from '@/components/ui/outcome';
import { useWords } from '@/components/ui/words-context';
import type { CopyCheck, CopyRun, Restored } from '@/lib/use-cases/second-copy';
import { useEvidenceName } from './evidence-name';

/** How a run on the second copy ended. `run` is null where it was only verified. */
export type CopyEnd =
  | { kind: 'stopped'; run: CopyRun }
  | { kind: 'checked'; run: CopyRun | null; check: CopyCheck }
  | { kind: 'restored'; restored: Restored };

export function CopyOutcome({ end }: { end: CopyEnd }) {
  const { secondCopy } = useWords();
  const nameOf = useEvidenceName();
  if (end.kind === 'stopped') return <Text size="sm">{secondCopy.stopped(end.run.written)}</Text>;
  if (end.kind === 'restored') {
    const { how, added, mended, damaged } = end.restored;
    return (
      <Outcome sound={damaged.length === 0} title={secondCopy.restored(added, mended)}>
        <Text size="sm">{how === 'whole' ? secondCopy.restoredWhole : secondCopy.restoredMerged}</Text>
        {damaged.length > 0 && (
          <>
            <Text size="sm">{secondCopy.notRestored(damaged.length)}</Text>
            <Names names={damaged} />
          </>
        )}
      </Outcome>
    );
  }
  const { run, check } = end;
  const unsound = run?.unsound ?? [];
  const whole = check.damaged.length === 0;
  return (
    <Outcome
      sound={whole && unsound.length === 0}
      title={whole ? secondCopy.sound(check.evidence) : secondCopy.damaged(check.damaged.length)}
    >
      {!whole && (
        <>
          <Names names={check.damaged} />
          <Text size="sm" fw={500}>
            {secondCopy.damagedMeaning}
          </Text>
        </>
      )}
      {run && <Text size="sm">{secondCopy.written(run.written)}</Text>}
      {unsound.length > 0 && (
        <>
          <Text size="sm">{secondCopy.unsound(unsound.length)}</Text>
          <Names names={unsound.map(nameOf)} />
        </>
      )}
    </Outcome>
  );
}
