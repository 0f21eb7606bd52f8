import { Button, Group, Text } from '@mantine/core';
import { useNotice } from '@/components/ui/notice';
import { Section } from '@/components/ui/states';
import { materialOf } from '@/components/ui/view-index';
import { useWords } from '@/components/ui/words-context';
import { useView, useWorkspace } from '@/components/ui/workspace-context';
import type { PageRule } from '@/lib/recognise/page-rules';
import classes from './page-rules.module.css';

/** The pages that the person has taught, each with what it is known by and the way to forget it. */
export function PageRulesSection() {
  const { remember, terms, format } = useWords();
  const index = useView();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const forget = async ({ id, kind }: PageRule) => {
    const gone = await workspace.forgetPage(id);
    if (gone.ok) say(remember.forgotten(terms.pageKinds[kind]));
    else complain(gone.error);
  };
  return (
    <Section title={remember.title}>
      <Text size="sm" c="dimmed">
        {index.pageRules.length > 0 ? remember.listMeaning : remember.none}
      </Text>
      <ul className={classes.rules}>
        {index.pageRules.map((rule) => {
          const places = (rule.serves ?? []).map(
            ({ item, material }) => `${item} ${materialOf(index, item, material)?.name ?? material}`,
          );
          const known = [...rule.titles, ...rule.columns, ...rule.labels].slice(0, 6);
          return (
            <li key={rule.id} className={classes.rule}>
              <div>
                <Text size="sm" fw={600}>
                  {[terms.pageKinds[rule.kind], ...places].join(' · ')}
                </Text>
                <Text size="xs" c="dimmed">
                  {remember.knownBy(format.list([...rule.hosts, ...known]))}
                </Text>
              </div>
              <Group>
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={`${remember.forget}：${terms.pageKinds[rule.kind]}`}
                  onClick={() => forget(rule)}
                >
                  {remember.forget}
                </Button>
              </Group>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
