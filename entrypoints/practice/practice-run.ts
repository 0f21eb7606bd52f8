import { browser } from 'wxt/browser';
import type { Practising } from '@/components/practice/practising';
import { listenForPractice } from '@/lib/browser/practice';
import { createShooter } from '@/lib/browser/shooter';
import { newId, systemClock } from '@/lib/browser/system-clock';
import { guardTab } from '@/lib/browser/tab-guard';
import { createAgent } from '@/lib/capture/agent/create-agent';
import { decodePicture, makeThumbnail } from '@/lib/capture/decode';
import type { PagePort } from '@/lib/capture/ports';
import type { SurfaceOrder } from '@/lib/messages/surface-order';
import type { CaptureMode } from '@/lib/model/evidence';
import { problem, problemFrom } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import { readPage } from '@/lib/recognise/read-page';
import { type Shot, type TakingDesk, takeChosen, takeInView } from '@/lib/use-cases/take-picture';
import type { SurfaceAnswer } from '../background/capture-run';
import { base64Of, failureToast, outlineOrder, regionOrder } from '../background/capture-words';
import { closeSurface } from '../page-surface/host';
import { answerHere } from '../page-surface/send';
import { showSurface } from '../page-surface/show';

/** After that many frames nothing of ours is seen any more. */
const framesAfterCover = 3;
/** The toast of a practice picture is read, not only seen. */
const stayMs = 20_000;

/**
 * Takes pictures of the practice page with the same parts that take evidence, all of them in this page, as no script of
 * ours may be put into it from outside. Nothing reaches the store.
 */
export function startPractice({ words, settings, learned, say }: Practising): () => void {
  const agent = createAgent(window);
  const page: PagePort = {
    ...agent,
    settle: () => agent.settle(framesAfterCover),
    async restore() {
      await agent.restore();
      return ok(undefined);
    },
  };
  let busy = false;
  let answerSurface: (answer: SurfaceAnswer) => void = () => undefined;

  const restoreSending = answerHere((type, body) => {
    if (type === 'surface-answer' && 'answer' in body) answerSurface(body.answer as SurfaceAnswer);
    if (type === 'toast-answer' && 'answer' in body) {
      const undo = body.answer.kind === 'undo';
      if (undo) learned('undo');
      say(undo ? words.practice.undone : words.practice.change);
    }
    // Nothing has to be pulled: here the quota alone decides the pace.
    return { ok: true, done: true };
  });

  const ask = (order: SurfaceOrder): Promise<SurfaceAnswer> =>
    new Promise((resolve) => {
      answerSurface = resolve;
      showSurface(order);
    });

  async function take(mode: CaptureMode, capture: string): Promise<Result<Shot>> {
    const tab = await browser.tabs.getCurrent();
    if (tab?.id === undefined) return err(problem('tab-closed'));
    const guard = guardTab(tab.id, tab.windowId, location.href);
    const desk: TakingDesk = {
      page: { url: location.href, title: document.title, documentId: null, read: async () => ok(readPage(window)) },
      world: {
        page,
        shooter: createShooter(tab.windowId, guard, location.href, false),
        decode: decodePicture,
        clock: systemClock,
        wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
        cancelled: () => false,
        progress: () => undefined,
      },
      async askScroller(probe) {
        const answer = await ask(outlineOrder(capture, probe, words));
        return answer.kind === 'take' ? answer.choice : null;
      },
      async askRegion() {
        const answer = await ask(regionOrder(capture, null, words));
        if (answer.kind === 'element') return 'element';
        return answer.kind === 'region' ? answer.rect : null;
      },
      phase: () => undefined,
    };
    const nothing = () => undefined;
    const request = { capture, mode, trigger: 'key' as const };
    try {
      return mode === 'visible'
        ? await takeInView(desk, nothing)
        : await takeChosen(request, Promise.resolve({ settings: settings() }), desk, nothing);
    } catch (error) {
      return err(problemFrom(error));
    } finally {
      guard.stop();
    }
  }

  async function practise(mode: CaptureMode): Promise<void> {
    closeSurface();
    const capture = newId(systemClock.now());
    const shot = await take(mode, capture);
    if (!shot.ok) {
      if (shot.error.code !== 'capture-cancelled') showSurface(failureToast(capture, shot.error, words));
      return;
    }
    const { picture, preview, width, height } = shot.value.result;
    const { practice, surface } = words;
    showSurface({
      ...failureToast(capture, problem('capture-cancelled'), words),
      tone: 'done',
      thumbnail: await base64Of(await makeThumbnail(picture, preview)),
      title: practice.taken,
      lines: [practice.size(width, height), practice.notKept],
      texts: { undo: surface.undo, change: surface.change, close: surface.close },
      stayMs,
    });
    if (mode === 'visible' || mode === 'full') learned(mode);
    if (mode === 'region') learned('region');
  }

  const stopListening = listenForPractice((mode) => {
    if (busy) return;
    busy = true;
    void practise(mode).finally(() => {
      busy = false;
    });
  });
  return () => {
    stopListening();
    restoreSending();
    closeSurface();
  };
}
