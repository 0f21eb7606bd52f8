import { describe, expect, it } from 'vitest';
import type { Evidence } from '@/lib/model/evidence';
import { filingDoubts } from '@/lib/pair/filing-doubts';
import { piece } from '../coverage/demo';
import { demoCapture } from '../store/demo-store';

const half = (stage: string) => `11.inspector-base@department:市演示一局#${stage}`;
const result = (serial: number) => `18.result-publication@plan:140600-2022-00${serial}`;

function picture(id: string, sha: string, more: Partial<Evidence['record']> = {}, trashed = false): Evidence {
  const made = piece(id, { trashed });
  const content = { ...made.record.content, sha256: sha.repeat(64) };
  const page = { url: 'http://demo.example/list?t=1', title: '演示', system: null };
  return {
    ...made,
    record: { ...made.record, content, page, picture: { width: 800, height: 600 }, capture: demoCapture(), ...more },
  };
}
const doubts = (own: Evidence, slots: string[], known: [Evidence, string][]) =>
  filingDoubts(own, slots, {
    evidence: known.map(([one]) => one),
    filings: known.map(([{ record }, slot]) => ({ evidence: record.id, slot })),
  });

describe('what speaks against filing a picture', () => {
  it('nothing where the same page comes again with the same scroller and width, updated', () => {
    const again = picture('b', '2', { page: { url: 'http://demo.example/list?t=2', title: '演示', system: null } });
    expect(doubts(again, [half('after')], [[picture('a', '1'), half('before')]])).toEqual([]);
  });

  it('an after of the very bytes of its before, and the other way round', () => {
    const before: [Evidence, string][] = [[picture('a', '1'), half('before')]];
    expect(doubts(picture('b', '1'), [half('after')], before)).toEqual([
      { kind: 'same-as-before', slot: half('before') },
    ]);
    expect(doubts(picture('b', '1'), [half('before')], [[picture('a', '1'), half('after')]])).toEqual([
      { kind: 'same-as-before', slot: half('after') },
    ]);
  });

  it('an after of another page, width or scroller than its before', () => {
    const other = picture('b', '2', {
      page: { url: 'http://demo.example/other', title: '演示', system: null },
      picture: { width: 700, height: 600 },
      capture: demoCapture({ scroller: 'div.main' }),
    });
    expect(doubts(other, [half('after')], [[picture('a', '1'), half('before')]])).toEqual([
      { kind: 'unlike-before', slot: half('before'), flags: ['other-page', 'other-width', 'other-scroller'] },
    ]);
  });

  it('the same picture under the same material of another plan, but not under another item of this plan', () => {
    expect(doubts(picture('b', '1'), [result(2)], [[picture('a', '1'), result(1)]])).toEqual([
      { kind: 'same-picture', slot: result(1) },
    ]);
    const launch = '14.check-items@plan:140600-2022-002';
    expect(doubts(picture('b', '1'), [result(2)], [[picture('a', '1'), launch]])).toEqual([]);
  });

  it('nothing that lies in the trash, and not the picture itself', () => {
    expect(doubts(picture('b', '1'), [result(2)], [[picture('a', '1', {}, true), result(1)]])).toEqual([]);
    expect(doubts(picture('a', '1'), [result(2)], [[picture('a', '1'), result(1)]])).toEqual([]);
  });
});
