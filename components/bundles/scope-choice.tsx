import { Group, Radio, Select } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { BundleScope } from '@/lib/use-cases/workspace';

const kinds = ['department', 'item', 'plan', 'county', 'all'] as const;
type Kind = (typeof kinds)[number];

/** The kind and the thing chosen; null while the thing is still to be chosen. */
export function scopeOf(kind: Kind, chosen: string | null): BundleScope | null {
  if (kind === 'all') return { kind };
  if (chosen === null) return null;
  if (kind === 'item') return { kind, item: Number(chosen) };
  if (kind === 'county') return { kind, county: chosen };
  return kind === 'plan' ? { kind, plan: chosen } : { kind, department: chosen };
}

/** A department exports its own by default; an office everything. */
export function useFirstScope(): BundleScope {
  const { assessment } = useView();
  const mine = assessment?.me.role === 'department' ? assessment.me.department : null;
  return mine === null ? { kind: 'all' } : { kind: 'department', department: mine };
}

export function ScopeChoice(props: {
  first: BundleScope;
  disabled: boolean;
  onChange: (scope: BundleScope | null) => void;
}) {
  const { bundles, panel } = useWords();
  const index = useView();
  const [kind, setKind] = useState<Kind>(props.first.kind === 'department' ? 'department' : 'all');
  const [chosen, setChosen] = useState<string | null>(
    props.first.kind === 'department' ? props.first.department : null,
  );
  const options = {
    department: index.departments.map(({ id, name }) => ({ value: id, label: name })),
    item: index.catalogue.items.map(({ no, shortName }) => ({ value: String(no), label: `${no} ${shortName}` })),
    county: index.catalogue.counties.map(({ code, name }) => ({ value: code, label: name })),
    plan: index.plans.map(({ id, serial, name }) => ({ value: id, label: `${serial} ${name}` })),
  };
  // A county's own assessment has no counties below it.
  const offered = kinds.filter((one) => one !== 'county' || index.assessment?.level === 'city');
  const choose = (nextKind: Kind, next: string | null) => {
    setKind(nextKind);
    setChosen(next);
    props.onChange(scopeOf(nextKind, next));
  };
  return (
    <>
      <Radio.Group
        label={bundles.scope}
        value={kind}
        onChange={(value) => choose(kinds.find((one) => one === value) ?? 'all', null)}
      >
        <Group mt={6}>
          {offered.map((one) => (
            <Radio key={one} value={one} label={bundles.scopes[one]} disabled={props.disabled} />
          ))}
        </Group>
      </Radio.Group>
      {kind !== 'all' && (
        <Select
          mt="xs"
          maw={420}
          label={bundles.which[kind]}
          placeholder={panel.pickPlaceholder}
          data={options[kind]}
          value={chosen}
          searchable
          limit={60}
          disabled={props.disabled}
          onChange={(value) => choose(kind, value)}
        />
      )}
    </>
  );
}
