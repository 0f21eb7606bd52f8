import type { CaptureSession } from '../messages/protocol';
import { FilingWarning } from '../model/filing-warning';
import { otherStage, type SlotRef, toSlotKey } from '../model/slot';
import type { TagProposal } from '../tag/types';

const mostOffers = 3;

/**
 * What the toast's buttons file under; where the page speaks of another plan than the chosen one, that plan comes first,
 * for the first button is the one that a tired hand presses. The toast says the warnings about the proposed slots; one that it has not said is
 * not overridden by its button: the store refuses then, and the reason is told.
 */
export function offersOf({ decision, slots, alternatives, warnings }: TagProposal): CaptureSession['offers'] {
  const refs = decision === 'ask' ? [...slots, ...alternatives] : alternatives;
  const other = warnings.find((one) => one.kind === 'other-plan')?.onPage;
  const ofPage = (ref: SlotRef) => other !== undefined && 'plan' in ref.subject && ref.subject.plan === other;
  return [...refs.filter(ofPage), ...refs.filter((ref) => !ofPage(ref))].slice(0, mostOffers).map((ref) => {
    const slot = toSlotKey(ref);
    const said = warnings.filter((one) => one.kind !== 'same-as-before' || one.slot === otherStage(slot));
    return { slot, inSpiteOf: FilingWarning.options.filter((kind) => said.some((one) => one.kind === kind)) };
  });
}
