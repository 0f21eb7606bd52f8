import { browser } from 'wxt/browser';
import { sessionOf } from '@/lib/browser/capture-sessions';
import type { MessageHandlers } from '@/lib/browser/message-router';
import { openPanel, openWorkbench } from '@/lib/browser/open-panel';
import type { MessageAnswer } from '@/lib/messages/protocol';
import { problem } from '@/lib/model/problem';
import type { SurfaceAnswer } from './capture-run';
import { fileFromToast } from './file-from-toast';
import { runOf, start, store } from './runs';

const done = { ok: true, done: true } as const;

/** What pages and page scripts may ask of the worker. */
export const handlers: MessageHandlers = {
  async 'capture-start'(body, _sender, answer) {
    const tab =
      body.tab === null
        ? (await browser.tabs.query({ active: true, lastFocusedWindow: true }))[0]
        : await browser.tabs.get(body.tab);
    const run = start(body, tab);
    if (!run.ok) return answer(run);
    if (body.pulled) return answer({ ok: true, done: false });
    const outcome = await run.value.done;
    answer(outcome.ok ? done : outcome);
  },
  'capture-shoot'({ capture }, sender, answer) {
    const run = runOf(capture);
    if (!run || (sender.tabId !== null && sender.tabId !== run.tabId)) return answer(done);
    run.pull((finished) => answer({ ok: true, done: finished }));
  },
  'capture-cancel'({ capture }, _sender, answer) {
    runOf(capture)?.cancel();
    answer(done);
  },
  async 'capture-known'({ capture }, _sender, answer) {
    answer((await store.get(capture)) ? done : { ok: false, error: problem('evidence-missing') });
  },
  async 'surface-answer'({ capture, answer: chosen }, sender, answer) {
    const run = runOf(capture);
    if (!run && chosen.kind !== 'cancel') return answer(await resume(capture, chosen, sender.tabId));
    // Only the tab that is being captured may answer for it.
    if (run && run.tabId === sender.tabId) run.surfaceAnswered(chosen);
    answer(done);
  },
  async 'toast-answer'({ capture, answer: chosen }, sender, answer) {
    const session = await sessionOf(capture);
    if (!session || session.tab !== sender.tabId) return answer({ ok: false, error: problem('message-invalid') });
    if (chosen.kind === 'change') {
      await openWorkbench(`/gallery?refile=${capture}`);
      return answer(done);
    }
    if (chosen.kind === 'undo') {
      const gone = await store.trash([capture]);
      return answer(gone.ok ? done : gone);
    }
    const offer = session.offers[chosen.alternative];
    if (!offer) return answer({ ok: false, error: problem('message-invalid') });
    const filed = await fileFromToast(session, offer);
    answer(filed.ok ? done : filed);
  },
  async 'open-panel'(_body, sender, answer) {
    const tab = sender.tabId === null ? undefined : await browser.tabs.get(sender.tabId);
    if (tab) openPanel(tab.windowId);
    answer(done);
  },
};

/**
 * A person may think longer than the browser keeps an idle worker, and only what was asked in the page outlives it. The
 * answer then begins the capture anew, under the same id and without asking again.
 */
async function resume(capture: string, chosen: SurfaceAnswer, tabId: number | null): Promise<MessageAnswer> {
  const session = await sessionOf(capture);
  const waited = session?.phase === 'choosing' || session?.problem?.code === 'capture-interrupted';
  if (!session || !waited || tabId === null || session.tab !== tabId)
    return { ok: false, error: problem('message-invalid') };
  const { mode, trigger } = session;
  const run = start({ mode, trigger, capture, answer: chosen }, await browser.tabs.get(tabId));
  return run.ok ? done : run;
}
