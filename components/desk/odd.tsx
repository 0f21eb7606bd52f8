import { List, Text } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import type { DeskView } from '@/lib/desk/desk-view';
import classes from './desk.module.css';

/** What came in and belongs to nobody that could be told, and marks whose slots are gone: said, never guessed. */
export function Odd({ desk: { unplaced, vanished } }: { desk: DeskView }) {
  const { desk, format } = useWords();
  return (
    <>
      {unplaced.length > 0 && (
        <section className={classes.odd} aria-label={desk.unplaced(unplaced.length)}>
          <Text size="sm" fw={600}>
            {desk.unplaced(unplaced.length)}
          </Text>
          <Text size="sm">{desk.unplacedMeaning}</Text>
          <List size="sm">
            {unplaced.map(({ receipt, why }) => (
              <List.Item key={`${receipt.bundle} ${receipt.receivedAt}`}>
                {[
                  receipt.department ?? receipt.label,
                  desk.why[why],
                  receipt.fileName,
                  format.time(receipt.receivedAt),
                ].join(' · ')}
              </List.Item>
            ))}
          </List>
        </section>
      )}
      {vanished.length > 0 && (
        <section className={classes.odd} aria-label={desk.vanished(vanished.length)}>
          <Text size="sm" fw={600}>
            {desk.vanished(vanished.length)}
          </Text>
          <Text size="sm">{desk.vanishedMeaning}</Text>
          <List size="sm">
            {vanished.map(({ slot, label, verdict, reason }) => (
              <List.Item key={slot}>
                {label} · {desk.mark(desk.verdicts[verdict], reason)}
              </List.Item>
            ))}
          </List>
        </section>
      )}
    </>
  );
}
