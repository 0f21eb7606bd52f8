import type { Json } from '../model/canonical-json';
import type { Result } from '../model/result';
import type { Review } from '../model/review';
import type { StoreContext } from './context';
import { write } from './write';

/**
 * Marks by slot, all or nothing, each with its log entry; an older one of the same slot is replaced. `told`: the review
 * file that brought them, for the log.
 */
export const saveReviews = (
  context: StoreContext,
  reviews: readonly Review[],
  told: Record<string, Json> | null = null,
): Promise<Result<void>> =>
  write(context, [context.db.reviews], async (log) => {
    await context.db.reviews.bulkPut([...reviews]);
    for (const review of reviews)
      await log.append('assessment-changed', { what: 'review', assessment: review.assessment, value: review });
    if (told) await log.append('assessment-changed', { what: 'reviews-imported', ...told });
  });

export const removeReview = (context: StoreContext, assessment: string, slot: string): Promise<Result<void>> =>
  write(context, [context.db.reviews], async (log) => {
    if (!(await context.db.reviews.get([assessment, slot]))) return;
    await context.db.reviews.delete([assessment, slot]);
    await log.append('assessment-changed', { what: 'review-removed', assessment, slot });
  });
