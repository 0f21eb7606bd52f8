import { Button, Group, List, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CellDialog } from '@/components/coverage/cell-dialog';
import { Dialog } from '@/components/ui/dialog';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { sortWorld } from '@/lib/coverage/world';
import type { DeskUnit } from '@/lib/desk/desk-view';
import { slotsByUnit, unitKey } from '@/lib/desk/units';
import type { Slot } from '@/lib/model/slot';
import { CountCells, CountHeads } from './count-cells';
import classes from './desk.module.css';

/** One unit: its items, each with the way down to slots and pictures; its bundles; and its review file. */
export function UnitDialog({ unit, onClose }: { unit: DeskUnit; onClose: () => void }) {
  const { desk, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [item, setItem] = useState<number | null>(null);
  const slots = useMemo((): Slot[] => {
    const { assessment } = index;
    if (!assessment) return [];
    const { units } = slotsByUnit({ assessment, slots: index.slots }, sortWorld({ ...index, assessment }));
    return units.find((one) => unitKey(one) === unitKey(unit))?.slots ?? [];
  }, [index, unit]);
  const marked = unit.reviews.accepted + unit.reviews.sentBack + unit.reviews.changed;
  const exportReviews = async () => {
    const { kind, id, name } = unit;
    const made = await workspace.exportReviews(
      { kind, id, name },
      slots.map(({ key }) => key),
    );
    if (made.ok) say(desk.exported(made.value.fileName, made.value.reviews));
    else complain(made.error);
  };
  return (
    <>
      <Dialog opened size="lg" onClose={onClose} closeOnEscape={item === null} title={unit.name}>
        <Group mb={8}>
          <Button size="compact-sm" disabled={marked === 0} onClick={exportReviews}>
            {desk.exportReviews}
          </Button>
          <Text size="sm">
            {marked === 0
              ? desk.noReviews
              : desk.reviewsOf(unit.reviews.accepted, unit.reviews.sentBack, unit.reviews.changed)}
          </Text>
        </Group>
        <Table verticalSpacing={4} aria-label={desk.items}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{desk.item}</Table.Th>
              <Table.Th ta="end">{desk.served}</Table.Th>
              <CountHeads />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {unit.items.map((line) => (
              <Table.Tr key={line.item}>
                <Table.Td>
                  <Button variant="subtle" size="compact-sm" onClick={() => setItem(line.item)}>
                    {line.item} {index.itemByNo.get(line.item)?.shortName}
                  </Button>
                </Table.Td>
                <Table.Td className={classes.number}>
                  {line.served}／{line.asked}
                </Table.Td>
                <CountCells counts={line} />
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {unit.receipts.length > 0 && (
          <>
            <Text size="sm" fw={600} mt={12}>
              {desk.history}
            </Text>
            <List size="sm">
              {unit.receipts.map(({ bundle, receivedAt, fileName, evidence, refiled }) => (
                <List.Item key={`${bundle} ${receivedAt}`}>
                  {format.time(receivedAt)} · {fileName} · {desk.changedOf(evidence.length, refiled.length)}
                </List.Item>
              ))}
            </List>
          </>
        )}
      </Dialog>
      {item !== null && (
        <CellDialog
          row={unit.name}
          item={item}
          slots={slots.filter((slot) => slot.item === item)}
          onClose={() => setItem(null)}
        />
      )}
    </>
  );
}
