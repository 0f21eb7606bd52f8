import { setBadge } from '@/lib/browser/badge';
import { saveSession } from '@/lib/browser/capture-sessions';
import { keepLastRegion, lastRegion } from '@/lib/browser/last-region';
import { openPage } from '@/lib/browser/page-port';
import { closeInPage, showInPage } from '@/lib/browser/page-surface';
import { createShooter, type TabShooter } from '@/lib/browser/shooter';
import { systemClock } from '@/lib/browser/system-clock';
import { guardTab } from '@/lib/browser/tab-guard';
import { decodePicture, makeThumbnail } from '@/lib/capture/decode';
import type { Probe } from '@/lib/capture/ports';
import type { CaptureSession, MessageBody } from '@/lib/messages/protocol';
import type { SurfaceOrder } from '@/lib/messages/surface-order';
import type { CaptureMode, CaptureTrigger } from '@/lib/model/evidence';
import { type Problem, problem, problemFrom } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { Store } from '@/lib/store/port';
import { captureAndFile, type FiledCapture } from '@/lib/use-cases/capture-and-file';
import type { LookAlikes } from '@/lib/use-cases/look-alikes';
import { offersOf } from '@/lib/use-cases/offers';
import type { PageWords } from '@/lib/words/page-words';
import { problemLine } from '@/lib/words/problem-sentence';
import { alikeToast, failureToast, outlineOrder, regionOrder, resultToast } from './capture-words';

export interface RunRequest {
  capture: string;
  mode: CaptureMode;
  trigger: CaptureTrigger;
  delaySeconds: number;
  pulled: boolean;
  /** Chosen in the page before this run began; null: the person is asked. */
  answer: SurfaceAnswer | null;
  tab: { id: number; windowId: number; url: string; title: string };
}

export type SurfaceAnswer = MessageBody<'surface-answer'>['answer'];

/** One capture under way in this worker. Nothing that must outlive the worker is kept here. */
export interface CaptureRun {
  readonly capture: string;
  readonly tabId: number;
  /** A surface asks for a shot; see `TabShooter.pull`. */
  pull(answer: (done: boolean) => void): void;
  surfaceAnswered(answer: SurfaceAnswer): void;
  cancel(): void;
  /** Resolves when the picture is on disk, or there is none: the next capture may begin. */
  readonly over: Promise<void>;
  /** The next capture begins: nothing more of this one comes into the page. Resolves when nothing is under way. */
  hush(): Promise<unknown>;
  /** Resolves when the person has been told as well. */
  readonly done: Promise<Result<FiledCapture>>;
}

/** A toast of the capture before that hangs (its tab is loading) holds the next one no longer. Milliseconds. */
const lateToastMs = 1000;
/** Milliseconds between two reports of progress. */
const reportMs = 250;

