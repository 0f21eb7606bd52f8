import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useNotice } from '@/components/ui/notice';
import { Sentence } from '@/components/ui/states';
import { useWords } from '@/components/ui/words-context';
import { useWatchedCaptures, useWorkspace } from '@/components/ui/workspace-context';
import type { CaptureSession } from '@/lib/messages/protocol';

/**
 * The newest capture, if it failed and the person did not cancel it. One started by the panel's own button has already
 * been answered there.
 */
export function failedCapture(sessions: readonly CaptureSession[]): CaptureSession | null {
  const [newest] = [...sessions].sort((a, b) => b.startedAt - a.startedAt);
  if (newest?.phase !== 'failed' || newest.trigger === 'panel') return null;
  return newest.problem === null || newest.problem.code === 'capture-cancelled' ? null : newest;
}

/** Says why the last capture by a key came to nothing; the toast in the page may be gone with the page. */
export function LastFailure() {
  const { app } = useWords();
  const captures = useWatchedCaptures();
  const [closed, setClosed] = useState<string | null>(null);
  const failed = captures.state === 'value' ? failedCapture(captures.value) : null;
  if (!failed?.problem || failed.capture === closed) return null;
  return (
    <Sentence
      problem={failed.problem}
      action={
        <Group gap={6} mt={6}>
          {failed.problem.code === 'shot-failed' && <ReconstructButton onDone={() => setClosed(failed.capture)} />}
          <Button size="compact-sm" variant="default" onClick={() => setClosed(failed.capture)}>
            {app.close}
          </Button>
        </Group>
      }
    />
  );
}

/** The last resort where the browser gives no pictures of the screen at all: said to be what it is. */
function ReconstructButton({ onDone }: { onDone: () => void }) {
  const { panel } = useWords();
  const workspace = useWorkspace();
  const { say, complain } = useNotice();
  const [busy, setBusy] = useState(false);
  const run = async () => {
    setBusy(true);
    const made = await workspace.reconstruct();
    setBusy(false);
    if (!made.ok) return complain(made.error);
    say(panel.reconstructed);
    onDone();
  };
  return (
    <Button size="compact-sm" loading={busy} onClick={run}>
      {panel.reconstruct}
    </Button>
  );
}
