import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { slotPlace } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';

/** Thousands of slots are found by typing, not by scrolling. */
const shownOptions = 40;

/** Slots to choose: type a number, a plan's or department's name. One picture may serve several. */
export function SlotPicker({ value, onChange }: { value: string[]; onChange: (slots: string[]) => void }) {
  const { workbench, app } = useWords();
  const index = useView();
  const data = useMemo(() => {
    const known = index.slots.map(({ key }) => ({ value: key, label: slotPlace(index, key) }));
    const odd = value
      .filter((key) => !index.slotByKey.has(key))
      .map((key) => ({ value: key, label: slotPlace(index, key) }));
    return [...known, ...odd];
  }, [index, value]);
  return (
    <MultiSelect
      label={workbench.slots}
      description={workbench.slotsMeaning}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      limit={shownOptions}
      nothingFoundMessage={app.noMatch}
      hidePickedOptions
      data-autofocus
      // The list opens with the first letter or a click; opened at once it would cover the buttons below.
      openOnFocus={false}
    />
  );
}
