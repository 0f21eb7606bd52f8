import { List, Progress, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { FileDrop } from '@/components/ui/file-drop';
import { Section, Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { Problem } from '@/lib/model/problem';
import type { SignatureState } from '@/lib/use-cases/workspace';
import classes from './bundles.module.css';
import { useSignatureWords } from './use-signature-words';

interface Outcome {
  name: string;
  files: number;
  problems: string[];
  signature: SignatureState;
}

/** Checks a bundle that came from somebody else; nothing on this computer changes. */
export function VerifySection() {
  const { bundles } = useWords();
  const workspace = useWorkspace();
  const [progress, setProgress] = useState<{ done: number; all: number } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const run = async (file: File) => {
    setProblem(null);
    setOutcome(null);
    setProgress({ done: 0, all: 0 });
    const result = await workspace.verifyBundle(file, (done, all) => setProgress({ done, all }));
    setProgress(null);
    if (result.ok) setOutcome({ name: file.name, ...result.value });
    else setProblem(result.error);
  };
  const signatureWords = useSignatureWords();
  const sound = outcome?.problems.length === 0;
  return (
    <Section title={bundles.verify}>
      <Stack gap="sm">
        <Text size="sm">{bundles.verifyMeaning}</Text>
        <FileDrop
          choose={bundles.verifyChoose}
          drop={bundles.verifyDrop}
          accept=".zip"
          disabled={progress !== null}
          onFile={run}
        />
        {progress && (
          <div>
            <Text size="sm" role="status">
              {bundles.verifying(progress.done, progress.all)}
            </Text>
            <Progress
              aria-label={bundles.verifyLabel}
              value={progress.all ? (progress.done / progress.all) * 100 : 0}
            />
          </div>
        )}
        {problem && <Sentence problem={problem} />}
        {outcome && (
          <div className={sound ? classes.good : classes.bad} role="status">
            <Text size="sm">{outcome.name}</Text>
            <Text fw={600}>
              {sound ? `✓ ${bundles.verified(outcome.files)}` : `✕ ${bundles.notVerified(outcome.problems.length)}`}
            </Text>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {signatureWords(outcome.signature)}
            </Text>
            {!sound && (
              <>
                <List size="sm">
                  {outcome.problems.map((text) => (
                    <List.Item key={text}>{text}</List.Item>
                  ))}
                </List>
                <Text size="sm" fw={500}>
                  {bundles.notVerifiedMeaning}
                </Text>
              </>
            )}
          </div>
        )}
      </Stack>
    </Section>
  );
}
