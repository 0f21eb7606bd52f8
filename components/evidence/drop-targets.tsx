import { Portal } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { dropPlaces } from './drop-places';
import classes from './drop-targets.module.css';
import { useRefile } from './use-refile';
import { useTrash } from './use-trash';

interface Props {
  evidence: string[];
  /** None of the places was right: the dialog has all of them. */
  onElsewhere: (evidence: string[]) => void;
  onDone: () => void;
}

/** Stands beside the gallery while something is dragged. Whoever uses the keys files with M instead. */
export function DropTargets({ evidence, onElsewhere, onDone }: Props) {
  const { gallery, keys } = useWords();
  const index = useView();
  const refile = useRefile();
  const trash = useTrash();
  const places = useMemo(() => dropPlaces(index), [index]);
  const drop = (run: () => unknown) => () => {
    onDone();
    void run();
  };
  return (
    <Portal>
      <section className={classes.targets} aria-label={gallery.dropTitle(evidence.length)}>
        <strong className={classes.title}>{gallery.dropTitle(evidence.length)}</strong>
        {places.map((key) => (
          <Target key={key} text={slotPlace(index, key)} onDrop={drop(() => refile(evidence, [key]))} />
        ))}
        <Target text={gallery.dropElsewhere} icon="search" onDrop={drop(() => onElsewhere(evidence))} />
        <Target text={gallery.unfiled} icon="undo" onDrop={drop(() => refile(evidence, []))} />
        <Target text={keys.trash} icon="trash" onDrop={drop(() => trash(evidence))} />
      </section>
    </Portal>
  );
}

function Target({ text, icon, onDrop }: { text: string; icon?: 'search' | 'undo' | 'trash'; onDrop: () => void }) {
  const [over, setOver] = useState(false);
  return (
    // For the mouse alone: it is gone as soon as the mouse lets go, so Tab never comes here.
    <button
      type="button"
      tabIndex={-1}
      className={classes.target}
      data-over={over}
      data-drop={text}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        onDrop();
      }}
    >
      <Icon name={icon ?? 'move'} size={16} />
      <span>{text}</span>
    </button>
  );
}
