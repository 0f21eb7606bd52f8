import type { Problem } from '../model/problem-codes';
import type { Result } from '../model/result';

/** Carries a problem out of nested steps of one capture; caught once, in `runCapture`, and never seen outside. */
export class Stop extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

/** The value, or the end of the capture. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Stop(result.error);
  return result.value;
}
