import { Button, FileButton, Text } from '@mantine/core';
import { type DragEvent, useState } from 'react';
import classes from './file-drop.module.css';

/** Takes one file, or several, by a button or by dropping. The button does everything that dropping does. */
export function FileDrop(props: {
  choose: string;
  drop: string;
  accept?: string;
  disabled?: boolean;
  onFile?: (file: File) => void;
  /** Given: several at once. */
  onFiles?: (files: File[]) => void;
}) {
  const take = (files: File[]) => {
    const [first] = files;
    if (!first || props.disabled) return;
    props.onFiles?.(files);
    props.onFile?.(first);
  };
  const [over, setOver] = useState(false);
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
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
      <FileButton
        multiple={props.onFiles !== undefined}
        accept={props.accept}
        disabled={props.disabled}
        onChange={(chosen) => take(chosen ? [chosen].flat() : [])}
      >
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
