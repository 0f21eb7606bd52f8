import { Checkbox, Group, SimpleGrid } from '@mantine/core';
import type { ReactNode } from 'react';
import { useWords } from '@/components/ui/words-context';
import { type Material, SystemId, Unit } from '@/lib/model/catalogue';
import { Amount, Choice, Line, MayChoose } from './catalogue-fields';

const kinds = ['screenshot', 'file'] as const;

/** One material; its id stays, since slots and filings go by it. */
export function CatalogueMaterial(props: {
  material: Material;
  onChange: (material: Material) => void;
  remove: ReactNode;
}) {
  const { catalogues: words, terms } = useWords();
  const { material, onChange } = props;
  const change = (what: Partial<Material>) => onChange({ ...material, ...what });
  return (
    <>
      <Line label={words.materialName} value={material.name} onChange={(name) => change({ name })} />
      <SimpleGrid cols={{ base: 2, sm: 4 }} spacing="xs">
        <Choice
          label={words.kind}
          options={kinds}
          nameOf={(kind) => words.kinds[kind]}
          value={material.kind}
          onChange={(kind) => change({ kind })}
        />
        <MayChoose
          label={words.system}
          none={words.noSystem}
          options={SystemId.options}
          nameOf={(system) => terms.systemsShort[system]}
          value={material.system}
          onChange={(system) => change({ system })}
        />
        <Choice
          label={words.unit}
          options={Unit.options}
          nameOf={(unit) => terms.units[unit]}
          value={material.unit}
          onChange={(unit) => change({ unit })}
        />
        <Amount label={words.need} value={material.need} onChange={(need) => change({ need })} />
      </SimpleGrid>
      <Group justify="space-between">
        <Checkbox
          size="sm"
          label={words.pair}
          checked={material.stages !== undefined}
          onChange={(event) => change({ stages: event.currentTarget.checked ? ['before', 'after'] : undefined })}
        />
        {props.remove}
      </Group>
    </>
  );
}
