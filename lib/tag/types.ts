import * as z from 'zod/mini';
import { SlotRef } from '../model/slot';
import { QualityFlag } from '../recognise/types';

/** Why a picture should not be filed without a look. */
export const TagWarning = z.discriminatedUnion('kind', [
  /**
   * The page speaks of another plan than the chosen one: plan ids, of which the screens show both names. `served`: the
   * page's plan has its evidence already.
   */
  z.object({ kind: z.literal('other-plan'), chosen: z.string(), onPage: z.string(), served: z.boolean() }),
  /** All that the page proves has its evidence already; the slots, at least one. */
  z.object({ kind: z.literal('already-served'), slots: z.array(z.string()) }),
  z.object({ kind: z.literal('plan-unknown') }),
  z.object({ kind: z.literal('nothing-chosen') }),
  /** An item is chosen that has several materials, and the page does not say which it is. */
  z.object({ kind: z.literal('material-unclear') }),
  /** The item is known, but not whose: neither page nor person says which department, county or firm. */
  z.object({ kind: z.literal('subject-unknown'), of: z.enum(['department', 'county', 'firm']) }),
  z.object({ kind: z.literal('other-system'), wanted: z.string(), found: z.string() }),
  /** The page is recognised as one that proves something else: `wanted` and `found` are material names. */
  z.object({ kind: z.literal('other-page'), wanted: z.string(), found: z.string() }),
  /** The very same bytes stand under the other half of this before/after pair: refused unless on purpose. */
  z.object({ kind: z.literal('same-as-before'), slot: z.string() }),
  /** The "after" is of another page, scroller or width than its "before". */
  z.object({
    kind: z.literal('unlike-before'),
    slot: z.string(),
    flags: z.array(z.enum(['other-page', 'other-width', 'other-scroller'])),
  }),
  /** The very same bytes stand already under this slot: the same material of another plan, department or firm. */
  z.object({ kind: z.literal('same-picture'), slot: z.string() }),
  z.object({ kind: z.literal('quality'), flag: QualityFlag, reason: z.string() }),
]);
export type TagWarning = z.infer<typeof TagWarning>;

/**
 * Where a picture should go. `file`: certain enough to file at once · `ask`: stored, but filed only when the person
 * says where (the warnings say why).
 */
export const TagProposal = z.object({
  decision: z.enum(['file', 'ask']),
  slots: z.array(SlotRef),
  /** Other likely places for one-key correction, best first. */
  alternatives: z.array(SlotRef),
  warnings: z.array(TagWarning),
  reason: z.string(),
});
export type TagProposal = z.infer<typeof TagProposal>;
