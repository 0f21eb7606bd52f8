import { Button, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { CheckSign } from '@/components/coverage/check-sign';
import { Viewer } from '@/components/evidence/viewer';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { findDuplicates } from '@/lib/coverage/duplicates';
import classes from './checks.module.css';

/** Pictures that stand for more than one thing, or are there twice; those that hardly differ are found at filing, and looked for among all on request. */
export function DuplicatesSection() {
  const { overview, coverage, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [busy, setBusy] = useState(false);
  const [viewing, setViewing] = useState<string[] | null>(null);
  const { slots, evidence, filings, near } = index;
  const found = useMemo(() => findDuplicates({ slots, evidence, filings, near }), [slots, evidence, filings, near]);
  const look = async () => {
    setBusy(true);
    const looked = await workspace.lookForAlike();
    setBusy(false);
    if (looked.ok) say(overview.duplicates.looked(looked.value));
    else complain(looked.error);
  };
  if (index.kept.length < 2) return null;
  return (
    <Section
      title={overview.duplicates.title}
      aside={
        <Button size="compact-sm" variant="default" loading={busy} onClick={look}>
          {overview.duplicates.look}
        </Button>
      }
    >
      <Text size="sm" c="dimmed">
        {found.length > 0 ? overview.duplicates.meaning : overview.duplicates.none}
      </Text>
      <ul className={classes.checks}>
        {found.map(({ kind, evidence: ids, slots: places }) => (
          <li key={`${kind} ${ids.join(' ')}`} className={classes.check}>
            <CheckSign state="warn" />
            <div className={classes.what}>
              <Text size="sm" fw={600}>
                {overview.duplicates.kinds[kind](ids.length)}
              </Text>
              <Text size="sm">{format.list(places.map(({ label }) => label))}</Text>
            </div>
            <Button size="compact-sm" variant="default" onClick={() => setViewing(ids)}>
              {coverage.seePicture}
            </Button>
          </li>
        ))}
      </ul>
      {viewing && <Viewer ids={viewing} start={0} onClose={() => setViewing(null)} />}
    </Section>
  );
}
