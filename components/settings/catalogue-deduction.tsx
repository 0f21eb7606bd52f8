import { Button, Group, MultiSelect, Select, SimpleGrid } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { toMaterialRef } from '@/lib/coverage/catalogue-rules';
import type { Catalogue, Deduction, IndicatorItem } from '@/lib/model/catalogue';
import { Amount, capUsers, Line } from './catalogue-frame';

const pers = ['once', 'each', 'all'] as const;
const triggers = ['any-missing', 'all-missing', 'checked'] as const;

/** One deduction: its points, how it is told and counted, and the cap it shares. */
export function CatalogueDeduction(props: {
  deduction: Deduction;
  draft: Catalogue;
  item: IndicatorItem;
  onChange: (deduction: Deduction) => void;
  onRemove: () => void;
}) {
  const { catalogues: words } = useWords();
  const { deduction, draft, item, onChange } = props;
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
    <div style={{ marginBottom: 12 }}>
      <Line label={words.rule} value={deduction.rule} onChange={(rule) => onChange({ ...deduction, rule })} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        <Amount
          label={words.points}
          value={deduction.points}
          onChange={(points) => onChange({ ...deduction, points })}
        />
        <Select
          size="sm"
          label={words.per}
          data={pers.map((value) => ({ value, label: words.pers[value] }))}
          value={deduction.per}
          allowDeselect={false}
          onChange={(chosen) => onChange({ ...deduction, per: pers.find((one) => one === chosen) ?? deduction.per })}
        />
        <Select
          size="sm"
          label={words.trigger}
          data={triggers.map((value) => ({ value, label: words.triggers[value] }))}
          value={deduction.trigger}
          allowDeselect={false}
          onChange={(chosen) =>
            onChange({ ...deduction, trigger: triggers.find((one) => one === chosen) ?? deduction.trigger })
          }
        />
        <Select
          size="sm"
          label={words.ofCap}
          placeholder={words.noCap}
          clearable
          data={draft.capGroups.map(({ id }) => ({ value: id, label: words.cap(capUsers(draft, id)) }))}
          value={deduction.capGroup ?? null}
          onChange={(capGroup) => {
            const { capGroup: _old, ...rest } = deduction;
            onChange(capGroup === null ? rest : { ...rest, capGroup });
          }}
        />
      </SimpleGrid>
      <MultiSelect
        size="sm"
        label={words.ofMaterials}
        data={[...own, ...others]}
        value={deduction.materials}
        onChange={(materials) => onChange({ ...deduction, materials })}
      />
      <Group mt={6} justify="flex-end">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.removeLabel(deduction.rule)}
          onClick={props.onRemove}
        >
          {words.remove}
        </Button>
      </Group>
    </div>
  );
}
