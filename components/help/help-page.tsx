import { Anchor, Button, Code, Group, Image, List, Stack, Table, Text } from '@mantine/core';
import { KeysTable } from '@/components/ui/keys-dialog';
import { Section } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { manualEn } from './manual/en';
import type { Block } from './manual/shape';
import { manualZh } from './manual/zh-cn';

/** The whole manual, offline. Links jump within the page without touching the route. */
export function HelpPage() {
  const { lang, keys, practice } = useWords();
  const workspace = useWorkspace();
  const manual = lang === 'en' ? manualEn : manualZh;
  const jump = (id: string) => document.getElementById(`help-${id}`)?.scrollIntoView();
  const chapters = [...manual.chapters.map(({ id, title }) => ({ id, title })), { id: 'keys', title: keys.title }];
  return (
    <Stack gap="md" maw={820}>
      <Section title={manual.contents}>
        <Text size="sm" mb={6}>
          {manual.intro}
        </Text>
        <Group gap="xs" mb={10}>
          <Text size="sm">{practice.help}</Text>
          <Button size="compact-sm" variant="default" onClick={() => workspace.openPractice()}>
            {practice.open}
          </Button>
        </Group>
        <Stack gap={4} align="flex-start">
          {chapters.map(({ id, title }) => (
            <Anchor key={id} component="button" type="button" size="sm" onClick={() => jump(id)}>
              {title}
            </Anchor>
          ))}
        </Stack>
      </Section>
      {manual.chapters.map(({ id, title, blocks }) => (
        <Section key={id} id={`help-${id}`} title={title}>
          <Stack gap="xs">
            {blocks.map((block) => (
              <Shown key={JSON.stringify(block)} block={block} />
            ))}
          </Stack>
        </Section>
      ))}
      <Section id="help-keys" title={keys.title}>
        <KeysTable />
      </Section>
    </Stack>
  );
}

function Shown({ block }: { block: Block }) {
  if ('p' in block) return <Text size="sm">{block.p}</Text>;
  if ('code' in block) {
    // Broken rather than scrolled: a narrow window needs no key for it.
    return (
      <Code block style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
        {block.code.join('\n')}
      </Code>
    );
  }
  if ('picture' in block) {
    return (
      <Image
        src={`/manual/${block.picture}.png`}
        alt={block.alt}
        radius="sm"
        w="auto"
        maw="100%"
        loading="lazy"
        style={{ border: '1px solid var(--line)' }}
      />
    );
  }
  if ('steps' in block) {
    return (
      <List type="ordered" size="sm" spacing={4}>
        {block.steps.map((step) => (
          <List.Item key={step}>{step}</List.Item>
        ))}
      </List>
    );
  }
  const { head, rows } = block.table;
  return (
    <Table.ScrollContainer
      minWidth={480}
      scrollAreaProps={{ viewportProps: { tabIndex: 0, 'aria-label': head.join(' ') } }}
    >
      <Table fz="sm" verticalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            {head.map((name) => (
              <Table.Th key={name}>{name}</Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((cells) => (
            <Table.Tr key={cells.join()}>
              {cells.map((text) => (
                <Table.Td key={text}>{text}</Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
