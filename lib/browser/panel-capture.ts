import type { CaptureMode } from '@/lib/model/evidence';
import { problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import { sessionOf, watchSessions } from './capture-sessions';
import { sendMessage } from './message-router';
import { pageTab } from './page-tab';
import { newId, systemClock } from './system-clock';

/**
 * Captures the page beside this one after a click here. Each shot is pulled by one message, so that it starts inside
 * the click's freedom from the quota; without pulls the worker goes on by itself.
 */
export async function captureFromPage(mode: CaptureMode, delaySeconds = 0): Promise<Result<string>> {
  const capture = newId(systemClock.now());
  const tab = await pageTab();
  const started = await sendMessage('capture-start', {
    capture,
    mode,
    trigger: 'panel',
    delaySeconds,
    // A delayed shot comes when the click's freedom is over.
    pulled: delaySeconds === 0,
    tab: tab?.id ?? null,
  });
  if (!started.ok) return started;
  for (let done = started.done; !done; ) {
    const answer = await sendMessage('capture-shoot', { capture });
    if (!answer.ok) return answer;
    done = answer.done;
  }
  return ended(capture);
}

/** Resolves when the capture has ended, by its session: the answer of a message may be lost with the worker. */
function ended(capture: string): Promise<Result<string>> {
  return new Promise((resolve) => {
    const stop = watchSessions().subscribe(check, () => resolve(err(problem('capture-interrupted'))));
    async function check(): Promise<void> {
      const session = await sessionOf(capture);
      if (session?.phase === 'done') finish(ok(capture));
      if (session?.phase === 'failed') finish(err(session.problem ?? problem('unexpected')));
    }
    function finish(result: Result<string>): void {
      stop();
      resolve(result);
    }
  });
}
