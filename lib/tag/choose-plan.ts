import { certainPlan } from '../recognise/match-plan';
import { type ProposeInput, worthOffering } from './input';
import type { TagWarning } from './types';

/** Which plan, and what speaks against it. A null id: none is worth proposing. */
export function choosePlan({ recognition, sticky, target }: Pick<ProposeInput, 'recognition' | 'sticky' | 'target'>): {
  id: string | null;
  reason: string;
  warnings: TagWarning[];
} {
  const guesses = recognition.plans;
  const targetPlan = target && 'plan' in target.subject ? target.subject.plan : null;
  const pinned = targetPlan ?? (sticky.plan === 'page' ? null : sticky.plan);
  if (!pinned) {
    const [top, second] = guesses;
    if (!top || top.score < worthOffering)
      return { id: null, reason: top?.reason ?? '', warnings: [{ kind: 'plan-unknown' }] };
    const sure = top.score >= certainPlan && top.score - (second?.score ?? 0) >= 0.1;
    return { id: top.value, reason: top.reason, warnings: sure ? [] : [{ kind: 'plan-unknown' }] };
  }
  const seen = guesses.find((guess) => guess.value === pinned);
  const other = guesses.find((guess) => guess.value !== pinned && guess.score >= worthOffering);
  const result = { id: pinned, reason: seen?.reason ?? '' };
  if (other && other.score > (seen?.score ?? 0)) {
    return { ...result, warnings: [{ kind: 'other-plan', chosen: pinned, onPage: other.value, served: false }] };
  }
  // The page contradicts the plan (another year or county), or collecting has arrived on a page that doesn't name it.
  const contradicted = seen !== undefined && seen.score < worthOffering;
  const notArrived = targetPlan !== null && (seen?.score ?? 0) < certainPlan;
  return { ...result, warnings: contradicted || notArrived ? [{ kind: 'plan-unknown' }] : [] };
}
