import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { PaperFields } from '@/lib/model/office-papers';
import { DayField } from './day-field';
import classes from './papers.module.css';

const texts = ['office', 'number', 'signedOn', 'deadline', 'contact', 'phone'] as const;
type Name = (typeof texts)[number];
const isDay = (name: Name) => name === 'signedOn' || name === 'deadline';

/** What only the person knows: written once, printed on every paper. Kept as soon as a field is left. */
export function PaperFieldsForm({ fields }: { fields: PaperFields }) {
  const { officePapers, crossCheck } = useWords();
  const { papers } = useWorkspace();
  const { complain, say } = useNotice();
  const [draft, setDraft] = useState(fields);
  const changed = JSON.stringify(draft) !== JSON.stringify(fields);
  const save = async (next: PaperFields) => {
    const saved = await papers.saveFields(next);
    if (saved.ok) say(crossCheck.saved);
    else complain(saved.error);
  };
  return (
    <div className={classes.form}>
      <div className={classes.fields}>
        {texts.map((name) =>
          isDay(name) ? (
            <DayField
              key={name}
              label={officePapers.fields[name]}
              value={draft[name]}
              onChange={(day) => {
                const next = { ...draft, [name]: day };
                setDraft(next);
                void save(next);
              }}
            />
          ) : (
            <TextInput
              key={name}
              label={officePapers.fields[name]}
              placeholder={name === 'number' ? officePapers.fields.numberHint : undefined}
              maxLength={200}
              value={draft[name]}
              className={name === 'office' ? classes.wide : undefined}
              onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
              onBlur={() => changed && save(draft)}
            />
          ),
        )}
      </div>
      <Group gap="lg" mt="xs">
        <Checkbox
          label={officePapers.fields.redHead}
          checked={draft.redHead}
          onChange={(event) => {
            const next = { ...draft, redHead: event.currentTarget.checked };
            setDraft(next);
            void save(next);
          }}
        />
        <Text size="sm" c="dimmed">
          {officePapers.fieldsMeaning}
        </Text>
        {changed && (
          <Button size="compact-sm" onClick={() => save(draft)}>
            {crossCheck.save}
          </Button>
        )}
      </Group>
    </div>
  );
}
