import type { Problem } from './problem-codes';

/** The outcome of something that can fail in use. Bugs throw; refusals and bad input come back as `{ ok: false }`. */
export type Result<T, E = Problem> = { ok: true; value: T } | { ok: false; error: E };

export const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });

export const err = <E>(error: E): { ok: false; error: E } => ({ ok: false, error });
