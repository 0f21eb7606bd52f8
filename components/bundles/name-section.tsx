import { Button, Group, List, Text, TextInput } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { Section, Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import { defaultNameTemplate, exampleNames, nameTokens, parseNameTemplate } from '@/lib/use-cases/bundle-names';

/** The examples carry one moment, so that they only change with the pattern. */
const exampleTime = '2022-09-01T10:20:00.000+08:00';

/** How pictures are called in a bundle: a pattern, what it gives, and saving it. */
export function NameSection() {
  const { bundleExport: words } = useWords();
  const { say } = useNotice();
  const workspace = useWorkspace();
  const view = useView();
  const { settings, assessment } = view;
  const saved = settings.bundle.names;
  const [text, setText] = useState(saved);
  const field = useRef<HTMLInputElement>(null);
  const parsed = useMemo(() => parseNameTemplate(text), [text]);
  const examples = useMemo(
    () => (parsed.ok && assessment ? exampleNames(text, { ...view, assessment }, exampleTime) : []),
    [parsed, text, view, assessment],
  );
  const insert = (token: string) => {
    const at = field.current?.selectionStart ?? text.length;
    const end = field.current?.selectionEnd ?? at;
    setText(`${text.slice(0, at)}{${token}}${text.slice(end)}`);
    field.current?.focus();
  };
  return (
    <Section title={words.names}>
      <Text size="sm" mb="xs">
        {words.namesMeaning}
      </Text>
      <TextInput
        ref={field}
        label={words.template}
        value={text}
        error={!parsed.ok}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <Group gap={6} mt="xs">
        {nameTokens.map((token) => (
          <Button
            key={token}
            size="compact-xs"
            variant="default"
            aria-label={words.insert(token)}
            onClick={() => insert(token)}
          >
            {token}
          </Button>
        ))}
      </Group>
      {parsed.ok ? (
        <div aria-live="polite">
          {examples.length > 0 && (
            <>
              <Text size="sm" fw={600} mt="sm">
                {words.example}
              </Text>
              <List size="sm" listStyleType="none" style={{ overflowWrap: 'anywhere' }}>
                {examples.map((name) => (
                  <List.Item key={name}>{name}</List.Item>
                ))}
              </List>
            </>
          )}
        </div>
      ) : (
        <div style={{ marginTop: 12 }}>
          <Sentence problem={parsed.error} />
        </div>
      )}
      <Group gap="xs" mt="sm">
        <Button
          disabled={!parsed.ok || text === saved}
          onClick={async () => {
            await workspace.changeSettings({ bundle: { ...settings.bundle, names: text } });
            say(words.savedNames);
          }}
        >
          {words.saveNames}
        </Button>
        <Button variant="default" disabled={text === defaultNameTemplate} onClick={() => setText(defaultNameTemplate)}>
          {words.resetNames}
        </Button>
      </Group>
    </Section>
  );
}
