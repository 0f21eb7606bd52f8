import { type Slot, type SlotRef, toSlotKey } from '../model/slot';
import type { Recognition } from '../recognise/types';
import { choosePlan } from './choose-plan';
import { certainMaterial, needsPlan, type ProposeInput, slotOf, type Want, worthOffering } from './input';
import { refFor } from './subject';
import type { TagProposal, TagWarning } from './types';
import { certainWants, chosenWants, pageWants } from './wanted';

export type { ProposeInput } from './input';

const mostAlternatives = 8;

/**
 * Where should this picture go? Sticky tags and the collecting target say what the person wants; recognition says what
 * the page is. `file` only when both agree (or the page alone is certain); everything else is `ask` with the reasons.
 * A picture is never filed under a plan that the page contradicts.
 */
export function proposeTags(input: ProposeInput): TagProposal {
  const { recognition, slots } = input;
  const warnings: TagWarning[] = recognition.quality.map(({ flag, reason }) => ({ kind: 'quality', flag, reason }));
  const plan = choosePlan(input);
  const chosen = chosenWants(input);
  const offered = pageWants(input, chosen.wants);
  const own = chosen.wants.length ? chosen : certainWants(offered, plan.id, input);
  const strange = otherPage(chosen.wants, recognition, offered);
  if (strange) warnings.push(strange);
  // On a page that is of something else, which material or department was meant is no question yet.
  else if (!own.clear) warnings.push({ kind: chosen.wants.length > 0 ? 'material-unclear' : 'nothing-chosen' });

  const refs = unique(own.wants.flatMap((want) => refFor(want, plan.id, input) ?? []));
  const ofPlan = own.wants.some((want) => needsPlan(want.material));
  if (ofPlan) warnings.push(...plan.warnings.map((warning) => withServed(warning, own.wants, input)));
  if (refs.length === 0 && own.wants.length > 0 && !ofPlan && !strange)
    warnings.push({ kind: 'subject-unknown', of: subjectOf(own.wants[0]!) });

  const open = refs.filter((ref) => isOpen(slotOf(ref, slots)));
  if (refs.length > 0 && open.length === 0) warnings.push({ kind: 'already-served', slots: refs.map(toSlotKey) });
  const taken = unique([...(open.length ? open : refs), ...companionRefs(refs, offered, plan.id, input)]);
  const decision = taken.length > 0 && warnings.length === 0 ? 'file' : 'ask';
  return {
    decision,
    slots: taken,
    alternatives: alternativesTo(taken, [...own.wants, ...offered], input),
    warnings: [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()],
    reason: strange ? '' : reasonFor(decision, plan.reason, own.wants),
  };
}

/** Says of another plan's page whether that plan has its evidence already: the commonest slip in a run. */
function withServed(warning: TagWarning, wants: readonly Want[], input: ProposeInput): TagWarning {
  if (warning.kind !== 'other-plan') return warning;
  const refs = wants.flatMap((want) => (needsPlan(want.material) ? (refFor(want, warning.onPage, input) ?? []) : []));
  return { ...warning, served: refs.length > 0 && refs.every((ref) => !isOpen(slotOf(ref, input.slots))) };
}

/** The page surely proves something else than everything that was chosen, or is of another system; one warning. */
function otherPage(wants: readonly Want[], recognition: Recognition, offered: readonly Want[]): TagWarning | null {
  if (wants.length === 0 || wants.some((want) => want.score >= 0.3)) return null;
  const { system, kind } = recognition;
  const best = offered[0];
  if (best && best.score >= 0.5 && kind.score >= 0.6) {
    const wanted = wants.map(({ material }) => material.name).join('、');
    return { kind: 'other-page', wanted, found: best.material.name };
  }
  const wanted = wants[0]!.material.system;
  return wanted && system && system.score >= 0.6 && system.value !== wanted
    ? { kind: 'other-system', wanted, found: system.value }
    : null;
}

/**
 * One picture proves several materials of one plan (14, 15 and 16 on a launch page): those that the page surely shows
 * and that are still open go with it.
 */
function companionRefs(
  refs: readonly SlotRef[],
  offered: readonly Want[],
  plan: string | null,
  input: ProposeInput,
): SlotRef[] {
  const subject = refs[0]?.subject;
  if (!plan || !subject || (subject.kind !== 'plan' && subject.kind !== 'county-check')) return [];
  return offered.flatMap((want) => {
    if (want.score < certainMaterial || want.material.unit !== subject.kind) return [];
    const ref = refFor(want, plan, input);
    const slot = ref && slotOf(ref, input.slots);
    return ref && slot && slot.have < slot.need ? [ref] : [];
  });
}

/** Whose it must be, for an item that is not of a plan. */
function subjectOf({ material }: Want): 'department' | 'county' | 'firm' {
  if (material.unit === 'firm') return 'firm';
  return material.unit === 'county' || material.unit === 'county-department' ? 'county' : 'department';
}

/** A slot that may hold any number (need 0), or that coverage does not list, is never full. */
const isOpen = (slot: Slot | undefined): boolean => !slot || slot.need === 0 || slot.have < slot.need;

/** Other plans for the same material, then other materials for the same plan; open slots only. */
function alternativesTo(taken: readonly SlotRef[], wants: readonly Want[], input: ProposeInput): SlotRef[] {
  const keys = new Set(taken.map(toSlotKey));
  const offers: { ref: SlotRef; score: number }[] = [];
  const plans = input.recognition.plans.filter((guess) => guess.score >= worthOffering).slice(0, mostAlternatives);
  for (const want of wants) {
    const strength = want.by === 'chosen' ? 1 : want.score;
    if (strength < worthOffering) continue;
    const targets: (string | null)[] = needsPlan(want.material)
      ? plans.map((guess) => guess.value)
      : [plans[0]?.value ?? null];
    for (const plan of targets) {
      const ref = refFor(want, plan, input);
      const slot = ref && slotOf(ref, input.slots);
      if (!ref || !slot || keys.has(slot.key)) continue;
      keys.add(slot.key);
      const planScore = input.recognition.plans.find((guess) => guess.value === plan)?.score ?? 0.5;
      offers.push({ ref, score: strength * planScore * (isOpen(slot) ? 1 : 0.4) });
    }
  }
  return offers
    .sort((a, b) => b.score - a.score)
    .slice(0, mostAlternatives)
    .map(({ ref }) => ref);
}

const unique = (refs: readonly SlotRef[]): SlotRef[] => [...new Map(refs.map((ref) => [toSlotKey(ref), ref])).values()];

function reasonFor(decision: 'file' | 'ask', planReason: string, wants: readonly Want[]): string {
  const what = wants.map((want) => `第${want.item.no}项${want.material.name}`).join('、');
  if (!what) return '没有选定指标项，也没有从页面认出';
  // What kind of page it is, and why, is said by the recognition itself.
  return `${decision === 'file' ? '归入' : '建议归入'}${what}${planReason ? `：${planReason}` : ''}`;
}
