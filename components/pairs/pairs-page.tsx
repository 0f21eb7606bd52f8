import { Button, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isMine } from '@/components/capture/next-missing';
import { useNotice } from '@/components/ui/notice';
import { Sign } from '@/components/ui/sign';
import { Empty, Section } from '@/components/ui/states';
import type { ViewIndex } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { goTo } from '@/components/workbench/route';
import type { Stage } from '@/lib/model/catalogue';
import type { Evidence } from '@/lib/model/evidence';
import { type Pair, pairName, pairsOf } from '@/lib/pair/pairs';
import { PairView } from './pair-view';
import classes from './pairs.module.css';

const shows = ['all', 'both', 'open'] as const;
type Show = (typeof shows)[number];

const fits = ({ state }: Pair, show: Show): boolean =>
  show === 'all' || (show === 'both' ? state === 'both' : state !== 'both' && state !== 'not-applicable');

/** The pairs of this person: of a department its own, of an office everybody's. */
function pairsInView(index: ViewIndex): Pair[] {
  const { assessment, settings } = index;
  const evidenceOf = (slot: string): Evidence[] =>
    (index.servedBy.get(slot) ?? []).flatMap((id) => {
      const evidence = index.evidenceById.get(id);
      return evidence && evidence.trashedAt === null ? [evidence] : [];
    });
  const pairs = pairsOf(index.slots, evidenceOf);
  return assessment ? pairs.filter(({ before }) => isMine(before, assessment.me, settings.tags.department)) : [];
}

/** 更新前后: which pairs are whole, what is missing, and each pair compared. */
export function PairsPage({ params }: { params: URLSearchParams }) {
  const { pairs: words } = useWords();
  const index = useView();
  const pairs = useMemo(() => pairsInView(index), [index]);
  const [show, setShow] = useState<Show>('all');
  const opened = pairs.find(({ key }) => key === params.get('pair'));
  if (opened) return <PairView key={opened.key} pair={opened} />;
  if (pairs.length === 0) {
    return (
      <Section title={words.list}>
        <Empty
          icon="compare"
          title={words.empty}
          meaning={words.emptyMeaning}
          action={<Button onClick={() => goTo('plans')}>{words.emptyAction}</Button>}
        />
      </Section>
    );
  }
  const shown = pairs.filter((pair) => fits(pair, show));
  const whole = pairs.filter(({ state }) => state === 'both').length;
  return (
    <Stack gap="md">
      <Text size="sm">{words.meaning}</Text>
      <Section
        title={words.summary(whole, pairs.length)}
        aside={
          <SegmentedControl
            size="xs"
            aria-label={words.show}
            data={shows.map((value) => ({ value, label: words.shows[value] }))}
            value={show}
            onChange={setShow}
          />
        }
      >
        {shown.length === 0 ? (
          <Empty icon="compare" title={words.noMatch} meaning={words.noMatchMeaning} />
        ) : (
          <Table.ScrollContainer
            minWidth={520}
            scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': words.list } }}
          >
            <Table verticalSpacing={6}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{words.about}</Table.Th>
                  <Table.Th w={90}>{words.before}</Table.Th>
                  <Table.Th w={90}>{words.after}</Table.Th>
                  <Table.Th w={130}>{words.next}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown.map((pair) => (
                  <Row key={pair.key} pair={pair} />
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
        )}
      </Section>
    </Stack>
  );
}

function Row({ pair }: { pair: Pair }) {
  const { pairs: words, panel, coverage } = useWords();
  const workspace = useWorkspace();
  const { say } = useNotice();
  const name = pairName(pair);
  const collect = async (stage: Stage) => {
    const { item, material } = pair.before;
    await workspace.chooseTags({ item, material, stage });
    say(coverage.collected(stage === 'before' ? pair.before.label : pair.after.label));
  };
  const missing: Stage = pair.beforeEvidence.length === 0 ? 'before' : 'after';
  return (
    <Table.Tr>
      <Table.Td>
        <Text size="sm" fw={600}>
          {name}
        </Text>
        <Text size="xs" className={classes.state} data-state={pair.state}>
          {words.states[pair.state]}
        </Text>
      </Table.Td>
      <Table.Td>
        <Sign state={pair.before.state} />
      </Table.Td>
      <Table.Td>
        <Sign state={pair.after.state} />
      </Table.Td>
      <Table.Td>
        {pair.state === 'both' && (
          <Button
            size="compact-sm"
            aria-label={words.openLabel(name)}
            onClick={() => goTo('pairs', { pair: pair.key })}
          >
            {words.open}
          </Button>
        )}
        {pair.state !== 'both' && pair.state !== 'not-applicable' && (
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${words.collect[missing]}：${name}`}
            title={panel.aim}
            onClick={() => collect(missing)}
          >
            {words.collect[missing]}
          </Button>
        )}
      </Table.Td>
    </Table.Tr>
  );
}
