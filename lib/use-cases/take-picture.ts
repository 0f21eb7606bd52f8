import type { CaptureWorld, Probe } from '../capture/ports';
import { type CaptureOrder, type CaptureResult, runCapture } from '../capture/run-capture';
import type { PictureLay } from '../derive/cover-places';
import { localNow } from '../model/local-time';
import { problem, problemFrom } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { PageReading } from '../recognise/types';
import type { CaptureDesk, CaptureRequest } from './capture-desk';
import type { AssessmentView } from './workspace';

/** What the taking itself needs: nothing of the store. */
export type TakingDesk = Pick<CaptureDesk, 'page' | 'world' | 'askScroller' | 'askRegion' | 'phase'>;
type Choices = Pick<AssessmentView, 'settings'>;

/** A picture, what the page said, and where in the window the picture begins. */
export interface Shot {
  result: CaptureResult;
  read: Result<PageReading>;
  ordered: Ordered;
  startedAt: string;
}

/** What is in view needs no choice and moves nothing: the page is read while the browser encodes the picture. */
export async function takeInView(
  { page, world, phase }: TakingDesk,
  onRead: (read: Result<PageReading>) => unknown,
): Promise<Result<Shot>> {
  phase('shooting');
  const startedAt = localNow(world.clock);
  let reading: Promise<Result<PageReading>> | null = null;
  const shooter: CaptureWorld['shooter'] = {
    async start(readMs) {
      const shot = await world.shooter.start(readMs);
      if (!reading) {
        reading = shot.read.then(() => page.read());
        reading.then(onRead, () => undefined);
      }
      return shot;
    },
  };
  const ordered: Ordered = { order: { kind: 'visible' }, corner: windowCorner };
  const taken = await runCapture(ordered.order, { ...world, shooter });
  if (!taken.ok) return taken;
  return ok({ result: taken.value, read: await (reading ?? page.read()), ordered, startedAt });
}

/** The page is read as the person sees it, before anything in it is moved. */
export async function takeChosen(
  request: CaptureRequest,
  viewing: Promise<Choices>,
  desk: TakingDesk,
  onRead: (read: Result<PageReading>) => unknown,
): Promise<Result<Shot>> {
  const { page, world } = desk;
  // A list that is still coming is waited for, within a bound, before the page is judged.
  const quiet = await world.page.settle();
  if (!quiet.ok) return givenUp(quiet, world);
  const read = await page.read();
  void onRead(read);
  const order = await orderFor(request, await viewing, desk);
  if (!order.ok) return givenUp(order, world);
  desk.phase('shooting');
  const startedAt = localNow(world.clock);
  const taken = await runCapture(order.value.order, world);
  return taken.ok ? ok({ result: taken.value, read, ordered: order.value, startedAt }) : taken;
}

/** A whole picture begins where its scroller begins; one of the window shows it as it was scrolled. */
export function layOf({ order, corner }: Ordered, { width, height, viewport }: CaptureResult): PictureLay | null {
  return (
    corner && { x: corner.x, y: corner.y, asScrolled: order.kind !== 'scroller', scale: viewport.scale, width, height }
  );
}

/** Waiting and probing leave a mark of ours in the page; whoever gives up before the first shot finds it as it was. */
async function givenUp<T>(why: T, world: CaptureWorld): Promise<T> {
  await world.page.restore();
  return why;
}

const windowCorner = { x: 0, y: 0 };

/**
 * What to take, and which place of the window will be the picture's upper left corner, CSS pixels; null where that is
 * not known (a part that reaches out of the window).
 */
interface Ordered {
  order: CaptureOrder;
  corner: { x: number; y: number } | null;
}

async function orderFor({ mode, trigger }: CaptureRequest, view: Choices, desk: TakingDesk): Promise<Result<Ordered>> {
  if (mode === 'visible') return ok({ order: { kind: 'visible' }, corner: windowCorner });
  if (mode === 'region' || mode === 'element') {
    desk.phase('choosing');
    const rect = await desk.askRegion();
    if (rect === 'element') return orderForElement(desk);
    return rect ? ok({ order: { kind: 'region', rect }, corner: rect }) : err(problem('capture-cancelled'));
  }
  const probe = await desk.world.page.probe().catch((error: unknown) => err(problemFrom(error)));
  if (!probe.ok) return probe;
  const keepShell = mode === 'framed' || view.settings.shell === 'framed';
  const whole = (choice: number): Ordered => ({
    order: { kind: 'scroller', choice, keepShell },
    corner: keepShell ? windowCorner : (probe.value.choices[choice]?.rect ?? windowCorner),
  });
  // Nothing to choose where all of the page is in view anyway; a click in the panel has confirmed already.
  const alone = probe.value.choices.length === 1 && !hidesAnything(probe.value);
  if (alone || view.settings.captureAtOnce || trigger === 'panel' || trigger === 'driver') return ok(whole(0));
  desk.phase('choosing');
  const choice = await desk.askScroller(probe.value);
  return choice === null ? err(problem('capture-cancelled')) : ok(whole(choice));
}

/** An element that is in view is a region; of a larger one its scroller is taken as far as it reaches, and cut. */
async function orderForElement({ world }: TakingDesk): Promise<Result<Ordered>> {
  const element = await world.page.element();
  if (!element.ok) return element;
  const { inView, choice, inContent } = element.value;
  return ok(
    inView
      ? { order: { kind: 'region', rect: inView, element: true }, corner: inView }
      : { order: { kind: 'scroller', choice, keepShell: false, crop: inContent }, corner: null },
  );
}

function hidesAnything({ choices }: Probe): boolean {
  const best = choices[0];
  return best !== undefined && (best.scrollHeight > best.rect.height + 1 || best.scrollWidth > best.rect.width + 1);
}
