import type { Evidence } from '../model/evidence';
import type { Clock } from '../model/ports';
import { problem } from '../model/problem';
import { err, type Result } from '../model/result';
import type { Store } from '../store/port';
import { graceEndsAt, trashGraceDays } from '../store/trash-grace';

const day = 86_400_000;

/** Whole days until evidence may be deleted for good; 0: its grace is over. Null: it is not in the trash. */
export function daysOfGrace({ trashedAt }: Pick<Evidence, 'trashedAt'>, now: number): number | null {
  return trashedAt === null ? null : Math.max(0, Math.ceil((graceEndsAt(trashedAt) - now) / day));
}

/** Deletes evidence whose grace in the trash is over; `in-grace`: one of them has days left, nothing was deleted. */
export async function deleteForGood(ids: string[], store: Store, clock: Clock): Promise<Result<void>> {
  const now = clock.now();
  let longest = 0;
  for (const id of ids) {
    const evidence = await store.get(id);
    if (!evidence) return err(problem('evidence-missing', { id }));
    longest = Math.max(longest, daysOfGrace(evidence, now) ?? trashGraceDays);
  }
  return longest > 0 ? err(problem('in-grace', { days: longest })) : store.deleteForGood(ids);
}
