import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { patternOf } from '@/lib/recognise/number-forms';

/** The forms of the platform's plan and task numbers, which differ between provinces. */
export function NumberFormsFields() {
  const { readings: words } = useWords();
  const { settings } = useView();
  return (
    <div>
      <Text size="sm" fw={600}>
        {words.numberForms}
      </Text>
      <Text size="sm" mb={4}>
        {words.numberFormsMeaning}
      </Text>
      <FormField kind="plan" saved={settings.numberForms.plan} />
      <FormField kind="task" saved={settings.numberForms.task} />
    </div>
  );
}

function FormField({ kind, saved }: { kind: 'plan' | 'task'; saved: string }) {
  const { readings: words } = useWords();
  const { settings } = useView();
  const workspace = useWorkspace();
  const [text, setText] = useState(saved);
  const fits = patternOf(kind, text) !== null;
  return (
    <TextInput
      mt={4}
      size="sm"
      maw={420}
      label={words.numberForm[kind]}
      value={text}
      error={fits ? undefined : words.numberFormInvalid}
      onChange={(event) => {
        const form = event.currentTarget.value;
        setText(form);
        // A form that can't be read is not kept: the last good one stays in force.
        if (patternOf(kind, form))
          void workspace.changeSettings({
            numberForms: { ...settings.numberForms, [kind]: form.trim().toUpperCase() },
          });
      }}
    />
  );
}
