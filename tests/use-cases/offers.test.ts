import { expect, it } from 'vitest';
import type { SlotRef } from '@/lib/model/slot';
import { toSlotKey } from '@/lib/model/slot';
import type { TagProposal } from '@/lib/tag/types';
import { offersOf } from '@/lib/use-cases/offers';

const half = (material: string, stage: 'before' | 'after'): SlotRef => ({
  item: 11,
  material,
  subject: { kind: 'department', department: '市演示局' },
  stage,
});
const after = half('inspector-base', 'after');
const other = half('object-base', 'after');
const same = { kind: 'same-as-before', slot: toSlotKey(half('inspector-base', 'before')) } as const;
const hidden = { kind: 'quality', flag: 'rows-hidden', reason: '' } as const;
const proposal = (warnings: TagProposal['warnings']): TagProposal => ({
  decision: 'ask',
  slots: [after],
  alternatives: [other],
  warnings,
  reason: '',
});

it('a button of the toast overrides only what the toast has said about its own place', () => {
  expect(offersOf(proposal([]))).toEqual([
    { slot: toSlotKey(after), inSpiteOf: [] },
    { slot: toSlotKey(other), inSpiteOf: [] },
  ]);
  expect(offersOf(proposal([hidden, same]))).toEqual([
    { slot: toSlotKey(after), inSpiteOf: ['quality', 'same-as-before'] },
    { slot: toSlotKey(other), inSpiteOf: ['quality'] },
  ]);
});

it('where the page speaks of another plan than the chosen one, the first button files under the plan of the page', () => {
  const of = (plan: string): SlotRef => ({ item: 18, material: 'result-publication', subject: { kind: 'plan', plan } });
  const warnings = [{ kind: 'other-plan' as const, chosen: 'a', onPage: 'b', served: false }];
  const offers = offersOf({
    decision: 'ask',
    slots: [of('a')],
    alternatives: [of('c'), of('b')],
    warnings,
    reason: '',
  });
  expect(offers.map(({ slot }) => slot)).toEqual([of('b'), of('a'), of('c')].map(toSlotKey));
});
