import { browser } from 'wxt/browser';
import type { Shooter, ShotInFlight } from '@/lib/capture/ports';
import { err, ok, type Result } from '@/lib/model/result';
import { accessProblem } from './capture-access';
import type { TabGuard } from './tab-guard';

/** A refused call costs nothing, so the next try comes soon after. Milliseconds. */
const retryMs = 20;
/** A surface that was closed pulls no more; after this the worker goes on by itself. Milliseconds. */
const pullBoundMs = 1500;

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
  let armed: ((shot: ShotInFlight) => void) | null = null;
  let waiting: ((done: boolean) => void) | null = null;
  let finished = false;

  async function shoot(): Promise<Result<string>> {
    for (;;) {
      try {
        const picture = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
        const same = await guard.check();
        return same.ok ? ok(picture) : same;
      } catch (error) {
        const same = await guard.check();
        if (!same.ok) return same;
        if (!isQuotaError(error)) return err(accessProblem(error, url));
        await new Promise((resolve) => setTimeout(resolve, retryMs));
      }
    }
  }

  const release = (done: boolean) => {
    const answer = waiting;
    waiting = null;
    answer?.(done);
  };

  return {
    start() {
      if (!pulled) return Promise.resolve({ picture: shoot() });
      return new Promise((resolve) => {
        const timer = setTimeout(() => armed?.({ picture: shoot() }), pullBoundMs);
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
      armed?.({ picture: shoot() });
    },
    finish() {
      finished = true;
      release(true);
    },
  };
}
