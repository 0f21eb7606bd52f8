import { Select, TextInput } from '@mantine/core';
import { memo, useMemo } from 'react';
import { Icon } from '@/components/ui/icons';
import { today } from '@/components/ui/today';
import { useSearchKey } from '@/components/ui/use-search-key';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { SystemId } from '@/lib/model/catalogue';
import classes from './gallery.module.css';
import { type GalleryChoice, statusNames } from './gallery-filter';
import { timeChoices } from './gallery-time';

interface Props {
  choice: GalleryChoice;
  /** The same function between renders. */
  onChange: (change: Partial<GalleryChoice>) => void;
}

/** One row of choices; each narrows what the others leave. */
export function GalleryFilters({ choice: { text, ...choice }, onChange }: Props) {
  const { gallery } = useWords();
  const search = useSearchKey();
  return (
    <div className={classes.filters}>
      <TextInput
        ref={search}
        className={classes.search}
        aria-label={gallery.search}
        placeholder={gallery.search}
        leftSection={<Icon name="search" size={16} />}
        value={text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      <Choices {...choice} onChange={onChange} />
    </div>
  );
}

/** All but the search: not drawn anew for each letter that is typed. */
const Choices = memo(function Choices({ onChange, ...choice }: Omit<GalleryChoice, 'text'> & Pick<Props, 'onChange'>) {
  const { gallery, terms } = useWords();
  const index = useView();
  const options = useMemo(
    () => ({
      items: index.catalogue.items.map(({ no, shortName }) => ({ value: String(no), label: `${no} ${shortName}` })),
      plans: index.plans.map(({ id, serial, name }) => ({ value: id, label: `${serial} ${name}` })),
      departments: index.departments.map(({ id, name }) => ({ value: id, label: name })),
      times: timeChoices(
        index.evidence.map(({ record }) => record.takenAt),
        today(),
      ).map(({ value, name }) => ({
        value,
        label: typeof name === 'string' ? gallery.times[name] : gallery.month(name.year, name.month),
      })),
    }),
    [index.catalogue, index.plans, index.departments, index.evidence, gallery],
  );
  const common = { clearable: true, searchable: true, limit: 60 };
  return (
    <>
      <Select
        {...common}
        aria-label={gallery.item}
        placeholder={gallery.item}
        data={options.items}
        value={choice.item === null ? null : String(choice.item)}
        onChange={(value) => onChange({ item: value === null ? null : Number(value) })}
      />
      <Select
        {...common}
        aria-label={gallery.plan}
        placeholder={gallery.plan}
        data={options.plans}
        value={choice.plan}
        onChange={(plan) => onChange({ plan })}
      />
      <Select
        {...common}
        aria-label={gallery.department}
        placeholder={gallery.department}
        data={options.departments}
        value={choice.department}
        onChange={(department) => onChange({ department })}
      />
      <Select
        clearable
        aria-label={gallery.system}
        placeholder={gallery.system}
        data={SystemId.options.map((value) => ({ value, label: terms.systemsShort[value] }))}
        value={choice.system}
        onChange={(value) => onChange({ system: SystemId.options.find((option) => option === value) ?? null })}
      />
      <Select
        clearable
        aria-label={gallery.time}
        placeholder={gallery.time}
        data={options.times}
        value={choice.time}
        onChange={(value) => onChange({ time: options.times.find((option) => option.value === value)?.value ?? null })}
      />
      <Select
        allowDeselect={false}
        aria-label={gallery.status}
        data={statusNames.map((value) => ({ value, label: gallery.statuses[value] }))}
        value={choice.status}
        onChange={(value) => onChange({ status: statusNames.find((name) => name === value) ?? 'all' })}
      />
    </>
  );
});
