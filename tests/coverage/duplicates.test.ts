import { describe, expect, it } from 'vitest';
import { findDuplicates } from '@/lib/coverage/duplicates';
import { computeSlots } from '@/lib/coverage/slots';
import type { Evidence } from '@/lib/model/evidence';
import { demo, piece } from './demo';

const result = (serial: number) => `18.result-publication@plan:140600-2022-00${serial}`;
const picture = (id: string, sha256: string, trashed = false): Evidence => {
  const made = piece(id, { trashed });
  return { ...made, record: { ...made.record, content: { ...made.record.content, sha256: sha256.repeat(64) } } };
};
function found(pictures: [Evidence, string[]][], near: [string, string][] = []) {
  const evidence = pictures.map(([one]) => one);
  const filings = pictures.flatMap(([{ record }, slots]) => slots.map((slot) => ({ evidence: record.id, slot })));
  const input = demo({ evidence, filings });
  return findDuplicates({ slots: computeSlots(input), evidence, filings, near }).map(
    ({ kind, evidence: ids, slots }) => [kind, ids, slots.map(({ key }) => key)],
  );
}

describe('pictures that stand for more than one thing', () => {
  it('one picture under the same material of two plans is pointed out', () => {
    expect(found([[picture('a', '1'), [result(1), result(2)]]])).toEqual([['one', ['a'], [result(1), result(2)]]]);
  });

  it('one picture under several items of one plan is as it should be', () => {
    const at = 'plan:140600-2022-001';
    expect(found([[picture('a', '1'), [`14.check-items@${at}`, `15.risk-classes@${at}`, `16.launch@${at}`]]])).toEqual(
      [],
    );
  });

  it('two pictures of equal bytes are pointed out, filed or not', () => {
    expect(
      found([
        [picture('a', '1'), [result(1)]],
        [picture('b', '1'), []],
        [picture('c', '2'), [result(2)]],
      ]),
    ).toEqual([['same', ['a', 'b'], [result(1)]]]);
  });

  it('two that hardly differ are pointed out where they stand for two plans, not where they stand for one', () => {
    const two: [Evidence, string[]][] = [
      [picture('a', '1'), [result(1)]],
      [picture('b', '2'), [result(2)]],
    ];
    expect(found(two, [['a', 'b']])).toEqual([['near', ['a', 'b'], [result(1), result(2)]]]);
    const one: [Evidence, string[]][] = [
      [picture('a', '1'), [result(1)]],
      [picture('b', '2'), [result(1)]],
    ];
    expect(found(one, [['a', 'b']])).toEqual([]);
  });

  it('what is in the trash and what is a paper does not count', () => {
    expect(found([[picture('a', '1', true), [result(1), result(2)]]])).toEqual([]);
    expect(found([[piece('p', { kind: 'file' }), [result(1), result(2)]]])).toEqual([]);
  });
});
