import { appendFileSync, mkdirSync } from 'node:fs';

/** True in `npm run test:soak`: every variant is tried. `npm test` takes a part that fits ten minutes on two cores. */
export const soak = process.env.SOAK === '1';

/** `long` tries in the soak (SOAK_SHARE, e.g. 0.25, takes that part of them), otherwise `short`. */
export const tries = (short: number, long: number): number =>
  soak ? Math.max(short, Math.round(long * Number(process.env.SOAK_SHARE ?? 1))) : short;

export interface SoakRow {
  what: string;
  /** How often it was tried. */
  tried: number;
  /** What came through, and of how many; e.g. acknowledged captures that were there afterwards. */
  survived: number;
  lost: number;
  /** The worst time of what the row is about, in milliseconds, and what was timed. */
  worstMs: number;
  timed: string;
}

/** One line of the table that is printed at the end; see scripts/check.mjs. */
export function soakRow(row: SoakRow): void {
  mkdirSync('test-results', { recursive: true });
  appendFileSync('test-results/soak.jsonl', `${JSON.stringify(row)}\n`);
  const { what, tried, survived, lost, worstMs, timed } = row;
  console.log(`${what}：试 ${tried}，在 ${survived}，失 ${lost}，最慢 ${Math.round(worstMs)} ms（${timed}）`);
}

/**
 * Numbers from 0 to 1 that are the same in every run, so that what failed once can be looked at again. A soak that is run
 * in several parts (SOAK_SHARE) gives each its number in SOAK_PART, so that none repeats another's.
 */
export function seeded(seed: number): () => number {
  let state = (seed + Number(process.env.SOAK_PART ?? 0) * 7919) >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 0x1_0000_0000;
  };
}
