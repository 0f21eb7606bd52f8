import { Button, Code, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Problem } from '@/lib/model/problem';
import { problemSentence } from '@/lib/words/problem-sentence';
import { Icon, type IconName } from './icons';
import classes from './states.module.css';
import { useWords } from './words-context';

/** A problem as a person needs it: what happened, what it means, what to do; the technical details folded away. */
export function Sentence({ problem, action }: { problem: Problem; action?: ReactNode }) {
  const words = useWords();
  const { what, meaning, todo } = problemSentence(words, problem);
  return (
    <div className={classes.sentence} role="alert">
      <Icon name="warn" />
      <div className={classes.body}>
        <Text fw={600} size="sm">
          {what}
        </Text>
        <Text size="sm">{meaning}</Text>
        <Text size="sm" fw={500}>
          {todo}
        </Text>
        {action}
        <details className={classes.details}>
          <summary>{words.app.technical}</summary>
          <Code block>{JSON.stringify(problem, null, 1)}</Code>
        </details>
      </div>
    </div>
  );
}

/** Nothing here yet: says so and what the next step is. */
export function Empty(props: { icon?: IconName; title: string; meaning: string; action?: ReactNode }) {
  return (
    <Stack align="center" gap={6} py="lg" px="md" className={classes.empty}>
      {props.icon && <Icon name={props.icon} size={30} />}
      <Text fw={600} ta="center">
        {props.title}
      </Text>
      <Text size="sm" c="dimmed" ta="center" maw={420}>
        {props.meaning}
      </Text>
      {props.action}
    </Stack>
  );
}

export function Loading({ rows = 4 }: { rows?: number }) {
  const words = useWords();
  return (
    <Stack gap="sm" p="md" aria-busy="true">
      <Text size="sm" c="dimmed" role="status">
        {words.app.loading}
      </Text>
      {Array.from({ length: rows }, (_, row) => `row-${row}`).map((row) => (
        <Skeleton key={row} height={44} radius="sm" />
      ))}
    </Stack>
  );
}

export function ErrorState({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const words = useWords();
  return (
    <div className={classes.errorState}>
      <Sentence
        problem={problem}
        action={
          retry && (
            <Button size="compact-sm" mt={6} onClick={retry}>
              {words.app.retry}
            </Button>
          )
        }
      />
    </div>
  );
}

/** A titled part of a screen. */
export function Section(props: { title: ReactNode; aside?: ReactNode; children: ReactNode; id?: string }) {
  return (
    <Paper component="section" className={classes.section} id={props.id}>
      <div className={classes.head}>
        <Title order={2} className={classes.title}>
          {props.title}
        </Title>
        {props.aside}
      </div>
      {props.children}
    </Paper>
  );
}
