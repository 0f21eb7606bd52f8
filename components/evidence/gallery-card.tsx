import { Box, Checkbox } from '@mantine/core';
import type { KeyboardEvent, MouseEvent } from 'react';
import { Thumbnail } from '@/components/ui/thumbnail';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import classes from './gallery.module.css';
import type { GalleryEntry } from './gallery-filter';
import type { GalleryLook } from './gallery-grid';

interface Props {
  entry: GalleryEntry;
  at: number;
  look: GalleryLook;
  inOrder: boolean;
  selected: boolean;
  /** `range`: everything since the last one that was picked by itself. */
  onToggle: (range: boolean) => void;
  onOpen: (event: MouseEvent) => void;
  onDrag: (begins: boolean) => void;
  onFocus: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

export function GalleryCard({ entry, at, look, inOrder, selected, onToggle, onDrag, ...button }: Props) {
  const { gallery, format, terms } = useWords();
  const { evidence, place } = entry;
  const { record } = evidence;
  const title = evidenceTitle(evidence);
  const status = record.capture?.status ?? 'complete';
  const flags = [
    record.kind !== 'capture' && terms.evidenceKinds[record.kind],
    status !== 'complete' && terms.captureStatus[status].name,
    entry.alike !== null && gallery.alike[entry.alike],
  ].filter((flag): flag is string => typeof flag === 'string');
  return (
    <Box
      className={classes.card}
      data-selected={selected}
      data-look={look}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', title);
        onDrag(true);
      }}
      onDragEnd={() => onDrag(false)}
    >
      <button
        type="button"
        className={classes.open}
        data-at={at}
        tabIndex={inOrder ? 0 : -1}
        onClick={button.onOpen}
        onFocus={button.onFocus}
        onBlur={button.onBlur}
        onKeyDown={button.onKeyDown}
      >
        <span className={classes.picture}>
          <Thumbnail evidence={evidence} />
        </span>
        <span className={classes.words}>
          <span className={classes.name} title={title}>
            {title}
          </span>
          <span className={classes.place} data-unfiled={place === null} title={place ?? undefined}>
            {place ?? gallery.unfiled}
          </span>
          <span className={classes.when}>
            {evidence.trashedAt ? gallery.trashedAt(format.time(evidence.trashedAt)) : format.time(record.takenAt)}
          </span>
        </span>
        {flags.length > 0 && (
          <span className={classes.flags}>
            {flags.map((flag) => (
              <span key={flag} className={classes.flag}>
                {flag}
              </span>
            ))}
          </span>
        )}
      </button>
      <Checkbox
        className={classes.check}
        size="sm"
        tabIndex={-1}
        checked={selected}
        onChange={(event) => onToggle((event.nativeEvent as globalThis.MouseEvent).shiftKey)}
        aria-label={gallery.select(title)}
      />
    </Box>
  );
}
