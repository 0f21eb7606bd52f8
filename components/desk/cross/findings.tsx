import { Anchor, Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView } from '@/components/ui/workspace-context';
import { routeTo } from '@/components/workbench/route';
import type { CrossFinding } from '@/lib/desk/cross/finding';
import { crossSentence } from '@/lib/words/cross-sentence';
import classes from './cross.module.css';

const marks = { fail: '✕', warn: '!', note: 'i' } as const;
const firstShown = 5;

/** What was found, item by item, each with what to do and the way there. */
export function Findings({ findings }: { findings: readonly CrossFinding[] }) {
  const items = [...new Set(findings.map(({ items: [item = 0] }) => item))];
  return (
    <div>
      {items.map((item) => (
        <Group key={item} item={item} findings={findings.filter(({ items: [first] }) => first === item)} />
      ))}
    </div>
  );
}

function Group({ item, findings }: { item: number; findings: readonly CrossFinding[] }) {
  const { crossCheck } = useWords();
  const { catalogue } = useView();
  const [all, setAll] = useState(false);
  const shown = all ? findings : findings.slice(0, firstShown);
  const name = catalogue.items.find(({ no }) => no === item)?.shortName ?? '';
  return (
    <section className={classes.group}>
      <h3 className={classes.item}>
        {crossCheck.item(item)} {name}
        <span className={classes.count}>{crossCheck.count(findings.length)}</span>
      </h3>
      <ul className={classes.list}>
        {shown.map((finding) => (
          <Finding key={`${finding.rule} ${finding.subject} ${finding.others.join()}`} finding={finding} />
        ))}
      </ul>
      {!all && findings.length > firstShown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {crossCheck.more(findings.length - firstShown)}
        </Button>
      )}
    </section>
  );
}

function Finding({ finding }: { finding: CrossFinding }) {
  const words = useWords();
  const { what, todo } = crossSentence(words, finding);
  const { states, mend } = words.crossCheck;
  const href =
    finding.mend === 'plans' ? routeTo('plans') : routeTo('coverage', { item: String(finding.items[0] ?? '') });
  return (
    <li className={classes.finding} data-state={finding.state}>
      <span className={classes.state}>
        <span aria-hidden>{marks[finding.state]}</span> {states[finding.state]}
      </span>
      <div>
        <Text size="sm" fw={500}>
          {what}
        </Text>
        <Text size="sm">
          {todo}{' '}
          {finding.mend !== 'lists' && (
            <Anchor size="sm" underline="always" href={href}>
              {mend[finding.mend]}
            </Anchor>
          )}
        </Text>
      </div>
    </li>
  );
}