/** Starts a capture of a tab and sees it through: page, pictures, store, and the words about it in the page. */
export function startRun(
  request: RunRequest,
  {
    store,
    wordsNow,
    alike,
    before,
  }: {
    store: Store;
    wordsNow: () => Promise<PageWords>;
    alike: LookAlikes;
    /** Until then something of the capture before may still come into the page. */
    before: Promise<unknown> | undefined;
  },
): CaptureRun {
  const { capture, mode, trigger, tab } = request;
  const guard = guardTab(tab.id, tab.windowId, tab.url);
  let shooter: TabShooter = createShooter(tab.windowId, guard, tab.url, request.pulled || request.answer !== null);
  let cancelled = false;
  let answerSurface: ((answer: SurfaceAnswer) => void) | null = null;
  /** Something of ours stood over the page during this capture. */
  let covered = false;
  let reportedAt = 0;
  let hushed = false;
  let showing: Promise<unknown> = Promise.resolve();
  let end: () => void = () => undefined;
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  let session: CaptureSession = {
    capture,
    mode,
    trigger,
    tab: tab.id,
    startedAt: systemClock.now(),
    phase: 'waiting',
    shots: 0,
    expectedShots: 0,
    problem: null,
    offers: [],
  };
  const note = (change: Partial<CaptureSession>): Promise<void> => {
    session = { ...session, ...change };
    return saveSession(session);
  };
  /** Often enough for the eye; each report costs time that the shots would have. */
  const report = (shots: number, expectedShots: number): void => {
    session = { ...session, shots, expectedShots };
    const at = systemClock.now();
    if (at - reportedAt < reportMs) return;
    reportedAt = at;
    void note({ phase: 'shooting' });
    if (expectedShots > 1) void setBadge(tab.id, `${shots}/${expectedShots}`, 'busy');
  };

  const askPage = async (show: () => Promise<boolean>): Promise<SurfaceAnswer> => {
    if (request.answer) {
      covered = true;
      return request.answer;
    }
    const answered = new Promise<SurfaceAnswer>((resolve) => {
      answerSurface = resolve;
    });
    // From here on the surface in the page pulls the shots: its key press or click lifts the quota.
    shooter.finish();
    shooter = createShooter(tab.windowId, guard, tab.url, true);
    covered = true;
    if (!(await show())) return { kind: 'cancel' };
    return answered;
  };

  async function run(): Promise<Result<FiledCapture>> {
    void note({ phase: 'preparing' });
    if (request.delaySeconds > 0) await countDown(request.delaySeconds, tab.id, () => cancelled);
    await Promise.race([before, new Promise((resolve) => setTimeout(resolve, lateToastMs))]);
    const [, opened] = await Promise.all([closeInPage(tab.id), openPage(tab.id, tab.url, () => covered)]);
    if (!opened.ok) return opened;
    const { port, read, documentId } = opened.value;
    return captureAndFile(
      { capture, mode, trigger },
      {
        store,
        page: { url: tab.url, title: tab.title, documentId, read },
        userAgent: navigator.userAgent,
        makeThumbnail,
        world: {
          page: port,
          shooter: { start: (readMs) => shooter.start(readMs) },
          decode: decodePicture,
          clock: systemClock,
          wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
          cancelled: () => cancelled,
          progress: report,
        },
        async askScroller(probe: Probe) {
          const words = await wordsNow();
          const answer = await askPage(() => showInPage(tab.id, outlineOrder(capture, probe, words)));
          return answer.kind === 'take' ? Math.min(answer.choice, probe.choices.length - 1) : null;
        },
        async askRegion() {
          const words = await wordsNow();
          const last = await lastRegion();
          const answer = await askPage(() => showInPage(tab.id, regionOrder(capture, last, words)));
          if (answer.kind === 'element') return 'element';
          if (answer.kind !== 'region') return null;
          await keepLastRegion(answer.rect);
          return answer.rect;
        },
        phase: (phase) => void note({ phase }),
      },
    );
  }

  async function tell(outcome: Result<FiledCapture>): Promise<void> {
    const words = await wordsNow();
    if (!outcome.ok) {
      await note({ phase: 'failed', problem: outcome.error });
      const quiet = outcome.error.code === 'capture-cancelled';
      await setBadge(tab.id, quiet ? '' : '!', 'failed', quiet ? '' : problemLine(words, outcome.error));
      end();
      if (!quiet) await show(failureToast(capture, outcome.error, words));
      return;
    }
    const { proposal, filed, thumbnailKept } = outcome.value;
    await note({ phase: 'done', offers: offersOf(proposal) });
    await setBadge(tab.id, filed.length > 0 ? '✓' : '?', filed.length > 0 ? 'done' : 'ask');
    end();
    await thumbnailKept;
    const toast = () => resultToast(capture, outcome.value, session.offers, words, store);
    await show(await toast());
    // Looked for once the person knows that it is safe; who goes on at once finds it beside the picture.
    const like = filed.length > 0 ? await alike.check(capture, filed, outcome.value.view) : null;
    if (like) await show(alikeToast(await toast(), like.slot, outcome.value.view, words));
  }

  /** A toast of this picture must not come into the next one. */
  async function show(order: SurfaceOrder): Promise<void> {
    if (hushed) return;
    showing = showInPage(tab.id, order);
    await showing;
  }

  const done = (async () => {
    let outcome: Result<FiledCapture>;
    try {
      outcome = await run();
    } catch (error) {
      outcome = err(problemFrom(error));
    }
    // What happened to the tab explains better than the call that failed because of it.
    const seen = outcome.ok || outcome.error.code === 'capture-cancelled' ? null : await guard.check();
    if (seen && !seen.ok) outcome = seen;
    guard.stop();
    shooter.finish();
    await tell(outcome);
    return outcome;
  })();
  // Whatever goes wrong on the way: no later capture is refused for this one.
  done.then(end, end);

  return {
    capture,
    tabId: tab.id,
    pull: (answer) => shooter.pull(answer),
    surfaceAnswered(answer) {
      answerSurface?.(answer);
      answerSurface = null;
    },
    cancel() {
      cancelled = true;
      answerSurface?.({ kind: 'cancel' });
      answerSurface = null;
    },
    over,
    hush() {
      hushed = true;
      return showing;
    },
    done,
  };
}

async function countDown(seconds: number, tabId: number, cancelled: () => boolean): Promise<void> {
  for (let left = seconds; left > 0 && !cancelled(); left--) {
    await setBadge(tabId, String(left), 'busy');
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
  await setBadge(tabId, '', 'busy');
}

/** The tab that a capture is asked for, ready to be taken; a problem where there is none. */
export function tabAtHand(
  tab: { id?: number; windowId?: number; url?: string; title?: string } | undefined,
): Result<RunRequest['tab'], Problem> {
  if (!tab || tab.id === undefined || tab.windowId === undefined) return err(problem('tab-closed'));
  return ok({ id: tab.id, windowId: tab.windowId, url: tab.url ?? '', title: tab.title ?? '' });
}
