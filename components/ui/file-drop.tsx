import { Button, FileButton, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import classes from './file-drop.module.css';

/** Takes one file by a button or by dropping it. The button does everything that dropping does. */
export function FileDrop(props: {
  choose: string;
  drop: string;
  accept?: string;
  disabled?: boolean;
  onFile: (file: File) => void;
}) {
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file && !props.disabled) props.onFile(file);
  };
  return (
    <section
      className={classes.drop}
      data-over={over}
      aria-label={props.choose}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileButton accept={props.accept} disabled={props.disabled} onChange={(file) => file && props.onFile(file)}>
        {(button) => (
          <Button {...button} disabled={props.disabled}>
            {props.choose}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="dimmed">
        {props.drop}
      </Text>
    </section>
  );
}
