import { Button, Group, SegmentedControl, Text } from '@mantine/core';
import { useLocalStorage } from '@mantine/hooks';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Empty } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import { DropTargets } from './drop-targets';
import classes from './gallery.module.css';
import { everything, filterGallery, type GalleryChoice, galleryEntries, statusNames } from './gallery-filter';
import { GalleryFilters } from './gallery-filters';
import { GalleryGrid, type GalleryLook } from './gallery-grid';
import { RefileDialog } from './refile-dialog';
import { SelectionBar } from './selection-bar';
import { useTrash } from './use-trash';
import { Viewer } from './viewer';

const looks: GalleryLook[] = ['grid', 'list'];

/** All evidence: found by typing or by the filters, opened at full size, filed elsewhere one by one or many at once. */
export function GalleryPage({ params }: { params: URLSearchParams }) {
  const { gallery } = useWords();
  const index = useView();
  const trash = useTrash();
  const [choice, setChoice] = useState<GalleryChoice>(() => ({
    ...everything,
    item: params.get('item') ? Number(params.get('item')) : null,
    status: statusNames.find((name) => name === params.get('status')) ?? 'all',
  }));
  const narrow = useCallback((change: Partial<GalleryChoice>) => setChoice((before) => ({ ...before, ...change })), []);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [viewing, setViewing] = useState<number | null>(null);
  const [look, setLook] = useLocalStorage<GalleryLook>({
    key: 'gallery-look',
    defaultValue: 'grid',
    getInitialValueInEffect: false,
  });
  const [dragged, setDragged] = useState<string[] | null>(null);
  const [refiling, setRefiling] = useState<string[] | null>(() => {
    const wanted = params.get('refile');
    return wanted !== null && index.evidenceById.has(wanted) ? [wanted] : null;
  });
  const entries = useMemo(() => galleryEntries(index), [index]);
  const deferred = useDeferredValue(choice);
  const found = useMemo(() => filterGallery(entries, deferred), [entries, deferred]);
  const ids = useMemo(() => found.map(({ evidence }) => evidence.record.id), [found]);
  const chosen = useMemo(() => ids.filter((id) => selected.has(id)), [ids, selected]);
  const toggle = (id: string) =>
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(id)) after.add(id);
      return after;
    });
  /** The chosen ones where this is one of them, else this one alone. */
  const meant = (id: string) => (selected.has(id) && chosen.length > 0 ? chosen : [id]);
  const nothing = index.evidence.length === 0;
  return (
    <div className={classes.page}>
      <GalleryFilters choice={choice} onChange={narrow} />
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {gallery.results(found.length, choice.status === 'trash' ? index.trashed.length : index.kept.length)}
        </Text>
        <Group gap="xs">
          {found.length > 0 && chosen.length === 0 && (
            <Button size="compact-sm" variant="subtle" onClick={() => setSelected(new Set(ids))}>
              {gallery.selectAll}
            </Button>
          )}
          <SegmentedControl
            size="xs"
            aria-label={gallery.look}
            data={looks.map((value) => ({ value, label: gallery.looks[value] }))}
            value={look}
            onChange={setLook}
          />
        </Group>
      </Group>
      {chosen.length > 0 && (
        <SelectionBar
          chosen={chosen}
          trashed={choice.status === 'trash'}
          onClear={() => setSelected(new Set())}
          onRefile={() => setRefiling(chosen)}
        />
      )}
      {found.length > 0 ? (
        <GalleryGrid
          entries={found}
          key={look}
          look={look}
          selected={selected}
          onToggle={toggle}
          onRange={(from, to) =>
            setSelected(new Set([...selected, ...ids.slice(Math.min(from, to), Math.max(from, to) + 1)]))
          }
          onAll={() => setSelected(new Set(ids))}
          onOpen={setViewing}
          onRefile={(id) => setRefiling(meant(id))}
          onTrash={(id) => trash(meant(id))}
          onClear={() => setSelected(new Set())}
          onDrag={(id) => setDragged(id === null ? null : meant(id))}
        />
      ) : nothing ? (
        <Empty
          icon="gallery"
          title={gallery.empty}
          meaning={gallery.emptyMeaning}
          action={<Button onClick={() => goTo('coverage')}>{gallery.emptyAction}</Button>}
        />
      ) : choice.status === 'trash' && index.trashed.length === 0 ? (
        <Empty
          icon="trash"
          title={gallery.trashEmpty}
          meaning={gallery.trashEmptyMeaning}
          action={<ClearButton onClear={() => setChoice(everything)} />}
        />
      ) : (
        <Empty
          icon="search"
          title={gallery.noMatch}
          meaning={gallery.noMatchMeaning}
          action={<ClearButton onClear={() => setChoice(everything)} />}
        />
      )}
      {dragged && <DropTargets evidence={dragged} onElsewhere={setRefiling} onDone={() => setDragged(null)} />}
      {viewing !== null && <Viewer ids={ids} start={viewing} onClose={() => setViewing(null)} />}
      {refiling && <RefileDialog evidence={refiling} onClose={() => setRefiling(null)} />}
    </div>
  );
}

function ClearButton({ onClear }: { onClear: () => void }) {
  const { gallery } = useWords();
  return (
    <Button variant="default" onClick={onClear}>
      {gallery.clearFilters}
    </Button>
  );
}
