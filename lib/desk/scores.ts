import type { EvidenceCheck } from '../coverage/check-evidence';
import { planFindings } from '../coverage/plan-findings';
import { type Finding, type PointsAtRisk, pointsAtRisk } from '../coverage/points';
import type { World, WorldInput } from '../coverage/world';
import { countyOf } from '../model/county-of';
import type { Slot } from '../model/slot';
import type { DeskScore, DeskView } from './desk-view';

/**
 * The city's score over everything, and each county's over its own slots, checks and plans: 比照省考核组对各市的考核方式, so
 * the same deductions, a county's as if it were assessed alone.
 */
export function scoreOf(
  input: WorldInput & { slots: readonly Slot[] },
  world: World,
  checks: readonly EvidenceCheck[],
): DeskView['scores'] {
  const { assessment, catalogue, departments, plans, slots } = input;
  const findings = (of: readonly EvidenceCheck[]): Finding[] => of.flatMap(({ finding }) => finding ?? []);
  const city = pointsAtRisk(catalogue, slots, [...planFindings(input, slots), ...findings(checks)]);
  const counties = (world.level === 'city' ? world.counties : []).map(({ code, name, checks: own }) => {
    const isOwn = ({ subject }: Slot) => countyOf(subject, assessment.region.code, world.planById) === code;
    const ownSlots = slots.filter(isOwn);
    const alone = { ...assessment, level: 'county' as const, region: { code, name } };
    const ofPlans = planFindings({ assessment: alone, catalogue, departments, plans }, ownSlots);
    const ofPages = findings(checks.filter((check) => check.slots.some(isOwn)));
    return {
      code,
      name,
      checks: own.length,
      score: toScore(pointsAtRisk(catalogue, ownSlots, [...ofPlans, ...ofPages])),
    };
  });
  return { city: toScore(city), counties };
}

const toScore = ({ categories, points, atRisk, bonus }: PointsAtRisk): DeskScore => ({
  categories: categories.map((one) => ({ ...one, score: one.points - one.atRisk })),
  points,
  atRisk,
  score: points - atRisk,
  bonus,
});
