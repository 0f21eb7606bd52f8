import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import * as z from 'zod/mini';
import { type SignatureState, signatureHolds } from '../bundle/check-signature';
import { plainJson } from '../bundle/plain-json';
import { canonicalJson } from '../model/canonical-json';
import { RegionCode, Sha256 } from '../model/ids';
import { LocalTime, toFileStamp } from '../model/local-time';
import { type Problem, problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { Review } from '../model/review';
import { SignedCheckpoint } from '../model/signed-checkpoint';

export const reviewFormat = 'shuangsuiji-review/1';
/** Under this name a review file's signature holds the hash of its content. */
const signedName = 'review.json';

/** What a review file says, without seal and signature. Strict: nothing rides along unseen. */
export const ReviewContent = z.strictObject({
  format: z.literal(reviewFormat),
  madeAt: LocalTime,
  assessment: z.strictObject({
    id: z.string().check(z.minLength(1)),
    year: z.int(),
    region: z.strictObject({ code: RegionCode, name: z.string().check(z.minLength(1)) }),
  }),
  /** Whom it is for. */
  unit: z.strictObject({
    kind: z.enum(['department', 'county']),
    id: z.string().check(z.minLength(1)),
    name: z.string().check(z.minLength(1)),
  }),
  from: z.strictObject({ installation: z.string().check(z.minLength(1)), office: z.string().check(z.minLength(1)) }),
  reviews: z
    .array(z.strictObject(z.omit(Review, { assessment: true, from: true }).shape))
    .check(z.minLength(1), z.maxLength(20_000)),
});
export type ReviewContent = z.infer<typeof ReviewContent>;

const ReviewFile = z.strictObject({ content: ReviewContent, seal: Sha256, signature: z.nullable(SignedCheckpoint) });

/** SHA-256 over the canonical JSON of the content. */
export const reviewSeal = (content: ReviewContent): Sha256 => bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));

/** What is signed: the seal, under the name that reading expects. */
export const toSign = (content: ReviewContent): Record<string, Sha256> => ({ [signedName]: reviewSeal(content) });

/** `复核意见-市教育局-20221008-1020.json`. */
export const reviewFileName = ({ unit, madeAt }: ReviewContent): string =>
  `复核意见-${unit.name.replace(/[\\/:*?"<>|\s]/g, '')}-${toFileStamp(madeAt)}.json`;

export const writeReviewFile = (content: ReviewContent, signature: SignedCheckpoint | null): string =>
  `${JSON.stringify({ content, seal: reviewSeal(content), signature }, null, 1)}\n`;

export interface ReadReviews {
  content: ReviewContent;
  signature: SignatureState;
}

/**
 * A review file as it was written, or why not. `review-unreadable`: no such file (`what` names the member) ·
 * `review-version`: of another format · `review-damaged`: changed since it was made.
 */
export async function readReviewFile(text: string, file: string): Promise<Result<ReadReviews>> {
  const refuse = (code: Problem['code'], what = '') => err(problem(code, { file, what }));
  const json = plainJson(text.replace(/^\uFEFF/, ''));
  const format = z.object({ content: z.object({ format: z.string().check(z.maxLength(60)) }) }).safeParse(json);
  if (!format.success) return refuse('review-unreadable');
  const told = format.data.content.format;
  if (told !== reviewFormat)
    return told.startsWith('shuangsuiji-review/') ? refuse('review-version', told) : refuse('review-unreadable', told);
  const parsed = ReviewFile.safeParse(json);
  if (!parsed.success) return refuse('review-unreadable', parsed.error.issues[0]?.path.join('.'));
  const { content, seal, signature } = parsed.data;
  const slots = content.reviews.map(({ slot }) => slot);
  if (new Set(slots).size < slots.length) return refuse('review-unreadable', 'reviews');
  if (content.reviews.some(({ verdict, reason }) => verdict === 'sent-back' && reason.trim() === ''))
    return refuse('review-unreadable', 'reason');
  if (reviewSeal(content) !== seal) return refuse('review-damaged', '校验值');
  if (!signature) return ok({ content, signature: { state: 'unsigned' } });
  const { algorithm, publicKey, statement } = signature;
  if (statement.files[signedName] !== seal || statement.checkpoint.installation !== content.from.installation)
    return refuse('review-damaged', '签名');
  const sound = await signatureHolds(signature);
  if (sound === false) return refuse('review-damaged', '签名');
  return ok({ content, signature: { state: sound === null ? 'unchecked' : 'signed', algorithm, publicKey } });
}
