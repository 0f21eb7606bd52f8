import { Group, MultiSelect, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '@/components/ui/words-context';
import { toMaterialRef } from '@/lib/coverage/catalogue-rules';
import type { Catalogue, Deduction, IndicatorItem } from '@/lib/model/catalogue';
import { Amount, Choice, Line, MayChoose } from './catalogue-fields';
import { capUsers } from './catalogue-frame';

const pers = ['once', 'each', 'all'] as const;
const triggers = ['any-missing', 'all-missing', 'checked'] as const;

/** One deduction: its points, how it is told and counted, and the cap it shares. */
export function CatalogueDeduction(props: {
  deduction: Deduction;
  draft: Catalogue;
  item: IndicatorItem;
  onChange: (deduction: Deduction) => void;
  remove: ReactNode;
}) {
  const { catalogues: words } = useWords();
  const { deduction, draft, item, onChange } = props;
  const change = (what: Partial<Deduction>) => onChange({ ...deduction, ...what });
  const own = item.materials.map(({ id, name }) => ({ value: id, label: name }));
  // Those of other items are written `14.check-items`; they stay as they are.
  const others = deduction.materials
    .filter((id) => !own.some(({ value }) => value === id))
    .map((id) => {
      const { no, id: name } = toMaterialRef(item.no, id);
      const material = draft.items.find((one) => one.no === no)?.materials.find((one) => one.id === name);
      return { value: id, label: `${no} ${material?.name ?? name}` };
    });
  return (
    <>
      <Line label={words.rule} value={deduction.rule} onChange={(rule) => change({ rule })} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        <Amount label={words.points} value={deduction.points} onChange={(points) => change({ points })} />
        <Choice
          label={words.per}
          options={pers}
          nameOf={(per) => words.pers[per]}
          value={deduction.per}
          onChange={(per) => change({ per })}
        />
        <Choice
          label={words.trigger}
          options={triggers}
          nameOf={(trigger) => words.triggers[trigger]}
          value={deduction.trigger}
          onChange={(trigger) => change({ trigger })}
        />
        <MayChoose
          label={words.ofCap}
          none={words.noCap}
          options={draft.capGroups.map(({ id }) => id)}
          nameOf={(id) => words.cap(capUsers(draft, id))}
          value={deduction.capGroup}
          onChange={(capGroup) => change({ capGroup })}
        />
      </SimpleGrid>
      <MultiSelect
        size="sm"
        label={words.ofMaterials}
        data={[...own, ...others]}
        value={deduction.materials}
        onChange={(materials) => change({ materials })}
      />
      <Group justify="flex-end">{props.remove}</Group>
    </>
  );
}
