import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { CheckSign } from '@/components/coverage/check-sign';
import { Viewer } from '@/components/evidence/viewer';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { routeTo } from '@/components/workbench/route';
import type { EvidenceCheck } from '@/lib/coverage/check-evidence';
import classes from './checks.module.css';

const step = 20;

/** Faults that the captured pages show themselves, each with the way to its picture; nothing where there are none. */
export function ChecksSection({ checks }: { checks: readonly EvidenceCheck[] }) {
  const { overview, coverage, app } = useWords();
  const { itemByNo } = useView();
  const [shown, setShown] = useState(step);
  const [viewing, setViewing] = useState<string[] | null>(null);
  const fails = checks.filter(({ state }) => state === 'fail');
  const warns = checks.filter(({ state }) => state === 'warn');
  const all = [...fails, ...warns];
  if (all.length === 0) return null;
  return (
    <Section
      title={overview.checks.title}
      aside={<Text fw={600}>{overview.checks.total(fails.length, warns.length)}</Text>}
    >
      <Text size="sm" c="dimmed">
        {overview.checks.meaning}
      </Text>
      <ul className={classes.checks}>
        {all.slice(0, shown).map((check) => (
          <li key={`${check.item}.${check.rule}@${check.about}`} className={classes.check}>
            <CheckSign state={check.state} />
            <div className={classes.what}>
              <Anchor size="sm" href={routeTo('coverage', { item: String(check.item) })}>
                {check.slots[0]?.label ?? itemByNo.get(check.item)?.shortName}
              </Anchor>
              <Text size="sm">{check.text}</Text>
            </div>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => setViewing(check.evidence)}
              aria-label={`${coverage.seePicture}：${check.slots[0]?.label ?? ''}`}
            >
              {coverage.seePicture}
            </Button>
          </li>
        ))}
      </ul>
      {all.length > shown && (
        <Button mt={8} size="xs" variant="default" onClick={() => setShown(shown + step)}>
          {app.more}
        </Button>
      )}
      {viewing && <Viewer ids={viewing} start={0} onClose={() => setViewing(null)} />}
    </Section>
  );
}
