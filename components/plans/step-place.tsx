import { Button, Group, NumberInput, Radio, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { Assessment } from '@/lib/model/assessment';

export type Place = Pick<Assessment, 'year' | 'level' | 'region' | 'catalogueId'>;

/** Step 1: which year, the city or one of its counties. */
export function StepPlace(props: { place: Place; onNext: (place: Place) => void; onSkip: () => void }) {
  const { place, onNext, onSkip } = props;
  const { plans, app } = useWords();
  const { catalogue: current, catalogues } = useView();
  const [catalogueId, setCatalogueId] = useState(place.catalogueId);
  const catalogue = catalogues.find(({ id }) => id === catalogueId) ?? current;
  const [year, setYear] = useState<number | string>(place.year);
  const [level, setLevel] = useState(place.level);
  const [county, setCounty] = useState(place.level === 'county' ? place.region.code : catalogue.counties[0]?.code);
  const yearOk = typeof year === 'number' && Number.isInteger(year) && year >= 2015 && year <= 2100;
  const region =
    level === 'city' ? catalogue.region : (catalogue.counties.find(({ code }) => code === county) ?? catalogue.region);
  return (
    <Stack gap="sm" maw={440}>
      <NumberInput
        label={plans.year}
        value={year}
        onChange={setYear}
        min={2015}
        max={2100}
        hideControls
        thousandSeparator=""
        error={yearOk ? undefined : plans.yearInvalid}
      />
      <Radio.Group
        label={plans.level}
        value={level}
        onChange={(value) => setLevel(value === 'county' ? 'county' : 'city')}
      >
        <Group mt={6}>
          <Radio value="city" label={`${plans.levels.city}（${catalogue.region.name}）`} />
          <Radio value="county" label={plans.levels.county} disabled={catalogue.counties.length === 0} />
        </Group>
      </Radio.Group>
      {level === 'county' && (
        <Select
          label={plans.region}
          data={catalogue.counties.map(({ code, name }) => ({ value: code, label: name }))}
          value={county ?? null}
          allowDeselect={false}
          onChange={(code) => setCounty(code ?? undefined)}
        />
      )}
      {catalogues.length > 1 ? (
        <Select
          label={plans.catalogue}
          data={catalogues.map(({ id, title }) => ({ value: id, label: title }))}
          value={catalogue.id}
          allowDeselect={false}
          onChange={(id) => {
            const chosen = catalogues.find((one) => one.id === id);
            if (!chosen) return;
            setCatalogueId(chosen.id);
            setYear(chosen.year);
            setCounty(chosen.counties[0]?.code);
          }}
        />
      ) : (
        <Text size="sm" c="dimmed">
          {plans.catalogue}：{catalogue.title}
        </Text>
      )}
      <Group>
        <Button
          disabled={!yearOk}
          onClick={() => typeof year === 'number' && onNext({ year, level, region, catalogueId: catalogue.id })}
        >
          {app.next}
        </Button>
        <Button variant="subtle" onClick={onSkip}>
          {plans.skip}
        </Button>
      </Group>
    </Stack>
  );
}
