import { Button, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { CategoryList } from '@/components/overview/points-section';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import type { DeskScore, DeskView } from '@/lib/desk/desk-view';
import classes from './desk.module.css';

interface Line {
  id: string;
  name: string;
  score: DeskScore;
  /** Checks of a county; null for the city. */
  checks: number | null;
}

/** City and counties side by side by the notice's scoring; the chosen one opens down to each deduction. */
export function ScoreSection({ desk: { scores } }: { desk: DeskView }) {
  const { desk, format } = useWords();
  const { catalogue } = useView();
  const [chosen, setChosen] = useState('city');
  const lines: Line[] = [
    { id: 'city', name: desk.wholeCity, score: scores.city, checks: null },
    ...scores.counties.map(({ code, ...rest }) => ({ id: code, ...rest })),
  ];
  const present = new Set(lines.flatMap(({ score }) => score.categories.map(({ id }) => id)));
  const categories = catalogue.categories.filter(({ id }) => present.has(id));
  const shown = lines.find(({ id }) => id === chosen) ?? lines[0];
  return (
    <Section title={desk.scores}>
      <Text size="sm" c="dimmed" mb={6}>
        {desk.scoresMeaning}
      </Text>
      <Table.ScrollContainer
        minWidth={900}
        scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': desk.scoresCaption } }}
      >
        <Table verticalSpacing={5} aria-label={desk.scoresCaption}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{desk.place}</Table.Th>
              <Table.Th ta="end">{desk.score}</Table.Th>
              <Table.Th ta="end">{desk.atRisk}</Table.Th>
              <Table.Th>{desk.checks}</Table.Th>
              {categories.map(({ id, name }) => (
                <Table.Th key={id} ta="end">
                  {name}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.map(({ id, name, score, checks }) => (
              <Table.Tr key={id} className={classes.row} data-chosen={id === shown?.id}>
                <Table.Td>
                  <Button
                    variant="subtle"
                    size="compact-sm"
                    aria-pressed={id === shown?.id}
                    onClick={() => setChosen(id)}
                  >
                    {name}
                  </Button>
                </Table.Td>
                <Table.Td className={classes.number}>
                  {desk.ofPoints(format.count(score.score), format.count(score.points))}
                </Table.Td>
                <Table.Td className={classes.number} data-bad={score.atRisk > 0}>
                  {format.count(score.atRisk)}
                </Table.Td>
                <Table.Td>{checks !== null && desk.checksOf(checks, catalogue.thresholds.countyChecks)}</Table.Td>
                {categories.map((category) => {
                  const own = score.categories.find((one) => one.id === category.id);
                  return (
                    <Table.Td key={category.id} className={classes.number}>
                      {own ? `${format.count(own.score)}／${format.count(own.points)}` : ''}
                    </Table.Td>
                  );
                })}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {shown && (
        <>
          <Text size="sm" fw={600} mt={12}>
            {desk.chosen(shown.name)}
          </Text>
          <CategoryList categories={shown.score.categories} filter="missing" />
        </>
      )}
    </Section>
  );
}
