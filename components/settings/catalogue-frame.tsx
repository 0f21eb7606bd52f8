import { Fieldset, SimpleGrid, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import type { Catalogue } from '@/lib/model/catalogue';
import { Amount, Line, replaced } from './catalogue-fields';

type Props = { draft: Catalogue; onChange: (draft: Catalogue) => void };

/** What is true of the whole catalogue: year and place, thresholds and dates, points of categories, caps. */
export function CatalogueFrame({ draft, onChange }: Props) {
  const { catalogues: words } = useWords();
  const { thresholds, region } = draft;
  const threshold = (change: Partial<Catalogue['thresholds']>) =>
    onChange({ ...draft, thresholds: { ...thresholds, ...change } });
  return (
    <>
      <Line label={words.title} value={draft.title} onChange={(title) => onChange({ ...draft, title })} />
      <Fieldset legend={words.basics} mt={8}>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
          <Amount label={words.year} value={draft.year} onChange={(year) => onChange({ ...draft, year })} />
          <Line
            label={words.regionCode}
            value={region.code}
            onChange={(code) => onChange({ ...draft, region: { ...region, code } })}
          />
          <Line
            label={words.regionName}
            value={region.name}
            onChange={(name) => onChange({ ...draft, region: { ...region, name } })}
          />
          <Amount
            label={words.cityPlans}
            value={thresholds.cityPlans}
            onChange={(cityPlans) => threshold({ cityPlans })}
          />
          <Amount
            label={words.countyChecks}
            value={thresholds.countyChecks}
            onChange={(countyChecks) => threshold({ countyChecks })}
          />
          <Amount label={words.minFirms} value={thresholds.minFirms} onChange={(minFirms) => threshold({ minFirms })} />
          <Amount
            label={words.minRatio}
            value={thresholds.minRatioPercent}
            onChange={(minRatioPercent) => threshold({ minRatioPercent })}
          />
          <Line
            label={words.riskCutOff}
            value={thresholds.riskCutOff}
            onChange={(riskCutOff) => threshold({ riskCutOff })}
          />
          <Line
            label={words.mostDoneBy}
            value={thresholds.mostDoneBy.date}
            onChange={(date) => threshold({ mostDoneBy: { ...thresholds.mostDoneBy, date } })}
          />
          <Amount
            label={words.mostDonePercent}
            value={thresholds.mostDoneBy.percent}
            onChange={(percent) => threshold({ mostDoneBy: { ...thresholds.mostDoneBy, percent } })}
          />
          <Line
            label={words.collectionFrom}
            value={thresholds.collectionFrom}
            onChange={(collectionFrom) => threshold({ collectionFrom })}
          />
        </SimpleGrid>
        <Counties draft={draft} onChange={onChange} />
      </Fieldset>
      <Fieldset legend={words.caps} mt={8}>
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="xs">
          {draft.categories.map((category) => (
            <Amount
              key={category.id}
              label={words.category(category.name)}
              value={category.points}
              onChange={(points) =>
                onChange({ ...draft, categories: replaced(draft.categories, category, { ...category, points }) })
              }
            />
          ))}
          {draft.capGroups.map((group) => (
            <Amount
              key={group.id}
              label={words.cap(capUsers(draft, group.id))}
              value={group.points}
              onChange={(points) =>
                onChange({ ...draft, capGroups: replaced(draft.capGroups, group, { ...group, points }) })
              }
            />
          ))}
        </SimpleGrid>
      </Fieldset>
    </>
  );
}

/** One county a line; what is typed stays as it is until the line is whole. */
function Counties({ draft, onChange }: Props) {
  const { catalogues: words } = useWords();
  const [text, setText] = useState(() => draft.counties.map(({ code, name }) => `${code} ${name}`).join('\n'));
  return (
    <Textarea
      mt={8}
      autosize
      maxRows={8}
      label={words.counties}
      value={text}
      onChange={(event) => {
        setText(event.currentTarget.value);
        const lines = event.currentTarget.value.split('\n').flatMap((line) => line.trim() || []);
        const counties = lines.map((line) => {
          const [code = '', ...name] = line.split(/\s+/);
          return { code, name: name.join('') };
        });
        onChange({ ...draft, counties });
      }}
    />
  );
}

/** The items whose deductions share a cap, as `8、12`: a cap has no name of its own. */
export const capUsers = ({ items }: Catalogue, id: string): string =>
  items
    .filter(({ deductions }) => deductions.some(({ capGroup }) => capGroup === id))
    .map(({ no }) => no)
    .join('、');
