import type { Clock } from '../model/ports';

/** A step back smaller than this is the computer's clock being trimmed, not set. Milliseconds. */
const tolerance = 1000;

/** Notices a computer's clock that was set back. */
export interface ClockGuard {
  /** Was the clock set back since the log's last entry (`lastAt`, milliseconds), or since this window last asked? */
  wentBack(now: number, lastAt: number): boolean;
}

/**
 * `elapsed` counts milliseconds and can't be set (`performance.now`). Only steps back are told: a computer that slept
 * looks just like a clock that was set forward.
 */
export function createClockGuard(clock: Clock, elapsed: () => number): ClockGuard {
  let seen = { now: clock.now(), elapsed: elapsed() };
  return {
    wentBack(now, lastAt) {
      const expected = seen.now + (elapsed() - seen.elapsed);
      seen = { now, elapsed: elapsed() };
      return now < lastAt - tolerance || now < expected - tolerance;
    },
  };
}
