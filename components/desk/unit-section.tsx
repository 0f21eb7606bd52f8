import { Button, Group, SegmentedControl, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import type { DeskUnit, DeskView } from '@/lib/desk/desk-view';
import { percentOf } from '@/lib/desk/percent';
import { unitKey } from '@/lib/desk/units';
import { CountCells, CountHeads } from './count-cells';
import classes from './desk.module.css';

const filters = {
  all: () => true,
  silent: ({ receivedAt }: DeskUnit) => receivedAt === null,
  open: ({ total }: DeskUnit) => total.missing > 0,
  sentBack: ({ reviews }: DeskUnit) => reviews.sentBack > 0,
};
type Filter = keyof typeof filters;
const filterNames = Object.keys(filters) as Filter[];

/** A line a department and county: received when, how far, what is doubtful, what changed; and who has sent nothing. */
export function UnitSection({ desk, onOpen }: { desk: DeskView; onOpen: (unit: DeskUnit) => void }) {
  const words = useWords();
  const [filter, setFilter] = useState<Filter>('all');
  const { units } = desk;
  const sent = units.filter(({ receivedAt }) => receivedAt !== null).length;
  const shown = units.filter(filters[filter]);
  return (
    <Section title={words.desk.units} aside={<Text fw={600}>{words.desk.sentCount(sent, units.length)}</Text>}>
      <Group mb={8}>
        <SegmentedControl
          size="xs"
          aria-label={words.desk.filter}
          value={filter}
          onChange={(value) => setFilter(filterNames.find((name) => name === value) ?? 'all')}
          data={filterNames.map((value) => ({
            value,
            label: `${words.desk.filters[value]} ${units.filter(filters[value]).length}`,
          }))}
        />
      </Group>
      <Table.ScrollContainer
        minWidth={980}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.desk.caption } }}
      >
        <Table verticalSpacing={5} aria-label={words.desk.caption}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.desk.unit}</Table.Th>
              <Table.Th>{words.desk.received}</Table.Th>
              <Table.Th>{words.desk.checkpoint}</Table.Th>
              <Table.Th ta="end">{words.desk.complete}</Table.Th>
              <CountHeads />
              <Table.Th>{words.desk.changed}</Table.Th>
              <Table.Th>{words.desk.reviews}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((unit) => (
              <UnitRow key={unitKey(unit)} unit={unit} onOpen={onOpen} />
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown.length === 0 && (
        <Text size="sm" mt={8}>
          {words.desk.noMatch}
        </Text>
      )}
    </Section>
  );
}

function UnitRow({ unit, onOpen }: { unit: DeskUnit; onOpen: (unit: DeskUnit) => void }) {
  const { desk, format } = useWords();
  const { name, receivedAt, checkpoint, receipts, total, reviews } = unit;
  const [last] = receipts;
  const senders = new Set(receipts.map((receipt) => receipt.checkpoint.installation)).size;
  return (
    <Table.Tr>
      <Table.Td>
        <Button variant="subtle" size="compact-sm" aria-label={desk.open(name)} onClick={() => onOpen(unit)}>
          {name}
        </Button>
      </Table.Td>
      <Table.Td className={receivedAt === null ? classes.silent : undefined}>
        {receivedAt === null ? desk.never : format.time(receivedAt)}
        {senders > 1 && (
          <Text size="xs" c="var(--warn)">
            {desk.senders(senders)}
          </Text>
        )}
      </Table.Td>
      <Table.Td className={classes.head}>
        {checkpoint && desk.checkpointOf(checkpoint.seq, checkpoint.head.slice(0, 8))}
      </Table.Td>
      <Table.Td className={classes.number}>
        {total.asked === 0 ? desk.nothingAsked : desk.completeOf(percentOf(total), total.served, total.asked)}
      </Table.Td>
      <CountCells counts={total} />
      <Table.Td>{last && desk.changedOf(last.evidence.length, last.refiled.length)}</Table.Td>
      <Table.Td>{desk.reviewsOf(reviews.accepted, reviews.sentBack, reviews.changed)}</Table.Td>
    </Table.Tr>
  );
}
