import type { Exemption, ExemptionReason, Plan } from '../model/assessment';
import type { Catalogue, IndicatorItem } from '../model/catalogue';
import type { Evidence, Filing } from '../model/evidence';
import type { Slot } from '../model/slot';
import { checkPage, type PageCheck, type PageFacts } from './check-page';
import { indexReasons } from './reasons';

/** What the filed pages of one item and subject show, with the pictures that show it. */
export interface EvidenceCheck extends PageCheck {
  /** The subject as in a slot key, between `@` and `#`. */
  about: string;
  /** Slots that these pictures are filed under. */
  slots: Slot[];
  /** Ids of the pictures, newest first as they were given. */
  evidence: string[];
}

export interface EvidenceInput {
  catalogue: Catalogue;
  plans: readonly Plan[];
  slots: readonly Slot[];
  exemptions: readonly Exemption[];
  /** Newest first, as the store lists it: where two pictures disagree, the newer speaks. */
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** `yyyy-mm-dd`. */
  today: string;
  publicityDays?: number;
}

interface Group {
  item: IndicatorItem;
  about: string;
  slots: Set<Slot>;
  pictures: Map<string, PageFacts>;
}

/**
 * Runs the notice's checks on what the filed pages said when they were taken, once for each item and subject. Files and
 * pictures without a reading say nothing. Linear in evidence, filings and slots.
 */
export function checkEvidence(input: EvidenceInput): EvidenceCheck[] {
  const { catalogue, plans, slots, today, publicityDays } = input;
  const planById = new Map(plans.map((plan) => [plan.id, plan]));
  const live = new Set(input.evidence.flatMap(({ record, trashedAt }) => (trashedAt === null ? [record.id] : [])));
  const counties = new Set(catalogue.counties.map(({ code }) => code));
  const reasons = indexReasons(input.exemptions, planById, counties, (id) => live.has(id));
  const itemOf = new Map(catalogue.items.map((item) => [item.no, item]));
  const slotOf = new Map(slots.map((slot) => [slot.key, slot]));
  return groupPictures(input, itemOf, slotOf).flatMap(({ item, about, slots: filed, pictures }) => {
    const [slot] = filed;
    const planId = slot && 'plan' in slot.subject ? slot.subject.plan : null;
    const checks = checkPage(mergeFacts([...pictures.values()]), {
      catalogue,
      item,
      about,
      today,
      plan: planId === null ? undefined : planById.get(planId),
      reason: planId === null ? undefined : objective(reasons.ofPlan(planId)),
      publicityDays,
    });
    return checks.map((check) => ({ ...check, about, slots: [...filed], evidence: [...pictures.keys()] }));
  });
}

function groupPictures(
  { evidence, filings }: EvidenceInput,
  itemOf: ReadonlyMap<number, IndicatorItem>,
  slotOf: ReadonlyMap<string, Slot>,
): Group[] {
  const filed = new Map<string, string[]>();
  for (const { evidence: id, slot } of filings) {
    const keys = filed.get(id);
    if (keys) keys.push(slot);
    else filed.set(id, [slot]);
  }
  const groups = new Map<string, Group>();
  for (const { record, trashedAt } of evidence) {
    if (trashedAt !== null || !record.said) continue;
    for (const key of filed.get(record.id) ?? []) {
      const slot = slotOf.get(key);
      const item = slot && itemOf.get(slot.item);
      if (!slot || !item || item.deductions.length === 0) continue;
      const about = key.slice(key.indexOf('@') + 1).replace(/#.*$/, '');
      const name = `${item.no}@${about}`;
      const group = groups.get(name) ?? { item, about, slots: new Set(), pictures: new Map() };
      groups.set(name, group);
      group.slots.add(slot);
      group.pictures.set(record.id, record.said.facts);
    }
  }
  return [...groups.values()];
}

/** The first, newest, picture that names a fact speaks for it. */
function mergeFacts(pages: readonly PageFacts[]): PageFacts {
  return Object.assign({}, ...[...pages].reverse());
}

const objectives: readonly ExemptionReason[] = ['not-market-entity', 'sole-trader', 'own-risk-classes'];

const objective = (given: ReadonlyMap<ExemptionReason, string | null>): ExemptionReason | undefined =>
  objectives.find((reason) => given.has(reason)) ?? (given.has('other') ? 'other' : undefined);
