import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue, IndicatorItem, Material } from '../model/catalogue';
import type { StickyTags } from '../model/settings';
import { type Slot, type SlotRef, type Subject, toSlotKey } from '../model/slot';
import { certainPlan } from '../recognise/match-plan';
import type { Recognition } from '../recognise/types';
import type { TagProposal, TagWarning } from './types';

export interface ProposeInput {
  recognition: Recognition;
  sticky: StickyTags;
  catalogue: Catalogue;
  plans: readonly Plan[];
  departments: readonly Department[];
  assessment: Assessment;
  /** All slots of the assessment with their state (coverage). */
  slots: readonly Slot[];
  /** The slot that guided collecting is after, where it runs. */
  target?: SlotRef | null;
}

/** From here on a material guessed from the page alone may be filed without a choice of the person. */
const certainMaterial = 0.8;
/** Below this a plan or material is not worth offering. */
const worthOffering = 0.2;
const mostAlternatives = 8;

interface Want {
  item: IndicatorItem;
  material: Material;
  /** chosen: by sticky tags or target · page: read off the page */
  by: 'chosen' | 'page';
  score: number;
}

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
  for (const want of chosen.wants) warnIfOtherPage(want, recognition, offered, warnings);
  if (!own.clear) warnings.push({ kind: 'nothing-chosen' });

  const refs = unique(own.wants.flatMap((want) => refFor(want, plan.id, input) ?? []));
  const ofPlan = own.wants.some((want) => needsPlan(want.material));
  if (ofPlan) warnings.push(...plan.warnings);
  if (refs.length === 0 && own.wants.length > 0 && !ofPlan) warnings.push({ kind: 'nothing-chosen' });

  const open = refs.filter((ref) => isOpen(slotOf(ref, slots)));
  if (refs.length > 0 && open.length === 0) {
    for (const ref of refs)
      warnings.push({ kind: 'already-served', slot: toSlotKey(ref), plan: planName(ref, input.plans) });
  }
  const taken = unique([...(open.length ? open : refs), ...companionRefs(refs, offered, plan.id, input)]);
  const decision = taken.length > 0 && warnings.length === 0 ? 'file' : 'ask';
  return {
    decision,
    slots: taken,
    alternatives: alternativesTo(taken, [...own.wants, ...offered], input),
    warnings: [...new Map(warnings.map((warning) => [JSON.stringify(warning), warning])).values()],
    reason: reasonFor(decision, plan.reason, own.wants, recognition),
  };
}

/** Screenshot materials of an item, or the one of them that is named. */
function materialsOf({ catalogue }: ProposeInput, itemNo: number, materialId: string | null) {
  const item = catalogue.items.find(({ no }) => no === itemNo);
  if (!item) return [];
  return item.materials
    .filter((material) => material.kind === 'screenshot' && (materialId === null || material.id === materialId))
    .map((material) => ({ item, material }));
}

/**
 * The materials that the person has chosen. An item alone may have several: then the page says which, and where it
 * can't, `clear` is false and the person is asked.
 */
function chosenWants(input: ProposeInput): { wants: Want[]; clear: boolean } {
  const { recognition, sticky, target } = input;
  const [itemNo, materialId] = target ? [target.item, target.material] : [sticky.item, sticky.material];
  if (itemNo === null) return { wants: [], clear: false };
  const found = materialsOf(input, itemNo, materialId).map((one): Want => {
    const guess = recognition.materials.find(
      ({ value }) => value.item === itemNo && value.material === one.material.id,
    );
    return { ...one, by: 'chosen', score: guess?.score ?? 0 };
  });
  if (materialId !== null || found.length <= 1) return { wants: found, clear: found.length === 1 };
  const seen = found.filter((want) => want.score >= worthOffering).sort((a, b) => b.score - a.score);
  const certain = seen.filter((want) => want.score >= certainMaterial);
  if (clearlyBest(seen)) return { wants: seen.slice(0, 1), clear: true };
  if (certain.length) return { wants: certain, clear: true };
  return { wants: seen.length ? seen : found, clear: false };
}

