import { Button, Group, Progress, Text } from '@mantine/core';

/** A bar with its sentence, and a button where the job can be stopped. */
export function TaskProgress(props: {
  label: string;
  sentence: string;
  done: number;
  all: number;
  stop?: { label: string; run: () => void };
}) {
  return (
    <div>
      <Group justify="space-between" mb={4}>
        <Text size="sm" role="status">
          {props.sentence}
        </Text>
        {props.stop && (
          <Button size="compact-sm" variant="default" onClick={props.stop.run}>
            {props.stop.label}
          </Button>
        )}
      </Group>
      <Progress aria-label={props.label} value={props.all ? (props.done / props.all) * 100 : 0} />
    </div>
  );
}
