import type { RecogniseContext } from './context';
import { readFacts } from './facts';
import { readFirms } from './firms';
import { guessKind, guessSystem, matchRules } from './kind';
import { matchDepartments } from './match-department';
import { matchPlans } from './match-plan';
import { builtInPageRules } from './page-rules';
import { toPlaces } from './places';
import { judgeQuality } from './quality';
import { guessMaterials } from './serves';
import type { PageReading, Recognition } from './types';

export type { RecogniseContext } from './context';

/** A person's own rule beats a built-in one that fits about as well. */
const ownRuleBonus = 0.15;

/**
 * What page is this: system, kind, plans, departments, firms, materials it can serve, what spoils it, and the facts it
 * states. Works on visible text and column sets; the address is only a weak hint. Pure: same reading, same answer.
 */
export function recognise(reading: PageReading, context: RecogniseContext): Recognition {
  const quality = judgeQuality(reading);
  const ownRules = new Set(context.rules ?? []);
  const matches = matchRules(reading, [...builtInPageRules, ...ownRules])
    .map((match) =>
      ownRules.has(match.rule) ? { ...match, score: Math.min(0.99, match.score + ownRuleBonus) } : match,
    )
    .sort((a, b) => b.score - a.score);
  const kind = guessKind(matches, quality);
  const best = matches[0]?.rule.kind === kind.value ? matches[0] : undefined;
  const places = toPlaces(reading);
  const plans = matchPlans(places, context);
  const firms = readFirms(reading);
  const facts = readFacts(reading);
  const topPlan = context.plans.find((plan) => plan.id === plans[0]?.value);
  const countyPlan = topPlan ? !topPlan.region.endsWith('00') : !context.region.code.endsWith('00');
  const problemFound = firms.some((firm) => firm.value.problemFound);
  return {
    system: guessSystem(reading, matches[0]),
    kind,
    plans,
    departments: matchDepartments(places, context),
    firms,
    materials: guessMaterials(reading, kind, best, facts, problemFound, context, countyPlan),
    quality,
    facts,
  };
}
