import * as z from 'zod/mini';
import type { ProblemCode } from './problem';

/**
 * What keeps a picture from being filed until the person has seen it: `quality`, the gate's word about the picture ·
 * `same-as-before`, the other half of its before/after pair has the very same bytes.
 */
export const FilingWarning = z.enum(['quality', 'same-as-before']);
export type FilingWarning = z.infer<typeof FilingWarning>;

/** The warning that a refusal to file is about; null where it is about something that nobody can override. */
export const warningOf = (code: ProblemCode): FilingWarning | null =>
  code === 'filing-unconfirmed' ? 'quality' : code === 'after-same-as-before' ? 'same-as-before' : null;
