import { Button, Select, Text } from '@mantine/core';
import { useState } from 'react';
import { ErrorState, Loading, Section, Sentence } from '@/components/ui/states';
import { useTask } from '@/components/ui/use-task';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { DeskView } from '@/lib/desk/desk-view';
import type { PaperKind } from '@/lib/model/office-papers';
import type { PaperOrder } from '@/lib/use-cases/office-papers';
import { useKept } from '../use-kept';
import { PaperFieldsForm } from './paper-fields';
import classes from './papers.module.css';
import { Templates } from './templates';

/** Stands for "all of them" in the lists of units. */
const everybody = '*';

/** Drafts of the three papers as .docx, from the figures of now. */
export function PapersSection({ desk }: { desk: DeskView }) {
  const { officePapers } = useWords();
  const kept = useKept();
  return (
    <Section title={officePapers.title}>
      <Text size="sm" mb="sm">
        {officePapers.meaning}
      </Text>
      {kept.state === 'loading' && <Loading rows={2} />}
      {kept.state === 'error' && <ErrorState problem={kept.problem} retry={kept.retry} />}
      {kept.state === 'value' && (
        <>
          <PaperFieldsForm fields={kept.value.fields} />
          <Kinds desk={desk} />
          <Templates templates={kept.value.templates} />
        </>
      )}
    </Section>
  );
}

function Kinds({ desk }: { desk: DeskView }) {
  const { officePapers } = useWords();
  const { papers } = useWorkspace();
  const task = useTask<PaperKind>();
  const [made, setMade] = useState<string | null>(null);
  const lacking = desk.units.filter(({ gaps }) => gaps.length > 0);
  const [letter, setLetter] = useState(everybody);
  const [contents, setContents] = useState(everybody);
  const make = async (order: PaperOrder) => {
    setMade(null);
    setMade(await task.run(order.kind, () => papers.make(order)));
  };
  const unitOf = (chosen: string) => (chosen === everybody ? null : chosen);
  const busy = task.running !== null;
  const button = (kind: PaperKind, order: PaperOrder, disabled = false) => (
    <Button disabled={busy || disabled} loading={task.running?.step === kind} onClick={() => make(order)}>
      {officePapers.make(officePapers.kinds[kind].name)}
    </Button>
  );
  return (
    <>
      <ul className={classes.kinds}>
        <Kind kind="bulletin">{button('bulletin', { kind: 'bulletin' })}</Kind>
        <Kind kind="urge-letter">
          <Select
            label={officePapers.unit}
            searchable
            allowDeselect={false}
            value={letter}
            onChange={(value) => value && setLetter(value)}
            data={[
              { value: everybody, label: officePapers.everyUnit(lacking.length) },
              ...desk.units.map(({ id, name, gaps }) => ({
                value: id,
                label: gaps.length > 0 ? name : `${name}（${officePapers.lacksNothing}）`,
                disabled: gaps.length === 0,
              })),
            ]}
          />
          {button('urge-letter', { kind: 'urge-letter', unit: unitOf(letter) }, lacking.length === 0)}
        </Kind>
        <Kind kind="contents">
          <Select
            label={officePapers.unit}
            searchable
            allowDeselect={false}
            value={contents}
            onChange={(value) => value && setContents(value)}
            data={[
              { value: everybody, label: officePapers.wholeCity },
              ...desk.units.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          {button('contents', { kind: 'contents', unit: unitOf(contents) })}
        </Kind>
      </ul>
      <div role="status">
        {made && (
          <Text size="sm" fw={600} c="var(--ok)">
            ✓ {officePapers.made(made)}
          </Text>
        )}
      </div>
      {task.problem && <Sentence problem={task.problem} />}
    </>
  );
}

function Kind({ kind, children }: { kind: PaperKind; children: React.ReactNode }) {
  const { officePapers } = useWords();
  const { name, about } = officePapers.kinds[kind];
  return (
    <li className={classes.kind}>
      <div>
        <Text fw={600}>{name}</Text>
        <Text size="sm" c="dimmed">
          {about}
        </Text>
      </div>
      {children}
    </li>
  );
}
