import { Button, Checkbox, Fieldset, MultiSelect, Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { type Catalogue, type IndicatorItem, ProviderRole } from '@/lib/model/catalogue';
import { CatalogueDeduction } from './catalogue-deduction';
import { Line, replaced } from './catalogue-frame';
import { CatalogueMaterial } from './catalogue-material';

/** One item at a time: what it asks, of whom, by which materials, and what is deducted. */
export function CatalogueItem({ draft, onChange }: { draft: Catalogue; onChange: (draft: Catalogue) => void }) {
  const { catalogues: words, terms } = useWords();
  const [no, setNo] = useState(draft.items[0]?.no ?? 1);
  const item = draft.items.find((one) => one.no === no);
  if (!item) return null;
  const change = (what: Partial<IndicatorItem>) =>
    onChange({ ...draft, items: replaced(draft.items, item, { ...item, ...what }) });
  const { materials, deductions } = item;
  return (
    <>
      <Select
        mt={12}
        size="sm"
        label={words.item}
        data={draft.items.map((one) => ({ value: String(one.no), label: `${one.no} ${one.shortName}` }))}
        value={String(no)}
        searchable
        allowDeselect={false}
        onChange={(value) => value && setNo(Number(value))}
      />
      <Line label={words.shortName} value={item.shortName} onChange={(shortName) => change({ shortName })} />
      <Select
        size="sm"
        label={words.ofCategory}
        data={draft.categories.map(({ id, name }) => ({ value: id, label: name }))}
        value={item.category}
        allowDeselect={false}
        onChange={(category) => category && change({ category })}
      />
      <MultiSelect
        size="sm"
        label={words.providers}
        data={ProviderRole.options.map((value) => ({ value, label: terms.providers[value] }))}
        value={item.providers}
        onChange={(chosen) => change({ providers: ProviderRole.options.filter((role) => chosen.includes(role)) })}
      />
      <Textarea
        size="sm"
        autosize
        maxRows={6}
        label={words.requirement}
        value={item.requirement}
        onChange={(event) => change({ requirement: event.currentTarget.value })}
      />
      <Checkbox
        mt={8}
        size="sm"
        label={words.easilyLost}
        checked={item.easilyLost}
        onChange={(event) => change({ easilyLost: event.currentTarget.checked })}
      />
      <Fieldset legend={words.materials} mt={8}>
        {materials.map((material) => (
          <CatalogueMaterial
            key={material.id}
            material={material}
            onChange={(fresh) => change({ materials: replaced(materials, material, fresh) })}
            onRemove={() => change({ materials: materials.filter((one) => one !== material) })}
          />
        ))}
        <Button
          mt={8}
          size="compact-sm"
          variant="default"
          onClick={() =>
            change({
              materials: [
                ...materials,
                { id: freeId('material', materials), name: words.newMaterial, kind: 'file', unit: item.unit, need: 1 },
              ],
            })
          }
        >
          {words.addMaterial}
        </Button>
      </Fieldset>
      <Fieldset legend={words.deductions} mt={8}>
        {deductions.map((deduction) => (
          <CatalogueDeduction
            key={deduction.id}
            deduction={deduction}
            draft={draft}
            item={item}
            onChange={(fresh) => change({ deductions: replaced(deductions, deduction, fresh) })}
            onRemove={() => change({ deductions: deductions.filter((one) => one !== deduction) })}
          />
        ))}
        <Button
          mt={8}
          size="compact-sm"
          variant="default"
          onClick={() =>
            change({
              deductions: [
                ...deductions,
                {
                  id: freeId('deduction', deductions),
                  points: 1,
                  per: 'each',
                  rule: words.newDeduction,
                  materials: materials.map(({ id }) => id),
                  trigger: materials.length > 0 ? 'any-missing' : 'checked',
                },
              ],
            })
          }
        >
          {words.addDeduction}
        </Button>
      </Fieldset>
    </>
  );
}

function freeId(stem: string, taken: readonly { id: string }[]): string {
  let n = 1;
  while (taken.some(({ id }) => id === `${stem}-${n}`)) n++;
  return `${stem}-${n}`;
}
