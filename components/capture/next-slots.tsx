import { Badge, Button, Text, UnstyledButton } from '@mantine/core';
import { useMemo } from 'react';
import { Sign } from '@/components/ui/sign';
import { Empty, Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { Slot } from '@/lib/model/slot';
import { isAimedAt, placeToLook } from './aim';
import { capturableFirst, nextMissing } from './next-missing';
import classes from './panel.module.css';
import { useAim } from './use-aim';

const shown = 5;

/** What to collect next. A click points the next picture at it and copies what to search for; a paper's opens its place. */
export function NextSlots() {
  const { panel, app } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { assessment, settings, slots } = index;
  const missing = useMemo(
    () =>
      assessment
        ? capturableFirst(
            nextMissing(slots, assessment.me, settings.tags),
            (slot) => placeToLook(index, slot) === 'file',
            settings.tags,
          )
        : [],
    [index, assessment, slots, settings.tags],
  );
  return (
    <Section
      title={panel.next}
      aside={
        <Text size="xs" fw={600} c={missing.length ? 'var(--bad)' : 'var(--ok)'}>
          {missing.length ? panel.left(missing.length) : slots.length ? panel.nothingLeft : ''}
        </Text>
      }
    >
      {slots.length === 0 ? (
        <Empty
          title={panel.nextNoPlans}
          meaning={panel.nextNoPlansMeaning}
          action={
            <Button size="compact-sm" onClick={() => workspace.openWorkbench('/plans')}>
              {app.openWorkbench}
            </Button>
          }
        />
      ) : missing.length === 0 ? (
        <Empty
          icon="ok"
          title={panel.nextEmpty}
          meaning={panel.nextEmptyMeaning}
          action={
            <Button size="compact-sm" onClick={() => workspace.openWorkbench('/bundles')}>
              {app.openWorkbench}
            </Button>
          }
        />
      ) : (
        <>
          <Text size="xs" c="dimmed">
            {panel.nextMeaning}
          </Text>
          <ul className={classes.rows}>
            {missing.slice(0, shown).map((slot) => (
              <li key={slot.key} className={classes.row}>
                <NextSlot slot={slot} />
              </li>
            ))}
          </ul>
          {missing.length > shown && (
            <Button
              fullWidth
              size="compact-sm"
              variant="subtle"
              mt={4}
              onClick={() => workspace.openWorkbench('/coverage')}
            >
              {panel.seeAll(missing.length)}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function NextSlot({ slot }: { slot: Slot }) {
  const { panel, terms, format, desk } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const aim = useAim();
  const place = placeToLook(index, slot);
  const aimed = isAimedAt(index.settings.tags, slot);
  // A paper is not captured: its place in the workbench is where it is added.
  const press = () => (place === 'file' ? workspace.openWorkbench(`/coverage?item=${slot.item}`) : aim(slot));
  return (
    <UnstyledButton
      className={classes.nextButton}
      aria-pressed={place === 'file' ? undefined : aimed}
      onClick={() => void press()}
    >
      <Sign state={slot.state} count={slot.need > 1 ? `${slot.have}/${slot.need}` : undefined} />
      <span style={{ minWidth: 0 }}>
        <Text size="sm" className={classes.clamp} title={slot.label} component="span">
          {slot.label}
        </Text>
        <Text size="xs" c="dimmed" component="span" display="block">
          {aimed && <strong>{`${panel.current} · `}</strong>}
          {place === 'file' ? panel.paperFile : place ? panel.where(terms.systemsShort[place]) : ''}
          {slot.due && ` · ${panel.due(format.date(slot.due))}`}{' '}
          {slot.easilyLost && (
            <Badge size="xs" variant="outline" color="var(--warn)" radius="sm">
              {panel.easilyLost}
            </Badge>
          )}
        </Text>
        {slot.review && (
          <Text size="xs" component="span" display="block" fw={600} c="var(--bad)">
            {desk.mark(desk.verdicts[slot.review.verdict], slot.review.reason)}
          </Text>
        )}
      </span>
    </UnstyledButton>
  );
}
