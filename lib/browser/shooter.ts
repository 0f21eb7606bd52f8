import { browser } from 'wxt/browser';
import type { Shooter, ShotInFlight } from '@/lib/capture/ports';
import { err, ok, type Result } from '@/lib/model/result';
import { accessProblem } from './capture-access';
import type { TabGuard } from './tab-guard';

/** A refused call costs nothing, so the next try comes soon after. Milliseconds. */
const retryMs = 20;
/** A surface that was closed pulls no more; after this the worker goes on by itself. Milliseconds. */
const pullBoundMs = 1500;

/** The shot has read the screen by then; scrolling on while it is encoded halves the time. Measured: 34 ms. */
const grabMs = 34;

const isQuotaError = (error: unknown) =>
  error instanceof Error && /MAX_CAPTURE_VISIBLE_TAB_CALLS_PER_SECOND/.test(error.message);

export interface TabShooter extends Shooter {
  /**
   * A surface asks for the next shot. The shot starts before this returns, still inside the message's event, because
   * only there does the click's freedom from the two-a-second quota hold. `answer(false)`: send another.
   */
  pull(answer: (done: boolean) => void): void;
  /** Tells a waiting surface that no more shots are wanted. */
  finish(): void;
}

/** Takes shots of the visible part of one window's active tab, greedily: only the quota's own error is waited out. */
export function createShooter(windowId: number, guard: TabGuard, url: string, pulled: boolean): TabShooter {
  let armed: ((shot: Promise<ShotInFlight>) => void) | null = null;
  let waiting: ((done: boolean) => void) | null = null;
  let finished = false;

  /**
   * Resolves when the screen has been read: only then may the page be scrolled on. A call that the quota refuses fails
   * at once, so one that is still running after `grabMs` has been let through.
   */
  async function begin(): Promise<ShotInFlight> {
    for (;;) {
      const shot = browser.tabs.captureVisibleTab(windowId, { format: 'png' });
      const refused = await Promise.race([
        shot.then(
          () => false,
          (error: unknown) => isQuotaError(error),
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), grabMs)),
      ]);
      if (!refused) return { picture: checked(shot) };
      const same = await guard.check();
      if (!same.ok) return { picture: Promise.resolve(same) };
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async function checked(shot: Promise<string>): Promise<Result<string>> {
    try {
      const picture = await shot;
      const same = await guard.check();
      return same.ok ? ok(picture) : same;
    } catch (error) {
      const same = await guard.check();
      return same.ok ? err(accessProblem(error, url)) : same;
    }
  }

  const release = (done: boolean) => {
    const answer = waiting;
    waiting = null;
    answer?.(done);
  };

  return {
    start() {
      if (!pulled) return begin();
      return new Promise((resolve) => {
        const timer = setTimeout(() => armed?.(begin()), pullBoundMs);
        armed = (shot) => {
          clearTimeout(timer);
          armed = null;
          resolve(shot);
        };
        release(false);
      });
    },
    pull(answer) {
      if (finished) return answer(true);
      release(false);
      waiting = answer;
      armed?.(begin());
    },
    finish() {
      finished = true;
      release(true);
    },
  };
}
