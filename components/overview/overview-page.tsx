import { Anchor, Badge, Button, Group, Progress, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { isMine } from '@/components/capture/next-missing';
import { useChecks } from '@/components/coverage/use-checks';
import { Icon } from '@/components/ui/icons';
import { Sign } from '@/components/ui/sign';
import { Empty, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { goTo, routeTo } from '@/components/workbench/route';
import { ChecksSection } from './checks-section';
import { DuplicatesSection } from './duplicates-section';
import classes from './overview.module.css';
import { PointsSection } from './points-section';
import { type Tally, tallySlots } from './tally';

/** What is left, in one look: the sum, what waits to be filed, and each item with its way to the gaps. */
export function OverviewPage() {
  const { overview, format } = useWords();
  const index = useView();
  const { slots, catalogue, kept, slotsOf, assessment, settings, partial } = index;
  const isDepartment = assessment?.me.role === 'department';
  const [onlyMine, setOnlyMine] = useState(isDepartment);
  const chosen = useMemo(
    () =>
      onlyMine && assessment ? slots.filter((slot) => isMine(slot, assessment.me, settings.tags.department)) : slots,
    [slots, onlyMine, assessment, settings.tags.department],
  );
  const { all, easilyLost, items } = useMemo(() => tallySlots(chosen, catalogue.items), [chosen, catalogue]);
  const unfiled = useMemo(() => kept.filter(({ record }) => !slotsOf.has(record.id)).length, [kept, slotsOf]);
  const allChecks = useChecks();
  const checks = useMemo(() => {
    const keys = new Set(chosen.map(({ key }) => key));
    return allChecks.filter((check) => check.slots.some(({ key }) => keys.has(key)));
  }, [allChecks, chosen]);
  if (slots.length === 0) {
    return (
      <Section title={overview.byItem}>
        <Empty
          icon="plan"
          title={overview.empty}
          meaning={overview.emptyMeaning}
          action={<Button onClick={() => goTo('plans')}>{overview.emptyAction}</Button>}
        />
      </Section>
    );
  }
  return (
    <Stack gap="md">
      <Section
        title={overview.progress}
        aside={
          isDepartment && (
            <SegmentedControl
              size="xs"
              aria-label={overview.progress}
              value={onlyMine ? 'mine' : 'all'}
              onChange={(value) => setOnlyMine(value === 'mine')}
              data={[
                { value: 'mine', label: overview.mine },
                { value: 'all', label: overview.everybody },
              ]}
            />
          )
        }
      >
        <Text size="sm" mb={6}>
          {overview.summary(all.done, all.asked)}
        </Text>
        <Bar tally={all} label={overview.progress} />
        <div className={classes.figures}>
          <Figure
            label={overview.missing}
            value={format.count(all.missing)}
            href={routeTo('coverage', { filter: 'missing' })}
            tone={all.missing > 0 ? 'bad' : 'none'}
          />
          <Figure
            label={overview.partial}
            value={format.count(all.partial)}
            href={routeTo('coverage', { filter: 'missing' })}
            tone={all.partial > 0 ? 'warn' : 'none'}
          />
          <Figure
            label={overview.easilyLost}
            value={format.count(easilyLost)}
            href={routeTo('coverage', { filter: 'easilyLost' })}
            tone={easilyLost > 0 ? 'warn' : 'none'}
          />
          <Figure
            label={overview.unfiled}
            value={partial ? '…' : format.count(unfiled)}
            href={routeTo('gallery', { status: 'unfiled' })}
            tone="none"
          />
          <Figure
            label={overview.evidence}
            value={partial ? '…' : format.count(kept.length)}
            href={routeTo('gallery')}
            tone="none"
          />
        </div>
      </Section>
      {!partial && unfiled > 0 && (
        <div className={classes.unfiled}>
          <Icon name="warn" />
          <div>
            <Text size="sm" fw={600}>
              {overview.unfiledTitle(unfiled)}
            </Text>
            <Text size="sm">{overview.unfiledMeaning}</Text>
          </div>
          <Button size="compact-sm" variant="default" onClick={() => goTo('gallery', { status: 'unfiled' })}>
            {overview.unfiledAction}
          </Button>
        </div>
      )}
      {!partial && <ChecksSection checks={checks} />}
      <PointsSection slots={chosen} checks={checks} onlyMine={onlyMine} />
      {!partial && <DuplicatesSection />}
      <Section title={overview.byItem}>
        <ItemTable items={items} />
      </Section>
    </Stack>
  );
}

function Figure(props: { label: string; value: string; href: string; tone: string }) {
  return (
    <a className={classes.figure} href={props.href} data-tone={props.tone}>
      <span className={classes.value}>{props.value}</span>
      <span>{props.label}</span>
    </a>
  );
}

function Bar({ tally, label }: { tally: Tally; label: string }) {
  const share = (n: number) => (tally.asked ? (n / tally.asked) * 100 : 0);
  return (
    <Progress.Root size="lg">
      <Progress.Section value={share(tally.done)} color="var(--ok)" aria-label={label} />
      <Progress.Section value={share(tally.partial)} color="var(--warn)" aria-hidden withAria={false} />
    </Progress.Root>
  );
}

function ItemTable({ items }: { items: ReturnType<typeof tallySlots>['items'] }) {
  const { overview, terms, panel, format } = useWords();
  const { catalogue } = useView();
  const categories = new Map(
    catalogue.categories.map(({ id, name, points }) => [id, `${name}（${overview.points(points)}）`]),
  );
  return (
    <Table.ScrollContainer
      minWidth={560}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': overview.byItem } }}
    >
      <Table verticalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{overview.item}</Table.Th>
            <Table.Th w={110}>{overview.done}</Table.Th>
            <Table.Th w={110}>{overview.left}</Table.Th>
            <Table.Th>{overview.who}</Table.Th>
            <Table.Th>{overview.category}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map(({ item, tally }) => {
            const left = tally.missing + tally.partial;
            const state =
              tally.asked === 0 ? 'optional' : left === 0 ? 'done' : tally.done === 0 ? 'missing' : 'partial';
            return (
              <Table.Tr key={item.no}>
                <Table.Td>
                  <Group gap={8} wrap="nowrap">
                    <Sign state={state} />
                    <Anchor
                      size="sm"
                      href={routeTo('coverage', { item: String(item.no) })}
                      title={overview.seeGaps(item.shortName)}
                    >
                      {item.no} {item.shortName}
                    </Anchor>
                    {item.easilyLost && (
                      <Badge size="sm" variant="outline" color="var(--warn)" radius="sm">
                        {panel.easilyLost}
                      </Badge>
                    )}
                  </Group>
                </Table.Td>
                <Table.Td>
                  {format.count(tally.done)}／{format.count(tally.asked)}
                </Table.Td>
                <Table.Td>{left > 0 ? format.count(left) : '—'}</Table.Td>
                <Table.Td>{format.list(item.providers.map((provider) => terms.providers[provider]))}</Table.Td>
                <Table.Td>{categories.get(item.category) ?? item.category}</Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
