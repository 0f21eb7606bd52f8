import { Stack, Text } from '@mantine/core';
import { useMemo } from 'react';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Catalogue, IndicatorItem, UnclearPoint } from '@/lib/model/catalogue';
import type { ReadingValue } from '@/lib/model/settings';
import { NumberFormsFields } from './number-forms-fields';
import { ReadingControl } from './reading-control';

/** 通知未写明的事项: what each stands at, changed here for this computer; slots, checks and points follow at once. */
export function ReadingsSection() {
  const { readings: words, format } = useWords();
  const { catalogue, catalogues, departments, settings } = useView();
  const workspace = useWorkspace();
  const written = catalogues.find(({ id }) => id === catalogue.id) ?? catalogue;
  const { points, texts } = useMemo(() => collect(written), [written]);
  const own = settings.readings[written.id] ?? {};
  const choose = (point: UnclearPoint, value: ReadingValue | undefined) => {
    if (point.setting.kind === 'days') {
      if (typeof value === 'number') void workspace.changeSettings({ publicityDays: value });
      return;
    }
    const { [point.id]: _old, ...rest } = own;
    const next = value === undefined ? rest : { ...rest, [point.id]: value };
    void workspace.changeSettings({ readings: { ...settings.readings, [written.id]: next } });
  };
  return (
    <Section title={words.title}>
      <Text size="sm" c="dimmed">
        {words.meaning}
      </Text>
      <Stack gap="md" mt={10}>
        {points.map(({ point, items }) => (
          <div key={point.id}>
            <Text size="sm" fw={600}>
              {format.list(items.map(({ no, shortName }) => `${no} ${shortName}`))}
            </Text>
            <Text size="sm" mb={4}>
              {point.text}
            </Text>
            <ReadingControl
              point={point}
              item={items[0]!}
              value={point.setting.kind === 'days' ? settings.publicityDays : own[point.id]}
              departments={departments.map(({ name }) => name)}
              onChange={(value) => choose(point, value)}
            />
          </div>
        ))}
        {texts.map(({ no, shortName, text }) => (
          <Text size="sm" key={`${no}${text}`}>
            <strong>{`${no} ${shortName}`}</strong>
            {`　${text}`}
          </Text>
        ))}
        <NumberFormsFields />
      </Stack>
    </Section>
  );
}

/** Points of one id are one setting, shown once with all its items; plain texts come after. */
function collect({ items }: Catalogue) {
  const points = new Map<string, { point: UnclearPoint; items: IndicatorItem[] }>();
  const texts: { no: number; shortName: string; text: string }[] = [];
  for (const item of items) {
    for (const point of item.unclear) {
      if (typeof point === 'string') texts.push({ no: item.no, shortName: item.shortName, text: point });
      else if (points.has(point.id)) points.get(point.id)?.items.push(item);
      else points.set(point.id, { point, items: [item] });
    }
  }
  return { points: [...points.values()], texts };
}
