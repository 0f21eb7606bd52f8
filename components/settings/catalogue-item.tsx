import { Checkbox, MultiSelect, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { type Catalogue, type IndicatorItem, ProviderRole } from '@/lib/model/catalogue';
import { CatalogueDeduction } from './catalogue-deduction';
import { Choice, Line, Parts, replaced } from './catalogue-fields';
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
    <Stack gap={8} mt={12}>
      <Choice
        label={words.item}
        options={draft.items.map((one) => String(one.no))}
        nameOf={(value) => `${value} ${draft.items.find((one) => String(one.no) === value)?.shortName ?? ''}`}
        value={String(no)}
        onChange={(value) => setNo(Number(value))}
      />
      <Line label={words.shortName} value={item.shortName} onChange={(shortName) => change({ shortName })} />
      <Choice
        label={words.ofCategory}
        options={draft.categories.map(({ id }) => id)}
        nameOf={(id) => draft.categories.find((one) => one.id === id)?.name ?? id}
        value={item.category}
        onChange={(category) => change({ category })}
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
        size="sm"
        label={words.easilyLost}
        checked={item.easilyLost}
        onChange={(event) => change({ easilyLost: event.currentTarget.checked })}
      />
      <Parts
        legend={words.materials}
        parts={materials}
        nameOf={({ name }) => name}
        add={words.addMaterial}
        stem="material"
        make={(id) => ({ id, name: words.newMaterial, kind: 'file' as const, unit: item.unit, need: 1 })}
        onChange={(parts) => change({ materials: parts })}
      >
        {(material, onFresh, remove) => <CatalogueMaterial material={material} onChange={onFresh} remove={remove} />}
      </Parts>
      <Parts
        legend={words.deductions}
        parts={deductions}
        nameOf={({ rule }) => rule}
        add={words.addDeduction}
        stem="deduction"
        make={(id) => ({
          id,
          points: 1,
          per: 'each' as const,
          rule: words.newDeduction,
          materials: materials.map((one) => one.id),
          trigger: materials.length > 0 ? ('any-missing' as const) : ('checked' as const),
        })}
        onChange={(parts) => change({ deductions: parts })}
      >
        {(deduction, onFresh, remove) => (
          <CatalogueDeduction deduction={deduction} draft={draft} item={item} onChange={onFresh} remove={remove} />
        )}
      </Parts>
    </Stack>
  );
}