/** What the page can serve besides what is chosen. */
function pageWants(input: ProposeInput, chosen: readonly Want[]): Want[] {
  return input.recognition.materials.flatMap(({ value, score }) =>
    score < worthOffering || chosen.some((want) => want.item.no === value.item && want.material.id === value.material)
      ? []
      : materialsOf(input, value.item, value.material).map((one): Want => ({ ...one, by: 'page', score })),
  );
}

/**
 * Nothing chosen: the page's best material stands. It is clear (may be filed) only where the page is certain and
 * exactly one open slot, or several of one plan that one picture proves, come into question.
 */
function certainWants(
  offered: readonly Want[],
  plan: string | null,
  input: ProposeInput,
): { wants: Want[]; clear: boolean } {
  const [best] = offered;
  if (!best) return { wants: [], clear: false };
  const near = offered.filter((want) => best.score - want.score < 0.15);
  const missing = near.filter((want) => {
    const ref = refFor(want, plan, input);
    const slot = ref && slotOf(ref, input.slots);
    return slot?.state === 'missing' || slot?.state === 'partial';
  });
  const wants = missing.length ? missing : [best];
  const together = wants.every((want) => want.material.unit === 'plan' || want.material.unit === 'county-check');
  return { wants, clear: wants[0]!.score >= certainMaterial && (wants.length === 1 || together) };
}

const clearlyBest = (sorted: readonly { score: number }[]): boolean =>
  sorted.length > 0 && sorted[0]!.score - (sorted[1]?.score ?? 0) >= 0.2;

/** Which plan, and what speaks against it. A null id: none is worth proposing. */
function choosePlan({ recognition, sticky, plans, target }: ProposeInput): {
  id: string | null;
  reason: string;
  warnings: TagWarning[];
} {
  const nameOf = (id: string) => plans.find((plan) => plan.id === id)?.name ?? id;
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
    return { ...result, warnings: [{ kind: 'other-plan', chosen: nameOf(pinned), onPage: nameOf(other.value) }] };
  }
  // The page contradicts the plan (another year or county), or collecting has arrived on a page that doesn't name it.
  const contradicted = seen !== undefined && seen.score < worthOffering;
  const notArrived = targetPlan !== null && (seen?.score ?? 0) < certainPlan;
  return { ...result, warnings: contradicted || notArrived ? [{ kind: 'plan-unknown' }] : [] };
}

const needsPlan = (material: Material): boolean =>
  material.unit === 'plan' || material.unit === 'department-plan' || material.unit === 'county-check';

/** The slot of a material for the subject at hand; null where its plan, department or firm is not known. */
function refFor({ item, material, by }: Want, plan: string | null, input: ProposeInput): SlotRef | null {
  const { target, sticky, slots } = input;
  if (by === 'chosen' && target && target.item === item.no && target.material === material.id) {
    // Offered for another plan too, as an alternative to the target itself.
    if (!('plan' in target.subject) || plan === null || target.subject.plan === plan) return target;
  }
  const subject = subjectFor(material, plan, input);
  if (!subject) return null;
  const ref: SlotRef = { item: item.no, material: material.id, subject };
  return material.stages ? { ...ref, stage: sticky.stage ?? nextStage(ref, slots) } : ref;
}

/** The "before" comes first; once it is there, the next picture of the pair is the "after". */
function nextStage(ref: SlotRef, slots: readonly Slot[]): 'before' | 'after' {
  const before = slotOf({ ...ref, stage: 'before' }, slots);
  return before && before.have >= Math.max(1, before.need) ? 'after' : 'before';
}

