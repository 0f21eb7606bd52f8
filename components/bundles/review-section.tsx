import { Button, Group, List, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { Names, Outcome } from '@/components/ui/outcome';
import { Section, Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { Problem } from '@/lib/model/problem';
import type { ReviewPreview } from '@/lib/use-cases/workspace';
import { useSignatureWords } from './use-signature-words';

/** What the city office sent back: looked at first, then taken in whole. */
export function ReviewSection() {
  const { desk } = useWords();
  const workspace = useWorkspace();
  const [preview, setPreview] = useState<ReviewPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [taken, setTaken] = useState<number | null>(null);
  const read = async (file: File) => {
    const previewed = await workspace.previewReviews(file);
    setTaken(null);
    setPreview(previewed.ok ? previewed.value : null);
    setProblem(previewed.ok ? null : previewed.error);
  };
  const take = async () => {
    if (!preview) return;
    const done = await preview.commit();
    setPreview(null);
    if (done.ok) setTaken(done.value);
    else setProblem(done.error);
  };
  return (
    <Section title={desk.importTitle}>
      <Stack gap="sm">
        <Text size="sm">{desk.importMeaning}</Text>
        <FileDrop choose={desk.importChoose} drop={desk.importDrop} accept=".json" onFile={read} />
        {problem && <Sentence problem={problem} />}
        {taken !== null && <Outcome sound title={desk.taken(taken)} />}
        {preview && <Preview preview={preview} onTake={take} />}
      </Stack>
    </Section>
  );
}

function Preview({ preview, onTake }: { preview: ReviewPreview; onTake: () => void }) {
  const { desk, format } = useWords();
  const signatureWords = useSignatureWords();
  const { content, fresh, vanished, same, older, signature, otherKey } = preview;
  const back = fresh.filter(({ verdict }) => verdict === 'sent-back');
  return (
    <section aria-label={preview.fileName}>
      <List size="sm">
        <List.Item>{desk.from(content.from.office, content.unit.name, format.time(content.madeAt))}</List.Item>
        <List.Item>{signatureWords(signature)}</List.Item>
        {fresh.length > 0 && <List.Item>{desk.fresh(fresh.length - back.length, back.length)}</List.Item>}
        {same > 0 && <List.Item>{desk.sameCount(same)}</List.Item>}
        {older > 0 && <List.Item>{desk.olderCount(older)}</List.Item>}
        {fresh.length === 0 && <List.Item>{desk.nothingFresh}</List.Item>}
      </List>
      {otherKey && (
        <Text size="sm" fw={600} c="var(--bad)" mt={4}>
          ！{desk.otherKey}
        </Text>
      )}
      {back.length > 0 && (
        <Names
          names={back.map(({ label, verdict, reason }) => `${label} · ${desk.mark(desk.verdicts[verdict], reason)}`)}
        />
      )}
      {vanished.length > 0 && (
        <>
          <Text size="sm" fw={600} c="var(--warn)" mt={4}>
            {desk.vanishedHere(vanished.length)}
          </Text>
          <Names names={vanished.map(({ label }) => label)} />
        </>
      )}
      <Group mt={8}>
        <Button disabled={fresh.length === 0} onClick={onTake}>
          {desk.take(fresh.length)}
        </Button>
      </Group>
    </section>
  );
}
