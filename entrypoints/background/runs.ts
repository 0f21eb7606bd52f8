import { setAlarmBadge, setBadge } from '@/lib/browser/badge';
import { isBrowserPage } from '@/lib/browser/capture-access';
import { saveSession } from '@/lib/browser/capture-sessions';
import { openStore } from '@/lib/browser/open-store';
import { showInPage } from '@/lib/browser/page-surface';
import { createStoreAlarms } from '@/lib/browser/store-alarms';
import { newId, systemClock } from '@/lib/browser/system-clock';
import { decodePicture } from '@/lib/capture/decode';
import type { SurfaceOrder } from '@/lib/messages/surface-order';
import type { CaptureMode, CaptureTrigger } from '@/lib/model/evidence';
import { type Problem, problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { Store } from '@/lib/store/port';
import { createLookAlikes } from '@/lib/use-cases/look-alikes';
import { type PageWords, pageWordsFor } from '@/lib/words/page-words';
import { problemLine } from '@/lib/words/problem-sentence';
import { type CaptureRun, type SurfaceAnswer, startRun, tabAtHand } from './capture-run';
import { createBackgroundCheck } from './check-in-background';

const alarms = createStoreAlarms();

/** The worker's connection. A database that was deleted or upgraded under it is opened anew and compared again. */
export let store = connect();
function connect(): Store {
  return openStore({
    ...alarms.hooks,
    onVersionChange() {
      store = connect();
      void reportAlarms();
    },
  });
}

/** At the worker's start: a loss shows on the icon of every tab, whatever window is open. */
export async function reportAlarms(): Promise<void> {
  const [first] = await alarms.guard(store);
  if (first) await setAlarmBadge(problemLine(await wordsNow(), first));
}

/** What the check finds stands in the store's alarms; where it fails, the store itself is what is wrong. */
export const check = createBackgroundCheck(
  () => store,
  () => void reportAlarms(),
);

/** The words in the person's language. */
export async function wordsNow(): Promise<PageWords> {
  const { language } = await store.settings();
  return pageWordsFor(language, navigator.languages);
}

// The quota and the screen are one: a second capture waits for nobody, it is refused with a sentence.
let running: CaptureRun | null = null;
/** The one before, which may still be telling. */
let last: CaptureRun | null = null;

/** Pictures of this worker's life are compared without reading their thumbnails again. */
export const alike = createLookAlikes(() => store, decodePicture);

/** What is being said in a page outside any run; the next capture waits for it, so that it can take it away. */
let telling: Promise<unknown> = Promise.resolve();

/** Says something in a tab, unless a capture is under way that it might come into. */
export function tellIn(tab: number, order: SurfaceOrder): void {
  if (!running) telling = Promise.all([telling, showInPage(tab, order)]);
}

export const runOf = (capture: string): CaptureRun | null => (running?.capture === capture ? running : null);

export interface StartRequest {
  mode: CaptureMode;
  trigger: CaptureTrigger;
  capture?: string;
  delaySeconds?: number;
  pulled?: boolean;
  /** What the person has already chosen in the page. */
  answer?: SurfaceAnswer;
}

type TabLike = { id?: number; windowId?: number; url?: string; title?: string };

/** Starts a capture of `tab`; refuses at once what can't be captured. */
export function start(request: StartRequest, tab: TabLike | undefined): Result<CaptureRun> {
  const at = systemClock.now();
  const capture = request.capture ?? newId(at);
  const hand = tabAtHand(tab);
  if (!hand.ok) return hand;
  if (running) return refused(capture, request, hand.value.id, problem('capture-busy'));
  // Without the grant the address is hidden: then the browser's own refusal tells.
  if (hand.value.url && isBrowserPage(hand.value.url)) {
    return refused(capture, request, hand.value.id, problem('browser-page', { url: hand.value.url }));
  }
  const run = startRun(
    {
      capture,
      mode: request.mode,
      trigger: request.trigger,
      delaySeconds: request.delaySeconds ?? 0,
      pulled: request.pulled ?? false,
      answer: request.answer ?? null,
      tab: hand.value,
    },
    { store, wordsNow, alike, before: Promise.all([last?.hush(), telling]) },
  );
  running = run;
  last = run;
  check.giveWay();
  void run.over.then(() => {
    if (running === run) running = null;
    check.soon();
  });
  return ok(run);
}

function refused(capture: string, { mode, trigger }: StartRequest, tab: number, why: Problem): Result<CaptureRun> {
  void wordsNow().then((words) => setBadge(tab, '!', 'failed', problemLine(words, why)));
  void saveSession({
    capture,
    mode,
    trigger,
    tab,
    startedAt: systemClock.now(),
    phase: 'failed',
    shots: 0,
    expectedShots: 0,
    problem: why,
    offers: [],
  });
  return err(why);
}
