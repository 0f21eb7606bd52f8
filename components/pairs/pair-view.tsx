import { Anchor, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '@/components/ui/icons';
import { ErrorState, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { routeTo } from '@/components/workbench/route';
import type { Evidence } from '@/lib/model/evidence';
import { type Pair, pairFlags, pairName } from '@/lib/pair/pairs';
import { lookNames, type PairLook, PairPictures } from './pair-pictures';
import classes from './pairs.module.css';
import { useComparison } from './use-comparison';
import { usePairKeys } from './use-pair-keys';

/** One pair: what can be said about it in words, then the two pictures in four ways of looking. */
export function PairView({ pair }: { pair: Pair }) {
  const { pairs: words } = useWords();
  const [beforeId, setBefore] = useState(pair.beforeEvidence.at(-1)?.record.id);
  const [afterId, setAfter] = useState(pair.afterEvidence.at(-1)?.record.id);
  const before = pair.beforeEvidence.find(({ record }) => record.id === beforeId) ?? pair.beforeEvidence.at(-1);
  const after = pair.afterEvidence.find(({ record }) => record.id === afterId) ?? pair.afterEvidence.at(-1);
  return (
    <Stack gap="sm">
      <Anchor href={routeTo('pairs')} size="sm">
        {words.back}
      </Anchor>
      <Section title={pairName(pair)}>
        {before && after ? (
          <>
            <Group gap="xs" mb="xs">
              <Choice label={words.before} from={pair.beforeEvidence} value={before} onChange={setBefore} />
              <Choice label={words.after} from={pair.afterEvidence} value={after} onChange={setAfter} />
            </Group>
            <Compared key={`${before.record.id}${after.record.id}`} before={before} after={after} />
          </>
        ) : (
          <Text size="sm">{words.states[pair.state]}</Text>
        )}
      </Section>
    </Stack>
  );
}

function Choice(props: { label: string; from: Evidence[]; value: Evidence; onChange: (id: string) => void }) {
  const { format } = useWords();
  if (props.from.length < 2) {
    return (
      <Text size="sm">
        {props.label}：{format.time(props.value.record.takenAt)}
      </Text>
    );
  }
  return (
    <Select
      size="xs"
      label={props.label}
      allowDeselect={false}
      data={props.from.map(({ record }) => ({ value: record.id, label: format.time(record.takenAt) }))}
      value={props.value.record.id}
      onChange={(id) => id !== null && props.onChange(id)}
    />
  );
}

function Compared({ before, after }: { before: Evidence; after: Evidence }) {
  const { pairs: words } = useWords();
  const compared = useComparison(before.record.id, after.record.id);
  const [look, setLook] = useState<PairLook>('side');
  const [current, setCurrent] = useState(0);
  const [actual, setActual] = useState(false);
  const regions = compared.state === 'done' && compared.found.kind === 'different' ? compared.found.regions : [];
  const go = (to: number) => {
    if (regions.length > 0) setCurrent((to + regions.length) % regions.length);
  };
  usePairKeys({ setLook, next: () => go(current + 1), previous: () => go(current - 1) });
  const region = regions[current];
  return (
    <>
      <div role="status">
        <ul className={classes.findings}>
          {pairFlags(before, after).map((flag) => (
            <li key={flag} data-tone="warn">
              <Icon name="warn" size={16} />
              <span>{words.flags[flag]}</span>
            </li>
          ))}
          <Finding compared={compared} />
        </ul>
      </div>
      {compared.state === 'failed' && <ErrorState problem={compared.problem} />}
      <div className={classes.tools}>
        <SegmentedControl
          size="sm"
          aria-label={words.look}
          data={lookNames.map((value) => ({ value, label: words.looks[value] }))}
          value={look}
          onChange={setLook}
        />
        <Button size="compact-sm" variant="default" aria-pressed={actual} onClick={() => setActual(!actual)}>
          {actual ? words.fitWidth : words.actualSize}
        </Button>
        {region && (
          <Group gap={6}>
            <Button size="compact-sm" variant="default" onClick={() => go(current - 1)}>
              {words.previousPlace}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => go(current + 1)}>
              {words.nextPlace}
            </Button>
            <Text size="sm" role="status">
              {words.place(current + 1, regions.length, words.kinds[region.kind])}
            </Text>
          </Group>
        )}
      </div>
      <PairPictures before={before} after={after} look={look} actual={actual} regions={regions} current={current} />
    </>
  );
}

/** The comparison's outcome as one sentence. */
function Finding({ compared }: { compared: ReturnType<typeof useComparison> }) {
  const { pairs: words } = useWords();
  if (compared.state === 'failed') return null;
  if (compared.state === 'reading') return <li>{words.comparing}</li>;
  const { found } = compared;
  const text = {
    same: () => words.same,
    unreadable: () => words.unreadable,
    'other-width': () =>
      found.kind === 'other-width' ? words.otherWidth(found.before, found.after) : words.unreadable,
    different: () => (found.kind === 'different' ? words.different(found.regions.length, found.share) : words.same),
  }[found.kind]();
  return (
    <li data-tone={found.kind === 'different' ? 'good' : 'warn'}>
      <Icon name={found.kind === 'different' ? 'ok' : 'warn'} size={16} />
      <span>{text}</span>
    </li>
  );
}
