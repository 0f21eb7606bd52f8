import { expect, it } from 'vitest';
import { computeSlots } from '@/lib/coverage/slots';
import { plansDone, progressText, resultSlots } from '@/lib/papers/progress';
import { chineseNumber, shareText } from '@/lib/papers/ranking';
import { timelineOf } from '@/lib/papers/timeline';
import { knownTokens } from '@/lib/papers/tokens';
import { catalogue, demo, piece, plan } from '@/tests/coverage/demo';

it('the timeline counts a plan on the day of the picture that filled it', () => {
  const plans = [plan(1), plan(2), plan(3)];
  const on = (id: string, day: string) => ({
    ...piece(id),
    record: { ...piece(id).record, takenAt: `${day}T10:00:00.000+08:00` as never },
  });
  const evidence = [
    on('a', '2022-08-20'),
    on('b', '2022-09-02'),
    on('c', '2022-08-25'),
    { ...on('d', '2022-08-01'), trashedAt: '2022-08-02T00:00:00.000+08:00' as never },
  ];
  const filings = [
    { evidence: 'a', slot: `18.result-publication@plan:${plans[0]!.id}` },
    { evidence: 'c', slot: `18.result-publication@plan:${plans[0]!.id}` },
    { evidence: 'b', slot: `18.result-publication@plan:${plans[1]!.id}` },
    { evidence: 'd', slot: `18.result-publication@plan:${plans[2]!.id}` },
  ];
  const slots = computeSlots({ ...demo({ plans }), evidence, filings });
  expect(timelineOf(resultSlots(slots), evidence, filings)).toEqual({
    all: 3,
    points: [
      { day: '2022-08-20', done: 1 },
      { day: '2022-09-02', done: 2 },
    ],
  });
  expect(plansDone(slots)).toEqual({ done: 2, all: 3 });
  expect(progressText(slots, '2022-09-02', catalogue)).toContain(
    '3项计划已完成2项，占66.66%，要求2022年8月31日前完成98%',
  );
});

it('shares are cut off downwards, and numbers are written as papers write them', () => {
  expect([shareText({ served: 999, asked: 1000 }), shareText({ served: 9999, asked: 10_000 })]).toEqual([
    '99.9%',
    '99.9%',
  ]);
  expect([shareText({ served: 0, asked: 0 }), shareText({ served: 2, asked: 2 })]).toEqual(['—', '100.0%']);
  expect([1, 10, 11, 20, 36].map(chineseNumber)).toEqual(['一', '十', '十一', '二十', '三十六']);
});

it('knows the names that templates may use', () => {
  expect(knownTokens('bulletin').has('未报送单位')).toBe(true);
  expect(knownTokens('contents').has('名次')).toBe(false);
});
