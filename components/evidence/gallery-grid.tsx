import { useElementSize } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import classes from './gallery.module.css';
import { type CardActions, GalleryCard } from './gallery-card';
import type { GalleryEntry } from './gallery-filter';

export type GalleryLook = 'grid' | 'list';

const cardWidth = 200;
const rowHeights: Record<GalleryLook, number> = { grid: 214, list: 58 };
const gaps: Record<GalleryLook, number> = { grid: 10, list: 4 };

interface Props {
  entries: GalleryEntry[];
  look: GalleryLook;
  selected: ReadonlySet<string>;
  onToggle: (id: string) => void;
  /** Everything from the last toggled one to this one. */
  onRange: (from: number, to: number) => void;
  onAll: () => void;
  onOpen: (at: number) => void;
  onRefile: (id: string) => void;
  onTrash: (id: string) => void;
  onClear: () => void;
  onDrag: (id: string | null) => void;
}

/** A grid or a list of which only the rows in view exist. One card is in the tab order; the arrows go to the others. */
export function GalleryGrid({ entries, look, selected, ...on }: Props) {
  const { gallery } = useWords();
  const { ref: sizeRef, width } = useElementSize();
  const scroller = useRef<HTMLDivElement>(null);
  const rowHeight = rowHeights[look];
  const gap = gaps[look];
  // Two side by side even in a narrow window.
  const columns = look === 'list' ? 1 : Math.max(2, Math.floor((width + gap) / (cardWidth + gap)));
  const rows = useVirtualizer({
    count: Math.ceil(entries.length / columns),
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight + gap,
    overscan: look === 'list' ? 8 : 3,
  });
  const [active, setActive] = useState(0);
  /** Where a range begins: the last one that was picked by itself. */
  const anchor = useRef(0);
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
  const pick = (at: number, id: string, range: boolean) => {
    if (range) return on.onRange(anchor.current, at);
    anchor.current = at;
    on.onToggle(id);
  };
  const onCard = (event: MouseEvent, at: number, id: string) => {
    if (event.shiftKey || event.ctrlKey || event.metaKey) pick(at, id, event.shiftKey);
    else on.onOpen(at);
  };
  const onKey = (event: KeyboardEvent<HTMLButtonElement>, at: number) => {
    const id = entries[at]?.evidence.record.id;
    if (!id || event.altKey) return;
    if (event.ctrlKey || event.metaKey) {
      if (event.key.toLowerCase() !== 'a') return;
      event.preventDefault();
      return on.onAll();
    }
    const ways: Record<string, () => void> = {
      ArrowLeft: () => go(at - 1),
      ArrowRight: () => go(at + 1),
      ArrowUp: () => go(at - columns),
      ArrowDown: () => go(at + columns),
      Home: () => go(0),
      End: () => go(entries.length - 1),
      ' ': () => pick(at, id, event.shiftKey),
      m: () => on.onRefile(id),
      M: () => on.onRefile(id),
      Delete: () => on.onTrash(id),
      Escape: on.onClear,
    };
    const way = ways[event.key];
    if (!way) return;
    event.preventDefault();
    way();
  };
  const actions: CardActions = {
    toggle: pick,
    open: onCard,
    drag: on.onDrag,
    focus(at) {
      hadFocus.current = true;
      setActive(at);
    },
    blur() {
      hadFocus.current = false;
    },
    key: onKey,
  };
  const latest = useRef(actions);
  useLayoutEffect(() => {
    latest.current = actions;
  });
  // The same for every card and every drawing, so that a card is not drawn anew because its list is.
  const steady = useMemo<CardActions>(
    () => ({
      toggle: (...told) => latest.current.toggle(...told),
      open: (...told) => latest.current.open(...told),
      drag: (id) => latest.current.drag(id),
      focus: (at) => latest.current.focus(at),
      blur: () => latest.current.blur(),
      key: (...told) => latest.current.key(...told),
    }),
    [],
  );
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
                  look={look}
                  inOrder={at === entry}
                  selected={selected.has(id)}
                  on={steady}
                />
              </li>
            );
          }),
        )}
      </ul>
    </div>
  );
}