function subjectFor(material: Material, plan: string | null, input: ProposeInput): Subject | null {
  const { assessment, sticky, recognition, slots, plans } = input;
  const department = sticky.department ?? assessment.me.department ?? certainDepartment(recognition);
  const county = countyOf(plan, input);
  switch (material.unit) {
    case 'once':
      return { kind: 'once' };
    case 'department':
      return department ? { kind: 'department', department } : null;
    case 'plan':
      return plan ? { kind: 'plan', plan } : null;
    case 'county-check':
      return plan ? { kind: 'county-check', plan } : null;
    case 'department-plan': {
      const owner = department ?? plans.find(({ id }) => id === plan)?.lead ?? null;
      return plan && owner ? { kind: 'department-plan', department: owner, plan } : null;
    }
    case 'county':
      return county ? { kind: 'county', county } : null;
    case 'county-department':
      return county && department ? { kind: 'county-department', county, department } : null;
    case 'firm':
      return firmSubject(recognition, plan, slots);
  }
}

const certainDepartment = (recognition: Recognition): string | null => {
  const [top, second] = recognition.departments;
  return top && top.score >= 0.8 && top.score - (second?.score ?? 0) >= 0.1 ? top.value : null;
};

function countyOf(plan: string | null, { assessment, plans }: ProposeInput): string | null {
  if (assessment.level === 'county') return assessment.region.code;
  const region = plans.find(({ id }) => id === plan)?.region;
  return region && !region.endsWith('00') ? region : null;
}

/** A firm slot is open where the page's one firm is a known case (`planId~code` or `planId~name`). */
function firmSubject(recognition: Recognition, plan: string | null, slots: readonly Slot[]): Subject | null {
  const firms =
    recognition.firms.length === 1 ? recognition.firms : recognition.firms.filter(({ value }) => value.problemFound);
  if (firms.length !== 1) return null;
  const { name, creditCode } = firms[0]!.value;
  const open = slots.flatMap((slot) => (slot.subject.kind === 'firm' ? [slot.subject.firm] : []));
  const fits = [...new Set(open)].filter(
    (id) => (creditCode && id.endsWith(`~${creditCode}`)) || id.endsWith(`~${name}`),
  );
  const ofPlan = fits.filter((id) => plan !== null && id.startsWith(`${plan}~`));
  const one = ofPlan.length === 1 ? ofPlan[0] : fits.length === 1 ? fits[0] : null;
  return one ? { kind: 'firm', firm: one } : null;
}

/** The page is of another system, or surely a page that proves something else than what was chosen. */
function warnIfOtherPage(want: Want, recognition: Recognition, offered: readonly Want[], warnings: TagWarning[]): void {
  if (want.score >= 0.3) return;
  const { system, kind } = recognition;
  const wanted = want.material.system;
  if (wanted && system && system.score >= 0.6 && system.value !== wanted) {
    warnings.push({ kind: 'other-system', wanted, found: system.value });
  }
  const best = offered[0];
  if (best && best.score >= 0.5 && kind.score >= 0.6) {
    warnings.push({ kind: 'other-page', wanted: want.material.name, found: best.material.name });
  }
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

/** A slot that may hold any number (need 0), or that coverage does not list, is never full. */
const isOpen = (slot: Slot | undefined): boolean => !slot || slot.need === 0 || slot.have < slot.need;

function planName({ subject }: SlotRef, plans: readonly Plan[]): string | null {
  if (!('plan' in subject)) return null;
  return plans.find(({ id }) => id === subject.plan)?.name ?? subject.plan;
}

const slotOf = (ref: SlotRef, slots: readonly Slot[]): Slot | undefined => {
  const key = toSlotKey(ref);
  return slots.find((slot) => slot.key === key);
};

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

function reasonFor(
  decision: 'file' | 'ask',
  planReason: string,
  wants: readonly Want[],
  { kind }: Recognition,
): string {
  const what = wants.map((want) => `第${want.item.no}项${want.material.name}`).join('、');
  if (!what) return '没有选定指标项，也没有从页面认出';
  const because = [planReason, kind.value === 'unknown' ? '' : kind.reason].filter(Boolean).join('；');
  return `${decision === 'file' ? '归入' : '建议归入'}${what}${because ? `：${because}` : ''}`;
}
