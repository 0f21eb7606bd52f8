import * as z from 'zod/mini';
import { LocalTime } from '../../model/local-time';
import { CopyHead } from './layout';

/** What a run of the second copy did. `unsound`: evidence whose bytes in the store are lost or damaged. */
export interface CopyRun {
  head: CopyHead;
  written: number;
  unsound: string[];
  complete: boolean;
}

/** A second copy that was read again to the last byte. `damaged`: files that are missing or were changed. */
export const CopyCheck = z.object({
  head: CopyHead,
  verifiedAt: LocalTime,
  evidence: z.int(),
  damaged: z.array(z.string()),
});
export type CopyCheck = z.infer<typeof CopyCheck>;

/**
 * whole: the store was empty, it is now what the copy was, log and all · merged: the store had gone on by itself; what
 * it lacked was added. `damaged`: files of the copy that could not be used.
 */
export interface Restored {
  how: 'whole' | 'merged';
  added: number;
  mended: number;
  damaged: string[];
}
