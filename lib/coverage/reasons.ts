import type { Exemption, ExemptionReason, Plan } from '../model/assessment';
import { fromSlotKey } from '../model/slot';

/** Every reason but 没有发现问题 has to be proven by a file (items 7, 17, 31; item 19: 没有发现问题的不用提供). */
export const needsProof = (reason: ExemptionReason): boolean => reason !== 'no-problem';

/** The reasons given in exemptions, by what they are about. */
export interface Reasons {
  of: (slot: string) => Exemption | undefined;
  /** Reasons given for any slot of a plan, each with the file that proves it, where there is one. */
  ofPlan: (plan: string) => ReadonlyMap<ExemptionReason, string | null>;
  /** The same for a county (region code), or for the city itself (null). */
  ofPlace: (county: string | null) => ReadonlyMap<ExemptionReason, string | null>;
}

const none: ReadonlyMap<ExemptionReason, string | null> = new Map();

/** `live`: the evidence is there and counts; a proof in the trash proves nothing. */
export function indexReasons(
  exemptions: readonly Exemption[],
  plans: ReadonlyMap<string, Plan>,
  counties: ReadonlySet<string>,
  live: (evidence: string) => boolean,
): Reasons {
  const bySlot = new Map<string, Exemption>();
  const byPlan = new Map<string, Map<ExemptionReason, string | null>>();
  const byPlace = new Map<string | null, Map<ExemptionReason, string | null>>();
  for (const exemption of exemptions) {
    const proof = exemption.evidence !== null && live(exemption.evidence) ? exemption.evidence : null;
    bySlot.set(exemption.slot, { ...exemption, evidence: proof });
    const subject = fromSlotKey(exemption.slot)?.subject;
    if (!subject) continue;
    const plan = 'plan' in subject ? subject.plan : subject.kind === 'firm' ? subject.firm.split('~')[0] : undefined;
    const region = 'county' in subject ? subject.county : plan === undefined ? undefined : plans.get(plan)?.region;
    const county = region !== undefined && counties.has(region) ? region : null;
    if (plan !== undefined) note(byPlan, plan, exemption.reason, proof);
    note(byPlace, county, exemption.reason, proof);
  }
  return {
    of: (slot) => bySlot.get(slot),
    ofPlan: (plan) => byPlan.get(plan) ?? none,
    ofPlace: (county) => byPlace.get(county) ?? none,
  };
}

function note<K>(
  lists: Map<K, Map<ExemptionReason, string | null>>,
  key: K,
  reason: ExemptionReason,
  proof: string | null,
) {
  const reasons = lists.get(key) ?? new Map<ExemptionReason, string | null>();
  reasons.set(reason, reasons.get(reason) ?? proof);
  lists.set(key, reasons);
}
