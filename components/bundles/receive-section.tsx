import { Button, Group, Stack, Table, Text } from '@mantine/core';
import { memo } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { Section } from '@/components/ui/states';
import { TaskProgress } from '@/components/ui/task-progress';
import { useWords } from '@/components/ui/words-context';
import classes from './bundles.module.css';
import { pieceStates, ReceiveDetails } from './receive-details';
import { type ReceiveRow, standingOf, useReceive } from './use-receive';

/** Bundles of others: dropped, checked, looked at, then merged. */
export function ReceiveSection() {
  const { receive } = useWords();
  const { rows, step, check, merge, stop, clear, choose } = useReceive();
  const ready = rows.filter((row) => standingOf(row) === 'ready').length;
  const busy = step !== null;
  return (
    <Section title={receive.title}>
      <Stack gap="sm">
        <Text size="sm">{receive.meaning}</Text>
        <FileDrop choose={receive.choose} drop={receive.drop} accept=".zip" disabled={busy} onFiles={check} />
        {step && (
          <TaskProgress
            label={receive.progress}
            sentence={receive[step.what](step.name, step.done, step.all)}
            done={step.done}
            all={step.all}
            stop={{ label: receive.cancel, run: stop }}
          />
        )}
        {rows.length > 0 && (
          <>
            <Summary rows={rows} />
            {rows.map((row) => (
              <ReceiveDetails
                key={row.key}
                row={row}
                open={rows.length === 1 || ['refused', 'ask'].includes(standingOf(row))}
                disabled={busy}
                choose={choose}
              />
            ))}
            <Group>
              <Button disabled={busy || ready === 0} onClick={merge}>
                {receive.merge(ready)}
              </Button>
              <Button variant="default" disabled={busy} onClick={clear}>
                {receive.clear}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Section>
  );
}

/** One line a bundle: how many pieces of each kind, and how it stands. */
const Summary = memo(function Summary({ rows }: { rows: ReceiveRow[] }) {
  const { receive } = useWords();
  return (
    <Table.ScrollContainer
      minWidth={640}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': receive.caption } }}
    >
      <Table verticalSpacing={6} aria-label={receive.caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{receive.file}</Table.Th>
            {pieceStates.map((state) => (
              <Table.Th key={state} ta="end" title={receive.stateMeanings[state]}>
                {receive.states[state]}
              </Table.Th>
            ))}
            <Table.Th>{receive.outcome}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.key}>
              <Table.Td className={classes.fileName}>{row.file.name}</Table.Td>
              {pieceStates.map((state) => (
                <Table.Td
                  key={state}
                  ta="end"
                  className={classes.count}
                  data-bad={state === 'conflicting' && (row.preview?.comparison?.counts.conflicting ?? 0) > 0}
                >
                  {row.preview?.comparison?.counts[state] ?? ''}
                </Table.Td>
              ))}
              <Table.Td>
                <StandingText row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
});

const tones = { merged: '--ok', ready: '--ok', refused: '--bad', ask: '--warn' } as const;

function StandingText({ row }: { row: ReceiveRow }) {
  const { receive } = useWords();
  const standing = standingOf(row);
  const tone = standing in tones ? tones[standing as keyof typeof tones] : null;
  const sign = standing === 'merged' ? '✓ ' : standing === 'refused' ? '✕ ' : standing === 'ask' ? '！' : '';
  const text = row.received
    ? receive.status.merged(row.received.added, row.received.refiled)
    : row.problem?.code === 'bundle-cancelled'
      ? receive.status.cancelled
      : standing === 'merged'
        ? ''
        : receive.status[standing];
  return (
    <Text size="sm" fw={600} c={tone ? `var(${tone})` : undefined} role={standing === 'merged' ? 'status' : undefined}>
      {sign}
      {text}
    </Text>
  );
}
