import { Button } from '@mantine/core';
import { useState } from 'react';
import { Sentence } from './states';
import { useWords } from './words-context';
import { useWatchedAlarms, useWorkspace } from './workspace-context';

/** What is wrong with the store, above everything else: a loss must never look like an ordinary empty list. */
export function StoreAlarms() {
  const watched = useWatchedAlarms();
  if (watched.state !== 'value' || watched.value.length === 0) return null;
  return (
    <aside style={{ padding: 8 }}>
      {watched.value.map((problem) => (
        <Sentence
          key={problem.code}
          problem={problem}
          action={problem.code === 'store-shorter' ? <AcceptLoss /> : undefined}
        />
      ))}
    </aside>
  );
}

/** Two presses: what it means is said before the second. */
function AcceptLoss() {
  const { app } = useWords();
  const workspace = useWorkspace();
  const [sure, setSure] = useState(false);
  return (
    <Button
      size="compact-sm"
      variant="default"
      mt={6}
      onClick={() => (sure ? void workspace.acceptLoss() : setSure(true))}
    >
      {sure ? app.acceptLossSure : app.acceptLoss}
    </Button>
  );
}
