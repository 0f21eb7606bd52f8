import { Select, Stack, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Empty, ErrorState, Loading, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { crossChecks } from '@/lib/desk/cross/cross-checks';
import type { KeptForPapers } from '@/lib/use-cases/office-papers';
import { useKept } from '../use-kept';
import { Findings } from './findings';
import { ListsForm } from './lists-form';

/** Items 6, 7, 13, 24 and 28: what plans, item list, member units, entries and papers say of each other. */
export function CrossSection() {
  const { crossCheck } = useWords();
  const kept = useKept();
  return (
    <Section title={crossCheck.title}>
      <Text size="sm" mb="sm">
        {crossCheck.meaning}
      </Text>
      {kept.state === 'loading' && <Loading rows={2} />}
      {kept.state === 'error' && <ErrorState problem={kept.problem} retry={kept.retry} />}
      {kept.state === 'value' && <Checked kept={kept.value} />}
    </Section>
  );
}

function Checked({ kept }: { kept: KeptForPapers }) {
  const { crossCheck } = useWords();
  const { assessment, catalogue, departments, plans, firms, slots, evidence, filings } = useView();
  const own = assessment?.region.code ?? '';
  const [region, setRegion] = useState(own);
  const { lists } = kept;
  const findings = useMemo(
    () =>
      assessment
        ? crossChecks({ assessment, catalogue, departments, plans, firms, slots, evidence, filings, lists })
        : [],
    [assessment, catalogue, departments, plans, firms, slots, evidence, filings, lists],
  );
  const shown = useMemo(() => findings.filter(({ county }) => (county ?? own) === region), [findings, region, own]);
  const counties = assessment?.level === 'city' ? catalogue.counties : [];
  const countOf = (code: string) => findings.filter(({ county }) => (county ?? own) === code).length;
  const mine = plans.filter((plan) => plan.region === region);
  return (
    <Stack gap="md">
      {counties.length > 0 && (
        <Select
          label={crossCheck.of}
          maw={280}
          allowDeselect={false}
          value={region}
          onChange={(value) => value && setRegion(value)}
          data={[
            { value: own, label: crossCheck.whole },
            ...counties.map(({ code, name }) => ({ value: code, label: name })),
          ].map(({ value, label }) => ({ value, label: `${label}（${crossCheck.count(countOf(value))}）` }))}
        />
      )}
      {mine.length === 0 ? (
        <Empty icon="plan" title={crossCheck.noPlans} meaning={crossCheck.noPlansMeaning} />
      ) : shown.length === 0 ? (
        <Empty title={crossCheck.none} meaning={crossCheck.noneMeaning} />
      ) : (
        <Findings findings={shown} />
      )}
      <ListsForm key={region} region={region} lists={lists.find((one) => one.region === region)} />
    </Stack>
  );
}
