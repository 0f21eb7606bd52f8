import type { Assessment, Department } from '../model/assessment';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { Review } from '../model/review';
import type { Slot } from '../model/slot';
import type { ReviewContent } from './review-file';

/** What a review file would change here. */
export interface ReviewComparison {
  /** Marks that come in, as they will be stored. */
  fresh: Review[];
  /** Marks of slots that this computer does not have: said, never applied. */
  vanished: Review[];
  /** Here already, and slots of which a newer mark is here. */
  same: number;
  older: number;
}

export interface ReviewsHere {
  assessment: Assessment;
  departments: readonly Department[];
  slots: readonly Slot[];
  reviews: readonly Review[];
  /** This installation. */
  installation: string;
}

/**
 * Compares a review file with what is here. `review-other-assessment`, `review-other-unit`: it is for another year,
 * region or unit · `review-nobody`: this computer has not said which department it is.
 */
export function compareReviews(content: ReviewContent, here: ReviewsHere): Result<ReviewComparison> {
  const refused = refusalOf(content, here);
  if (refused) return err(refused);
  const slots = new Set(here.slots.map(({ key }) => key));
  const known = new Map(here.reviews.map((review) => [review.slot, review]));
  const found: ReviewComparison = { fresh: [], vanished: [], same: 0, older: 0 };
  for (const one of content.reviews) {
    const review: Review = { ...one, assessment: here.assessment.id, from: content.from.installation };
    const ours = known.get(one.slot);
    const [then, now] = [Date.parse(ours?.at ?? ''), Date.parse(one.at)];
    if (!slots.has(one.slot)) found.vanished.push(review);
    else if (ours && ours.at === one.at && ours.verdict === one.verdict && ours.reason === one.reason) found.same++;
    else if (then > now) found.older++;
    else found.fresh.push(review);
  }
  return ok(found);
}

function refusalOf({ assessment: of, unit }: ReviewContent, { assessment, departments }: ReviewsHere) {
  const file = { unit: unit.name, year: of.year, region: of.region.name };
  const other = problem('review-other-assessment', {
    ...file,
    here: `${assessment.region.name} ${assessment.year} 年度`,
  });
  if (of.year !== assessment.year) return other;
  if (unit.kind === 'county') {
    if (assessment.level === 'county' && assessment.region.code === unit.id) return null;
    return problem('review-other-unit', { ...file, here: assessment.region.name });
  }
  if (of.id !== assessment.id) return other;
  const { department } = assessment.me;
  if (department === null) return problem('review-nobody', file);
  const me = departments.find(({ id }) => id === department);
  const byId = departments.filter(({ id }) => id === unit.id);
  // Another id under the same name is this department only where nobody else here could be meant.
  const meant =
    byId.length > 0
      ? byId
      : departments.filter(({ name, aliases }) =>
          [name, ...aliases].some((one) => one === unit.name || one === unit.id),
        );
  if (meant.length === 1 && meant[0]?.id === department) return null;
  if (departments.length === 0 && unit.id === department) return null;
  return problem('review-other-unit', { ...file, here: me?.name ?? department });
}
