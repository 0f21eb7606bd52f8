import { NumberInput, Select, TagsInput } from '@mantine/core';
import { useWords } from '@/components/ui/words-context';
import type { IndicatorItem, ReadingKind, UnclearPoint } from '@/lib/model/catalogue';
import type { ReadingValue } from '@/lib/model/settings';

interface Props {
  point: UnclearPoint;
  /** As the catalogue has it: what stands while nothing is chosen. */
  item: IndicatorItem;
  value: ReadingValue | undefined;
  departments: string[];
  /** Undefined: back to what the catalogue has. */
  onChange: (value: ReadingValue | undefined) => void;
}

/** The first of each is what the catalogue itself has. */
const choices = {
  absence: ['once', 'each', 'all'],
  firms: ['both', 'either'],
  'cut-off': ['before', 'on'],
  partners: ['all', 'lead'],
  counts: ['yes', 'no'],
  counties: ['sum', 'mean'],
} as const;

const hasChoices = (kind: ReadingKind['kind']): kind is keyof typeof choices => kind in choices;

/** What settles one point that the notice leaves open. */
export function ReadingControl({ point, item, value, departments, onChange }: Props) {
  const { readings } = useWords();
  const { setting } = point;
  const common = { size: 'sm', maw: 420, label: readings.labels[setting.kind] } as const;
  if (hasChoices(setting.kind)) {
    const known: readonly string[] = choices[setting.kind];
    const names: Record<string, string> = readings.choices[setting.kind];
    return (
      <Select
        {...common}
        allowDeselect={false}
        data={known.map((one, at) => ({
          value: one,
          label: at === 0 ? `${names[one]}${readings.asIs}` : (names[one] ?? one),
        }))}
        value={typeof value === 'string' && known.includes(value) ? value : (known[0] ?? null)}
        onChange={(chosen) => onChange(chosen === null || chosen === known[0] ? undefined : chosen)}
      />
    );
  }
  if (setting.kind === 'departments') {
    return (
      <TagsInput
        {...common}
        data={departments}
        placeholder={readings.allDepartments}
        value={Array.isArray(value) ? value : []}
        onChange={(names) => onChange(names.length > 0 ? names : undefined)}
      />
    );
  }
  const usual = setting.kind === 'need' ? Math.max(...needs(item, setting.materials)) : 0;
  return (
    <NumberInput
      {...common}
      min={0}
      max={setting.kind === 'days' ? 365 : 100}
      allowDecimal={setting.kind === 'points'}
      value={typeof value === 'number' ? value : usual}
      onChange={(number) => typeof number === 'number' && onChange(number)}
    />
  );
}

const needs = (item: IndicatorItem, materials: readonly string[]): number[] =>
  item.materials.flatMap(({ id, need }) => (materials.includes(id) ? [need] : []));
