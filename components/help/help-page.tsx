import { Anchor, Stack, Text } from '@mantine/core';
import { KeysTable } from '@/components/ui/keys-dialog';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';

/** The short manual, offline. Links jump within the page without touching the route. */
export function HelpPage() {
  const { help, keys } = useWords();
  const jump = (id: string) => document.getElementById(`help-${id}`)?.scrollIntoView();
  return (
    <Stack gap="md" maw={820}>
      <Section title={help.contents}>
        <Stack gap={4} align="flex-start">
          {help.topics.map(({ id, title }) => (
            <Anchor key={id} component="button" type="button" size="sm" onClick={() => jump(id)}>
              {title}
            </Anchor>
          ))}
        </Stack>
      </Section>
      {help.topics.map(({ id, title, paragraphs }) => (
        <Section key={id} id={`help-${id}`} title={title}>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} size="sm" mb={6}>
              {paragraph}
            </Text>
          ))}
        </Section>
      ))}
      <Section title={keys.title}>
        <KeysTable />
      </Section>
    </Stack>
  );
}
