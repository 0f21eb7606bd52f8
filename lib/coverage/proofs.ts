import type { ExemptionReason } from '../model/assessment';
import type { IndicatorItem, Material } from '../model/catalogue';
import { needsProof, type Reasons } from './reasons';
import type { Served } from './served';
import { type About, keyFor } from './subjects';

/** Where the proofs of excuses stand: at the excuse itself, at the slot, or at the material made for that reason. */
export class Proofs {
  /** By reason and plan or place: keys of the slots that together prove it, and how many each needs. */
  private readonly proofs = new Map<string, { key: string; need: number }[]>();

  constructor(
    private readonly served: Served,
    private readonly reasons: Reasons,
  ) {}

  add(item: IndicatorItem, material: Material, abouts: About[]): void {
    const reason = reasonOf(material);
    if (!reason) return;
    for (const about of abouts) {
      const key = keyFor(item, material, about);
      const name = placeOf(reason, about);
      const proofs = this.proofs.get(name);
      if (proofs) proofs.push({ key, need: material.need });
      else this.proofs.set(name, [{ key, need: material.need }]);
    }
  }

  /** Pieces in a slot; the file given with an excuse counts for the first material made for its reason. */
  have(key: string, material: Material, about: About): number {
    const count = this.served.count(key);
    const reason = reasonOf(material);
    if (!reason || this.proofs.get(placeOf(reason, about))?.[0]?.key !== key) return count;
    const given = this.given(reason, about);
    return count + (given && !this.served.holds(key, given) ? 1 : 0);
  }

  private given(reason: ExemptionReason, { plan, county }: About): string | null {
    const reasons =
      reason === 'no-object' || plan === null ? this.reasons.ofPlace(county) : this.reasons.ofPlan(plan.id);
    return reasons.get(reason) ?? null;
  }

  /** Whether the slot is excused, and whether a file proves it. */
  excuse(key: string, about: About): 'proven' | 'unproven' | null {
    const exemption = this.reasons.of(key);
    if (!exemption) return null;
    if (!needsProof(exemption.reason) || exemption.evidence !== null || this.served.count(key) > 0) return 'proven';
    const proofs = this.proofs.get(placeOf(exemption.reason, about));
    const all = proofs?.every((proof) => this.served.count(proof.key) >= proof.need);
    return all ? 'proven' : 'unproven';
  }
}

const reasonOf = ({ reason, when }: Material): ExemptionReason | undefined =>
  reason ?? (when === 'no-object' ? 'no-object' : undefined);

/** 无监管对象 is explained once for the city or county; the reasons of items 17 and 31 plan by plan. */
const placeOf = (reason: ExemptionReason, { plan, county }: About): string =>
  reason === 'no-object' ? `${reason}|${county ?? ''}` : `${reason}|${plan?.id ?? ''}`;
