import type { Material } from '../model/catalogue';
import type { Slot, SlotRef, Subject } from '../model/slot';
import type { Recognition } from '../recognise/types';
import { type ProposeInput, slotOf, type Want } from './input';

/** The slot of a material for the subject at hand; null where its plan, department or firm is not known. */
export function refFor({ item, material, by }: Want, plan: string | null, input: ProposeInput): SlotRef | null {
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
