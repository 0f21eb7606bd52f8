import type { Review } from '../model/review';
import type { Slot } from '../model/slot';
import type { Served } from './served';

/**
 * The slots with what was said of them. One that was sent back is half done until other pieces lie in it: it then asks
 * to be looked at again, and nothing more is held against it.
 */
export function applyReviews(slots: readonly Slot[], reviews: readonly Review[], served: Served): Slot[] {
  if (reviews.length === 0) return [...slots];
  const bySlot = new Map(reviews.map((review) => [review.slot, review]));
  return slots.map((slot) => {
    const review = bySlot.get(slot.key);
    if (!review) return slot;
    const { verdict, reason, at, evidence } = review;
    const changed = served.count(slot.key) !== evidence.length || evidence.some((id) => !served.holds(slot.key, id));
    const refused = verdict === 'sent-back' && !changed && slot.state === 'done';
    return { ...slot, ...(refused ? { state: 'partial' as const } : {}), review: { verdict, reason, at, changed } };
  });
}

/** Reviews of slots that are no longer asked for: what they were about can't be told any more. */
export function vanishedReviews(slots: readonly Slot[], reviews: readonly Review[]): Review[] {
  const known = new Set(slots.map(({ key }) => key));
  return reviews.filter(({ slot }) => !known.has(slot));
}
