import type { SignatureState } from '../bundle/check-signature';
import { officeName } from '../bundle/scope';
import {
  type ReviewContent,
  readReviewFile,
  reviewFileName,
  reviewFormat,
  toSign,
  writeReviewFile,
} from '../desk/review-file';
import { compareReviews, type ReviewComparison } from '../desk/review-import';
import { countyAssessments } from '../model/county-assessment';
import { localNow } from '../model/local-time';
import type { Clock } from '../model/ports';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { ReviewVerdict } from '../model/review';
import type { Store } from '../store/port';
import { ensureAssessment, loadAssessmentView } from './assessment-view';

/** Marks slots after looking at what lies in them now. Slots with nothing in them can't be marked: `review-empty`. */
export async function reviewSlots(
  slots: readonly { key: string; label: string }[],
  { verdict, reason }: { verdict: ReviewVerdict; reason: string },
  store: Store,
  clock: Clock,
): Promise<Result<void>> {
  const { assessment, pieces } = await filed(new Set(slots.map(({ key }) => key)), store);
  const at = localNow(clock);
  const reviews = slots.flatMap(({ key, label }) => {
    const evidence = [...(pieces.get(key) ?? [])].sort();
    if (evidence.length === 0) return [];
    return [{ slot: key, assessment: assessment.id, verdict, reason: reason.trim(), label, evidence, at, from: null }];
  });
  if (reviews.length < slots.length || reviews.length === 0) return err(problem('review-empty'));
  return store.saveReviews(reviews);
}

/** The pieces that count in these slots; those in the trash are left out. */
async function filed(slots: ReadonlySet<string>, store: Store) {
  const { assessment, catalogue } = await ensureAssessment(store);
  const ids = [assessment.id, ...countyAssessments(assessment, catalogue)];
  const filings = (await Promise.all(ids.map((id) => store.listFilings(id)))).flat();
  const named = filings.filter(({ slot }) => slots.has(slot)).map(({ evidence }) => evidence);
  const pieces = new Map<string, Set<string>>();
  for (const [evidence, counted] of await store.countedOf(named))
    for (const slot of counted) pieces.set(slot, (pieces.get(slot) ?? new Set()).add(evidence));
  return { assessment, pieces };
}

/** A review file as it is handed out. */
export interface MadeReviewFile {
  fileName: string;
  text: string;
  reviews: number;
}

/**
 * All marks of one unit as a sealed and, where the browser can, signed file. `slots`: the unit's own, as the desk sorts
 * them. `review-empty`: nothing of it was looked at.
 */
export async function makeReviewFile(
  { unit, slots }: { unit: ReviewContent['unit']; slots: readonly string[] },
  store: Store,
  clock: Clock,
): Promise<Result<MadeReviewFile>> {
  const view = await ensureAssessment(store);
  const own = new Set(slots);
  const reviews = view.reviews.filter(({ slot, from }) => from === null && own.has(slot));
  if (reviews.length === 0) return err(problem('review-empty'));
  const { id, year, region } = view.assessment;
  const madeAt = localNow(clock);
  const content: ReviewContent = {
    format: reviewFormat,
    madeAt,
    assessment: { id, year, region },
    unit,
    from: { installation: await store.installation(), office: officeName(view.assessment) },
    reviews: reviews.map(({ slot, verdict, reason, label, evidence, at }) => ({
      slot,
      verdict,
      reason,
      label,
      evidence,
      at,
    })),
  };
  const fileName = reviewFileName(content);
  const files = toSign(content);
  const told = { what: 'reviews-exported', assessment: id, unit, fileName, reviews: reviews.length, seal: files };
  const logged = await store.appendLog('assessment-changed', told);
  if (!logged.ok) return logged;
  const signature = await store.signCheckpoint(await store.checkpointFacts(), files);
  return ok({ fileName, text: writeReviewFile(content, signature), reviews: reviews.length });
}

/** A review file that was checked and compared; nothing is stored before its `commit`. */
export interface ReviewPreview extends ReviewComparison {
  fileName: string;
  content: ReviewContent;
  signature: SignatureState;
  /** The last file of the same office was signed with another key, or this one is not signed. */
  otherKey: boolean;
  /** `review-stale`: what is here changed since the preview; nothing was stored. */
  commit(): Promise<Result<number>>;
}

export async function previewReviews(
  file: { name: string; text: string },
  store: Store,
): Promise<Result<ReviewPreview>> {
  const read = await readReviewFile(file.text, file.name);
  if (!read.ok) return read;
  const { content, signature } = read.value;
  const compare = async () => {
    const { assessment, departments, slots, reviews } = await loadAssessmentView(store);
    if (!assessment) return err(problem('no-assessment'));
    return compareReviews(content, {
      assessment,
      departments,
      slots,
      reviews,
      installation: await store.installation(),
    });
  };
  const compared = await compare();
  if (!compared.ok) return compared;
  const publicKey = 'publicKey' in signature ? signature.publicKey : null;
  const lastKey = await lastKeyOf(content.from.installation, store);
  return ok({
    ...compared.value,
    fileName: file.name,
    content,
    signature,
    otherKey: lastKey !== null && lastKey !== publicKey,
    async commit() {
      const now = await compare();
      if (!now.ok) return now;
      if (JSON.stringify(now.value) !== JSON.stringify(compared.value)) return err(problem('review-stale'));
      const { fresh } = now.value;
      const told = { fileName: file.name, from: content.from.installation, reviews: fresh.length, publicKey };
      const saved = await store.saveReviews(fresh, { ...told, madeAt: content.madeAt });
      return saved.ok ? ok(fresh.length) : saved;
    },
  });
}

/** The key of the last review file taken in from this installation; null where none was, or it was not signed. */
async function lastKeyOf(installation: string, store: Store): Promise<string | null> {
  const told = (await store.log({ type: 'assessment-changed' })).findLast(
    ({ body }) => body.what === 'reviews-imported' && body.from === installation,
  );
  return typeof told?.body.publicKey === 'string' ? told.body.publicKey : null;
}
