import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import classes from './gallery.module.css';
import { GalleryCard } from './gallery-card';
import type { GalleryEntry } from './gallery-filter';

const cardWidth = 200;
const rowHeight = 214;
const gap = 10;

interface Props {
  entries: GalleryEntry[];
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
  onOpen: (at: number) => void;
  onRefile: (id: string) => void;
  onTrash: (id: string) => void;
  onClear: () => void;
}

/** A grid of which only the rows in view exist. One card is in the tab order; the arrows go to the others. */
export function GalleryGrid({ entries, selected, onToggle, onOpen, onRefile, onTrash, onClear }: Props) {
  const { gallery } = useWords();
  const { ref: sizeRef, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  // Two side by side even in a narrow window.
  const columns = Math.max(2, Math.floor((width + gap) / (cardWidth + gap)));
  const rows = useVirtualizer({
    count: Math.ceil(entries.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight + gap,
    overscan: 3,
  });
  const [active, setActive] = useState(0);
  const wantsFocus = useRef(false);
  /** A focused card may leave the list (moved to the trash): its neighbour then takes the focus. */
  const hadFocus = useRef(false);
  const entry = Math.min(active, entries.length - 1);

  // The card to focus may not exist before the grid has scrolled to it, so focus is given after the drawing.
  useEffect(() => {
    const lost = hadFocus.current && document.activeElement === document.body;
    if (!wantsFocus.current && !lost) return;
    const card = scroller.current?.querySelector<HTMLElement>(`[data-at="${entry}"]`);
    if (!card) return;
    wantsFocus.current = false;
    card.focus();
  });

  const go = (to: number) => {
    const next = Math.min(Math.max(to, 0), entries.length - 1);
    wantsFocus.current = true;
    rows.scrollToIndex(Math.floor(next / columns));
    setActive(next);
  };
  const onKey = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    const id = entries[at]?.evidence.record.id;
    if (!id || event.ctrlKey || event.altKey || event.metaKey) return;
    const actions: Record<string, () => void> = {
      ArrowLeft: () => go(at - 1),
      ArrowRight: () => go(at + 1),
      ArrowUp: () => go(at - columns),
      ArrowDown: () => go(at + columns),
      Home: () => go(0),
      End: () => go(entries.length - 1),
      ' ': () => onToggle(id),
      m: () => onRefile(id),
      M: () => onRefile(id),
      Delete: () => onTrash(id),
      Escape: onClear,
    };
    const action = actions[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  return (
    <div className={classes.scroller} ref={scroller}>
      <ul ref={sizeRef} className={classes.canvas} style={{ height: rows.getTotalSize() }} aria-label={gallery.grid}>
        {rows.getVirtualItems().flatMap((row) =>
          entries.slice(row.index * columns, (row.index + 1) * columns).map((one, column) => {
            const at = row.index * columns + column;
            const { id } = one.evidence.record;
            return (
              <li
                key={id}
                className={classes.cell}
                aria-setsize={entries.length}
                aria-posinset={at + 1}
                style={{
                  transform: `translateY(${row.start}px)`,
                  height: rowHeight,
                  width: `calc((100% - ${(columns - 1) * gap}px) / ${columns})`,
                  insetInlineStart: `calc((100% + ${gap}px) / ${columns} * ${column})`,
                }}
              >
                <GalleryCard
                  entry={one}
                  at={at}
                  inOrder={at === entry}
                  selected={selected.has(id)}
                  onToggle={() => onToggle(id)}
                  onOpen={() => onOpen(at)}
                  onFocus={() => {
                    hadFocus.current = true;
                    setActive(at);
                  }}
                  onBlur={() => {
                    hadFocus.current = false;
                  }}
                  onKeyDown={(event) => onKey(event, at)}
                />
              </li>
            );
          }),
        )}
      </ul>
    </div>
  );
}
