import { expect, it } from 'vitest';
import { readDay } from '@/lib/papers/read-day';

it('a day is read as people here write it, and nothing else is', () => {
  for (const text of [
    '2022-08-31',
    '2022-8-31',
    '2022年8月31日',
    '２０２２年８月31日 ',
    '2022.8.31',
    '2022/08/31',
    '20220831',
  ])
    expect([text, readDay(text)]).toEqual([text, '2022-08-31']);
  for (const text of [
    '',
    '8月31日',
    '2022-02-30',
    '2022-13-01',
    '08/31/2022',
    '2022-8/31',
    '2022年8月',
    '明天',
    '2022831',
  ])
    expect([text, readDay(text)]).toEqual([text, null]);
});
