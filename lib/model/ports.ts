/** What the pure core asks of the outside world, so that tests decide time, chance and identity. */
export interface Clock {
  /** Milliseconds since 1970, by the computer's own clock (本机时间): it proves nothing about true time. */
  now(): number;
  /** Minutes east of UTC in force at `at` on this computer. */
  offsetMinutes(at: number): number;
}

/** Makes a new ULID for the given time (milliseconds). */
export type NewId = (at: number) => string;
