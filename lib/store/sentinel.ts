import * as z from 'zod/mini';
import { Sha256 } from '../model/ids';

/** What is remembered outside the database: how much evidence there was, and the head of the log. */
export const SentinelMark = z.object({
  count: z.int().check(z.minimum(0)),
  seq: z.int().check(z.minimum(0)),
  hash: Sha256,
});
export type SentinelMark = z.infer<typeof SentinelMark>;

/**
 * A small memory outside the database (`storage.local` in the extension): a database that was destroyed opens empty
 * without an error, and only something outside it can tell that from a first start.
 */
export interface SentinelPort {
  get(): Promise<SentinelMark | null>;
  set(mark: SentinelMark): Promise<void>;
}

/** A sentinel that lasts as long as its object: for tests and for tools that run once. */
export function createMemorySentinel(mark: SentinelMark | null = null): SentinelPort {
  let kept = mark;
  return {
    get: async () => kept,
    set: async (next) => {
      kept = next;
    },
  };
}
