import { browser } from 'wxt/browser';
import type { Shooter, ShotInFlight } from '@/lib/capture/ports';
import { err, ok, type Result } from '@/lib/model/result';
import { accessProblem } from './capture-access';
import type { TabGuard } from './tab-guard';

/** A refused call costs nothing, so the next try comes soon after. Milliseconds. */
const retryMs = 20;
/** A surface that was closed pulls no more; after this the worker goes on by itself. Milliseconds. */
const pullBoundMs = 1500;

/** Where only the quota decides the pace, a refusal is waited for this long. Milliseconds. */
const refusalMs = 34;

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
  let armed: (() => void) | null = null;
  let waiting: ((done: boolean) => void) | null = null;
  let finished = false;

  function begin(readMs: number): ShotInFlight {
    const accepted = untilAccepted(readMs);
    return {
      read: accepted.then(() => undefined),
      picture: accepted.then((shot) => (shot.ok ? checked(shot.value.running) : shot)),
    };
  }

  /** A call that the quota refuses fails at once, so one that is still running after `readMs` has been let through. */
  async function untilAccepted(readMs: number): Promise<Result<{ running: Promise<string> }>> {
    for (;;) {
      const running = browser.tabs.captureVisibleTab(windowId, { format: 'png' });
      const refused = await Promise.race([
        running.then(
          () => false,
          (error: unknown) => isQuotaError(error),
        ),
        new Promise<boolean>((resolve) => setTimeout(() => resolve(false), readMs)),
      ]);
      if (!refused) return ok({ running });
      const same = await guard.check();
      if (!same.ok) return same;
      await new Promise((resolve) => setTimeout(resolve, retryMs));
    }
  }

  async function checked(running: Promise<string>): Promise<Result<string | null>> {
    try {
      const picture = await running;
      const same = await guard.check();
      return same.ok ? ok(picture) : same;
    } catch (error) {
      const same = await guard.check();
      if (!same.ok) return same;
      return isQuotaError(error) ? ok(null) : err(accessProblem(error, url));
    }
  }

  const release = (done: boolean) => {
    const answer = waiting;
    waiting = null;
    answer?.(done);
  };

  return {
    start(readMs) {
      if (!pulled) return Promise.resolve(begin(Math.max(readMs, refusalMs)));
      return new Promise((resolve) => {
        const shoot = () => {
          clearTimeout(timer);
          armed = null;
          resolve(begin(readMs));
        };
        const timer = setTimeout(shoot, pullBoundMs);
        armed = shoot;
        release(false);
      });
    },
    pull(answer) {
      if (finished) return answer(true);
      release(false);
      waiting = answer;
      armed?.();
    },
    finish() {
      finished = true;
      release(true);
    },
  };
}
