import { Button, Table, Text } from '@mantine/core';
import { useMemo } from 'react';
import { copyText } from '@/components/capture/use-aim';
import { useNotice } from '@/components/ui/notice';
import { Empty, ErrorState, Loading, Section } from '@/components/ui/states';
import { useWatch } from '@/components/ui/use-watch';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { PastExport } from '@/lib/use-cases/workspace';
import classes from './bundles.module.css';

const shown = 20;

/** What was handed out from this computer: when, what, and by which value it can be told. */
export function HistorySection() {
  const { bundleExport: words } = useWords();
  const workspace = useWorkspace();
  const watch = useMemo(() => workspace.exports(), [workspace]);
  const past = useWatch(watch);
  return (
    <Section title={words.history}>
      {past.state === 'loading' && <Loading rows={2} />}
      {past.state === 'error' && <ErrorState problem={past.problem} retry={past.retry} />}
      {past.state === 'value' &&
        (past.value.length === 0 ? (
          <Empty title={words.historyEmpty} meaning={words.historyEmptyMeaning} />
        ) : (
          <History past={past.value} />
        ))}
    </Section>
  );
}

function History({ past }: { past: readonly PastExport[] }) {
  const { bundleExport: words, app, format } = useWords();
  const { say } = useNotice();
  const { columns } = words;
  return (
    <>
      <Text size="sm" mb="xs">
        {words.historyMeaning}
      </Text>
      <Table.ScrollContainer minWidth={640}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{columns.at}</Table.Th>
              <Table.Th>{columns.name}</Table.Th>
              <Table.Th ta="end">{columns.files}</Table.Th>
              <Table.Th ta="end">{columns.entry}</Table.Th>
              <Table.Th>{columns.checkValue}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {past.slice(0, shown).map((one) => (
              <Table.Tr key={one.seq}>
                <Table.Td className={classes.nowrap}>{format.time(one.at)}</Table.Td>
                <Table.Td className={classes.fileName}>
                  {one.fileName ?? one.label}
                  {typeof one.since === 'number' && ` · ${words.newOnly}`}
                </Table.Td>
                <Table.Td ta="end">{one.files}</Table.Td>
                <Table.Td ta="end">{one.checkpoint?.seq ?? one.seq}</Table.Td>
                <Table.Td className={classes.nowrap}>
                  {one.checkValue && (
                    <>
                      <span className={classes.hash} title={one.checkValue}>
                        {one.checkValue.slice(0, 12)}…
                      </span>{' '}
                      <Button
                        size="compact-xs"
                        variant="default"
                        aria-label={words.copyOf(one.fileName ?? one.label)}
                        onClick={async () => {
                          const value = one.checkValue ?? '';
                          say((await copyText(value)) ? app.copied(value) : app.copyFailed);
                        }}
                      >
                        {app.copy}
                      </Button>
                    </>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {past.length > shown && (
        <Text size="sm" c="dimmed">
          {words.older(past.length - shown)}
        </Text>
      )}
    </>
  );
}
