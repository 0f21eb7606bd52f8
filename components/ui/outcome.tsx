import { List, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './outcome.module.css';
import { useWords } from './words-context';

/** How something ended: good or bad in a sign and a sentence, then the details. Read out when it appears. */
export function Outcome({ sound, title, children }: { sound: boolean; title: string; children?: ReactNode }) {
  return (
    <div className={classes.outcome} data-sound={sound} role="status">
      <Text fw={600}>
        {sound ? '✓' : '✕'} {title}
      </Text>
      {children}
    </div>
  );
}

/** So many names are shown one by one; the rest is told by its number. */
const shown = 50;

/** Names of what an outcome is about. */
export function Names({ names }: { names: readonly string[] }) {
  const { fullCheck } = useWords();
  return (
    <List size="sm">
      {names.slice(0, shown).map((name) => (
        <List.Item key={name}>{name}</List.Item>
      ))}
      {names.length > shown && <List.Item>{fullCheck.more(names.length - shown)}</List.Item>}
    </List>
  );
}
