import { Checkbox } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { Thumbnail } from '@/components/ui/thumbnail';
import { evidenceTitle } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import classes from './gallery.module.css';
import type { GalleryEntry } from './gallery-filter';

interface Props {
  entry: GalleryEntry;
  at: number;
  inOrder: boolean;
  selected: boolean;
  onToggle: () => void;
  onOpen: () => void;
  onFocus: () => void;
  onBlur: () => void;
  onKeyDown: (event: KeyboardEvent<HTMLButtonElement>) => void;
}

export function GalleryCard({ entry, at, inOrder, selected, onToggle, onOpen, onFocus, onBlur, onKeyDown }: Props) {
  const { gallery, format, terms } = useWords();
  const { evidence, place } = entry;
  const { record } = evidence;
  const title = evidenceTitle(evidence);
  const status = record.capture?.status ?? 'complete';
  const flags = [
    record.kind !== 'capture' && terms.evidenceKinds[record.kind],
    status !== 'complete' && terms.captureStatus[status].name,
  ].filter((flag): flag is string => typeof flag === 'string');
  return (
    <div className={classes.card} data-selected={selected}>
      <button
        type="button"
        className={classes.open}
        data-at={at}
        tabIndex={inOrder ? 0 : -1}
        onClick={onOpen}
        onFocus={onFocus}
        onBlur={onBlur}
        onKeyDown={onKeyDown}
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
        onChange={onToggle}
        aria-label={gallery.select(title)}
      />
    </div>
  );
}
