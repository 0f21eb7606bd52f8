import * as z from 'zod/mini';
import type { Clock } from '../model/ports';
import type { Result } from '../model/result';
import type { FullCheck } from '../store/full-check-report';
import type { Store } from '../store/port';

/** A check is due this long after the one before. Milliseconds: 30 days. */
export const checkEvery = 30 * 86_400_000;

/** What is remembered of the last check that was due: the browser it ran in, and when (milliseconds). */
export const CheckedIn = z.object({ browser: z.string(), at: z.number() });
export type CheckedIn = z.infer<typeof CheckedIn>;

export interface CheckMemory {
  get(): Promise<CheckedIn | null>;
  set(checked: CheckedIn): Promise<void>;
}

/** `browser`: the full version of the browser that runs now. */
export interface CheckDesk {
  store: Pick<Store, 'verifyAll' | 'lastFullCheck'>;
  clock: Clock;
  browser: string;
  memory: CheckMemory;
}

/**
 * Due after an update of the browser, which may have brought another database engine, and 30 days after the last full
 * check, whoever asked for that one. A clock that was set back makes it due rather than never.
 */
export async function isCheckDue({ store, clock, browser, memory }: CheckDesk): Promise<boolean> {
  const now = clock.now();
  const remembered = await memory.get();
  if (!remembered) {
    // The first start: what was never stored can't be damaged yet, the month begins now.
    await memory.set({ browser, at: now });
    return false;
  }
  if (remembered.browser !== browser) return true;
  const last = await store.lastFullCheck();
  const at = Math.max(remembered.at, last ? Date.parse(last.finishedAt) : 0);
  return now - at >= checkEvery || now < at - checkEvery;
}

/** Runs the full check where it is due; null where it is not. One that was stopped is due again the next time. */
export async function checkWhenDue(desk: CheckDesk, signal: AbortSignal): Promise<Result<FullCheck> | null> {
  if (!(await isCheckDue(desk))) return null;
  const check = await desk.store.verifyAll(() => undefined, signal);
  if (check.ok && check.value.complete) await desk.memory.set({ browser: desk.browser, at: desk.clock.now() });
  return check;
}
