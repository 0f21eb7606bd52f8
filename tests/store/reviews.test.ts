import { describe, expect, test } from 'vitest';
import type { Review } from '@/lib/model/review';
import { demoAssessment, demoEvidence, demoId, demoPlace, demoStore, good } from './demo-store';

const review = (slot: string, more: Partial<Review> = {}): Review => ({
  slot,
  assessment: demoAssessment,
  verdict: 'sent-back',
  reason: '看不清公示日期',
  label: '第18项 演示',
  evidence: [demoId(1)],
  at: '2022-10-08T10:00:00.000+08:00',
  from: null,
  ...more,
});
const first = '18.result-publication@plan:140600-2022-001';
const second = '18.result-publication@plan:140600-2022-002';

describe('marks of a review', () => {
  test('are kept one a slot, the newer in place of the older, each in the log', async () => {
    const store = demoStore(demoPlace());
    await good(store.add(demoEvidence(1)));
    await good(store.saveReviews([review(first), review(second)]));
    await good(store.saveReviews([review(first, { verdict: 'accepted', reason: '' })]));
    expect((await store.reviews(demoAssessment)).map(({ slot, verdict }) => [slot, verdict])).toEqual([
      [first, 'accepted'],
      [second, 'sent-back'],
    ]);
    expect(await store.reviews('140600-2021')).toEqual([]);
    const told = (await store.log({ type: 'assessment-changed' })).map(({ body }) => body);
    expect(told.map(({ what }) => what)).toEqual(['review', 'review', 'review']);
    expect(told[2]?.value).toEqual(review(first, { verdict: 'accepted', reason: '' }));
  });

  test('are taken back once, and the log keeps that', async () => {
    const store = demoStore(demoPlace());
    await good(store.saveReviews([review(first)], { fileName: '复核意见-演示.json' }));
    await good(store.removeReview(demoAssessment, first));
    await good(store.removeReview(demoAssessment, first));
    expect(await store.reviews(demoAssessment)).toEqual([]);
    const told = (await store.log({ type: 'assessment-changed' })).map(({ body }) => body.what);
    expect(told).toEqual(['review', 'reviews-imported', 'review-removed']);
  });
});
