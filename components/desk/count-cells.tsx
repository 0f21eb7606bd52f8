import { Table } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import type { DeskCounts } from '@/lib/desk/counts';
import classes from './desk.module.css';

/** The headings over `CountCells`. */
export function CountHeads() {
  const { desk } = useWords();
  return (
    <>
      <Table.Th ta="end">{desk.missing}</Table.Th>
      <Table.Th ta="end">{desk.flagged}</Table.Th>
      <Table.Th ta="end">{desk.doubtful}</Table.Th>
    </>
  );
}

/** What a unit, or one item of it, lacks: three cells of a row. */
export function CountCells({ counts: { missing, flagged, doubtful } }: { counts: DeskCounts }) {
  return (
    <>
      <Table.Td className={classes.number}>{missing}</Table.Td>
      <Table.Td className={classes.number} data-bad={flagged > 0}>
        {flagged}
      </Table.Td>
      <Table.Td className={classes.number} data-warn={doubtful > 0}>
        {doubtful}
      </Table.Td>
    </>
  );
}
