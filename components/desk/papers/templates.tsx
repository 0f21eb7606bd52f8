import { Button, FileButton, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import { type PaperKind, paperKinds } from '@/lib/model/office-papers';
import type { Problem } from '@/lib/model/problem';
import { docxType } from '@/lib/papers/template';
import type { KeptForPapers } from '@/lib/use-cases/office-papers';
import classes from './papers.module.css';

/** Word files that the office can take out, change and put back. */
export function Templates({ templates }: { templates: KeptForPapers['templates'] }) {
  const { officePapers } = useWords();
  const { papers } = useWorkspace();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const put = async (kind: PaperKind, file: File | null) => {
    const set = await papers.setTemplate(kind, file);
    setProblem(set.ok ? null : set.error);
    setTold(
      !set.ok || file === null
        ? null
        : set.value.length > 0
          ? officePapers.unknownTokens(set.value)
          : officePapers.taken,
    );
  };
  const save = async (kind: PaperKind) => {
    const saved = await papers.saveTemplate(kind);
    setProblem(saved.ok ? null : saved.error);
  };
  return (
    <details className={classes.templates}>
      <summary>{officePapers.templates}</summary>
      <Text size="sm" mt={4}>
        {officePapers.templatesMeaning}
      </Text>
      <ul className={classes.templateList}>
        {paperKinds.map((kind) => {
          const own = templates[kind];
          const { name } = officePapers.kinds[kind];
          return (
            <li key={kind} className={classes.template}>
              <div>
                <Text size="sm" fw={600}>
                  {name}
                </Text>
                <Text size="sm" c="dimmed">
                  {own === null ? officePapers.builtIn : officePapers.own(own)}
                </Text>
              </div>
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => save(kind)}>
                  {officePapers.download}
                </Button>
                <FileButton accept={`.docx,${docxType}`} onChange={(file) => file && put(kind, file)}>
                  {(button) => (
                    <Button {...button} size="compact-sm" variant="default">
                      {officePapers.choose}
                    </Button>
                  )}
                </FileButton>
                {own !== null && (
                  <Button size="compact-sm" variant="subtle" onClick={() => put(kind, null)}>
                    {officePapers.restore}
                  </Button>
                )}
              </Group>
            </li>
          );
        })}
      </ul>
      <div role="status">{told && <Text size="sm">{told}</Text>}</div>
      {problem && <Sentence problem={problem} />}
    </details>
  );
}
