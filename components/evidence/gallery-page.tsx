import { Button, Group, Select, Text, TextInput } from '@mantine/core';
import { useDeferredValue, useMemo, useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { Empty } from '@/components/ui/states';
import { useSearchKey } from '@/components/ui/use-search-key';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import { SystemId } from '@/lib/model/catalogue';
import classes from './gallery.module.css';
import { everything, filterGallery, type GalleryChoice, galleryEntries, statusNames } from './gallery-filter';
import { GalleryGrid } from './gallery-grid';
import { RefileDialog } from './refile-dialog';
import { SelectionBar } from './selection-bar';
import { useTrash } from './use-trash';
import { Viewer } from './viewer';

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
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [viewing, setViewing] = useState<number | null>(null);
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
  const nothing = index.evidence.length === 0;
  return (
    <div className={classes.page}>
      <Filters choice={choice} onChange={setChoice} />
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {gallery.results(found.length, choice.status === 'trash' ? index.trashed.length : index.kept.length)}
        </Text>
        {found.length > 0 && chosen.length === 0 && (
          <Button size="compact-sm" variant="subtle" onClick={() => setSelected(new Set(ids))}>
            {gallery.selectAll}
          </Button>
        )}
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
          selected={selected}
          onToggle={toggle}
          onOpen={setViewing}
          onRefile={(id) => setRefiling(selected.has(id) && chosen.length > 0 ? chosen : [id])}
          onTrash={(id) => trash(selected.has(id) && chosen.length > 0 ? chosen : [id])}
          onClear={() => setSelected(new Set())}
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

function Filters({ choice, onChange }: { choice: GalleryChoice; onChange: (choice: GalleryChoice) => void }) {
  const { gallery, terms } = useWords();
  const index = useView();
  const search = useSearchKey();
  const set = (change: Partial<GalleryChoice>) => onChange({ ...choice, ...change });
  const options = useMemo(
    () => ({
      items: index.catalogue.items.map(({ no, shortName }) => ({ value: String(no), label: `${no} ${shortName}` })),
      plans: index.plans.map(({ id, serial, name }) => ({ value: id, label: `${serial} ${name}` })),
      departments: index.departments.map(({ id, name }) => ({ value: id, label: name })),
    }),
    [index.catalogue, index.plans, index.departments],
  );
  const common = { clearable: true, searchable: true, limit: 60 };
  return (
    <div className={classes.filters}>
      <TextInput
        ref={search}
        className={classes.search}
        aria-label={gallery.search}
        placeholder={gallery.search}
        leftSection={<Icon name="search" size={16} />}
        value={choice.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <Select
        {...common}
        aria-label={gallery.item}
        placeholder={gallery.item}
        data={options.items}
        value={choice.item === null ? null : String(choice.item)}
        onChange={(value) => set({ item: value === null ? null : Number(value) })}
      />
      <Select
        {...common}
        aria-label={gallery.plan}
        placeholder={gallery.plan}
        data={options.plans}
        value={choice.plan}
        onChange={(plan) => set({ plan })}
      />
      <Select
        {...common}
        aria-label={gallery.department}
        placeholder={gallery.department}
        data={options.departments}
        value={choice.department}
        onChange={(department) => set({ department })}
      />
      <Select
        clearable
        aria-label={gallery.system}
        placeholder={gallery.system}
        data={SystemId.options.map((value) => ({ value, label: terms.systemsShort[value] }))}
        value={choice.system}
        onChange={(value) => set({ system: SystemId.options.find((option) => option === value) ?? null })}
      />
      <Select
        allowDeselect={false}
        aria-label={gallery.status}
        data={statusNames.map((value) => ({ value, label: gallery.statuses[value] }))}
        value={choice.status}
        onChange={(value) => set({ status: statusNames.find((name) => name === value) ?? 'all' })}
      />
    </div>
  );
}
