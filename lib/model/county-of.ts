import type { Plan } from './assessment';
import type { Subject } from './slot';

/**
 * The county (region code) that a subject belongs to; null for the city's own. A check is its plan's county's, a firm
 * its check's. `region`: the code of the assessment itself, whose plans are nobody else's.
 */
export function countyOf(subject: Subject, region: string, planById: ReadonlyMap<string, Plan>): string | null {
  if ('county' in subject) return subject.county;
  const plan =
    subject.kind === 'county-check' ? subject.plan : subject.kind === 'firm' ? subject.firm.split('~')[0] : undefined;
  const found = plan === undefined ? undefined : planById.get(plan)?.region;
  return found === undefined || found === region ? null : found;
}
