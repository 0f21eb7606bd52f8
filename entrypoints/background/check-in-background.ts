import { runDueCheck } from '@/lib/browser/background-check';
import type { Store } from '@/lib/store/port';

/** A worker that was woken for a capture takes the picture first. Milliseconds. */
const quietMs = 5000;

/** The full check of the worker: it gives way to every capture and begins again after it. */
export interface BackgroundCheck {
  /** To be called at the worker's start and when a capture has ended. */
  soon(): void;
  /** To be called when a capture begins. */
  giveWay(): void;
}

export function createBackgroundCheck(store: () => Store, ended: () => void): BackgroundCheck {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running: AbortController | null = null;
  const run = async (): Promise<void> => {
    if (running) return;
    running = new AbortController();
    let told = true;
    try {
      told = await runDueCheck(store(), running.signal);
    } finally {
      running = null;
      // Also where it failed: then the store itself is what is wrong, and is told with the other alarms.
      if (told) ended();
    }
  };
  return {
    soon() {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), quietMs);
    },
    giveWay() {
      clearTimeout(timer);
      running?.abort();
    },
  };
}
