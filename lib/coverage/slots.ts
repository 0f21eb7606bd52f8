import type { Exemption } from '../model/assessment';
import type { IndicatorItem, Material } from '../model/catalogue';
import type { Slot, SlotState } from '../model/slot';
import { Proofs } from './proofs';
import { indexReasons, type Reasons } from './reasons';
import { type Served, servedFrom } from './served';
import { type About, keyFor, Subjects } from './subjects';
import { sortWorld, type WorldInput } from './world';

export interface SlotsInput extends WorldInput {
  exemptions: readonly Exemption[];
  evidence: Parameters<typeof servedFrom>[0];
  filings: Parameters<typeof servedFrom>[1];
}

/**
 * All 应交项 of the assessment: every material × subject × stage, in the catalogue's order, with what is there. Counts
 * captures and files that are not in the trash, each once a slot. Linear in each input.
 */
export const computeSlots = (input: SlotsInput): Slot[] =>
  slotsServed(input, servedFrom(input.evidence, input.filings));

/** The same from what is known already of what stands in the slots. */
export function slotsServed(input: WorldInput & { exemptions: readonly Exemption[] }, served: Served): Slot[] {
  const world = sortWorld(input);
  const subjects = new Subjects(world);
  const counties = new Set(world.counties.map(({ code }) => code));
  const reasons = indexReasons(input.exemptions, world.planById, counties, served.live);
  const proofs = new Proofs(served, reasons);
  for (const item of input.catalogue.items) {
    for (const material of item.materials) proofs.add(item, material, subjects.of(item, material));
  }
  const slots: Slot[] = [];
  for (const item of input.catalogue.items) {
    for (const material of item.materials) {
      for (const about of subjects.of(item, material)) {
        const wanted = holds(item, material, about, reasons, served);
        for (const stage of material.stages ?? single) {
          slots.push(slotOf(item, material, about, stage, wanted, proofs));
        }
      }
    }
  }
  return slots;
}

const single: readonly undefined[] = [undefined];

function slotOf(
  item: IndicatorItem,
  material: Material,
  about: About,
  stage: Slot['stage'],
  wanted: boolean,
  proofs: Proofs,
): Slot {
  const key = keyFor(item, material, about, stage);
  const have = proofs.have(key, material, about);
  const slot: Slot = {
    item: item.no,
    material: material.id,
    subject: about.subject,
    key,
    label: labelOf(item, material, about, stage),
    need: material.need,
    have,
    state: stateOf(material.need, have, wanted, proofs.excuse(key, about)),
    owner: about.owner,
    due: about.due,
    easilyLost: item.easilyLost,
  };
  if (stage) slot.stage = stage;
  return slot;
}

/** An excuse comes first: what is excused and proven is asked for no more; unproven it is half done. */
function stateOf(need: number, have: number, wanted: boolean, excuse: 'proven' | 'unproven' | null): SlotState {
  if (excuse) return excuse === 'proven' ? 'not-applicable' : 'partial';
  if (need === 0) return 'optional';
  if (have >= need) return 'done';
  if (!wanted) return 'optional';
  return have > 0 ? 'partial' : 'missing';
}

/** Whether the condition under which a material is wanted is known to hold. */
function holds(item: IndicatorItem, material: Material, about: About, reasons: Reasons, served: Served): boolean {
  const { firm, plan, county } = about;
  switch (material.when) {
    case undefined:
      return true;
    case 'problem-found':
      return firm?.problemFound ?? false;
    case 'penalised':
      return firm?.penalised ?? false;
    case 'abnormal':
      return firm?.abnormal ?? false;
    case 'sanctioned':
      return firm !== null && (firm.penalised || firm.abnormal);
    case 'objective-reason':
      return plan !== null && material.reason !== undefined && reasons.ofPlan(plan.id).has(material.reason);
    case 'no-object':
      return reasons.ofPlace(county).has('no-object');
    case 'adjusted':
      // Nobody says so in words: one paper of an adjustment shows that there was one.
      return item.materials.some((other) => other.when === 'adjusted' && served.count(keyFor(item, other, about)) > 0);
    case 'innovation':
      return false;
  }
}

/** `第18项 双随机公示模块的抽查项 · 18号 成品油零售企业双随机抽查`; `更新前` and `更新后` follow the material. */
function labelOf(item: IndicatorItem, material: Material, about: About, stage: Slot['stage']): string {
  const which = stage === undefined ? '' : stage === 'before' ? ' 更新前' : ' 更新后';
  return `第${item.no}项 ${material.name}${which}${about.name && ` · ${about.name}`}`;
}
