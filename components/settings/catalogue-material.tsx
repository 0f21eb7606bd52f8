import { Button, Checkbox, Group, Select, SimpleGrid } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import { type Material, SystemId, Unit } from '@/lib/model/catalogue';
import { Amount, Line } from './catalogue-frame';

/** One material; its id stays, since slots and filings go by it. */
export function CatalogueMaterial(props: {
  material: Material;
  onChange: (material: Material) => void;
  onRemove: () => void;
}) {
  const { catalogues: words, terms } = useWords();
  const { material, onChange } = props;
  return (
    <div style={{ marginBottom: 12 }}>
      <Line label={words.materialName} value={material.name} onChange={(name) => onChange({ ...material, name })} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        <Select
          size="sm"
          label={words.kind}
          data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
          value={material.kind}
          allowDeselect={false}
          onChange={(kind) => onChange({ ...material, kind: kind === 'file' ? 'file' : 'screenshot' })}
        />
        <Select
          size="sm"
          label={words.system}
          placeholder={words.noSystem}
          clearable
          data={SystemId.options.map((value) => ({ value, label: terms.systemsShort[value] }))}
          value={material.system ?? null}
          onChange={(chosen) => {
            const { system: _old, ...rest } = material;
            const system = SystemId.safeParse(chosen).data;
            onChange(system ? { ...rest, system } : rest);
          }}
        />
        <Select
          size="sm"
          label={words.unit}
          data={Unit.options.map((value) => ({ value, label: terms.units[value] }))}
          value={material.unit}
          allowDeselect={false}
          onChange={(chosen) => {
            const unit = Unit.safeParse(chosen).data;
            if (unit) onChange({ ...material, unit });
          }}
        />
        <Amount label={words.need} value={material.need} onChange={(need) => onChange({ ...material, need })} />
      </SimpleGrid>
      <Group mt={6} justify="space-between">
        <Checkbox
          size="sm"
          label={words.pair}
          checked={material.stages !== undefined}
          onChange={(event) => {
            const { stages: _old, ...rest } = material;
            onChange(event.currentTarget.checked ? { ...rest, stages: ['before', 'after'] } : rest);
          }}
        />
        <Button
          size="compact-sm"
          variant="default"
          aria-label={words.removeLabel(material.name)}
          onClick={props.onRemove}
        >
          {words.remove}
        </Button>
      </Group>
    </div>
  );
}
