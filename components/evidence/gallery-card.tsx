import { Box } from '@mantine/core';
import { type KeyboardEvent, type MouseEvent, memo } from 'react';
import { Thumbnail } from '@/components/ui/thumbnail';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import classes from './gallery.module.css';
import type { GalleryEntry } from './gallery-filter';
import type { GalleryLook } from './gallery-grid';

/** What a card tells its grid; `at`: its place in the list. */
export interface CardActions {
  /** `range`: everything since the last one that was picked by itself. */
  toggle: (at: number, id: string, range: boolean) => void;
  open: (event: MouseEvent, at: number, id: string) => void;
  drag: (id: string | null) => void;
  focus: (at: number) => void;
  blur: () => void;
  key: (event: KeyboardEvent<HTMLButtonElement>, at: number) => void;
}

interface Props {
  entry: GalleryEntry;
  at: number;
  look: GalleryLook;
  inOrder: boolean;
  selected: boolean;
  /** The same object between renders. */
  on: CardActions;
}

/** Drawn anew only when something of it changes: a scrolled list draws its new rows alone. */
export const GalleryCard = memo(function GalleryCard({ entry, at, look, inOrder, selected, on }: Props) {
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
        on.drag(record.id);
      }}
      onDragEnd={() => on.drag(null)}
    >
      <button
        type="button"
        className={classes.open}
        data-at={at}
        tabIndex={inOrder ? 0 : -1}
        onClick={(event) => on.open(event, at, record.id)}
        onFocus={() => on.focus(at)}
        onBlur={on.blur}
        onKeyDown={(event) => on.key(event, at)}
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
      <span className={classes.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          onChange={(event) => on.toggle(at, record.id, (event.nativeEvent as globalThis.MouseEvent).shiftKey)}
          aria-label={gallery.select(title)}
        />
      </span>
    </Box>
  );
});
