import { sortWorld, type WorldInput } from '../../coverage/world';
import { countyOf } from '../../model/county-of';
import type { CheckLists } from '../../model/desk-lists';
import type { Evidence, Filing } from '../../model/evidence';
import type { Slot } from '../../model/slot';
import { checkLists } from './coverage-of-lists';
import { checkEntries } from './entries';
import type { CrossFinding } from './finding';
import { checkPlanSet } from './plan-set';

export interface CrossInput extends WorldInput {
  slots: readonly Slot[];
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** By region code; where there are none, nothing is compared with them. */
  lists: readonly CheckLists[];
}

/** The cross-checks of items 6, 7, 13 and 24 for the city, and of item 28 for each county that has plans here. */
export function crossChecks(input: CrossInput): CrossFinding[] {
  const { assessment, catalogue, departments, slots } = input;
  const world = sortWorld(input);
  const listsOf = (region: string) =>
    input.lists.find((one) => one.region === region) ?? { matters: [], members: [] as string[] };
  const findings: CrossFinding[] = [];
  if (world.level === 'city') {
    const explained = slots.some(({ item, material, have }) => item === 7 && material === 'no-object' && have > 0);
    const lists = listsOf(assessment.region.code);
    const own = slots.filter(({ subject }) => countyOf(subject, assessment.region.code, world.planById) === null);
    findings.push(
      ...checkPlanSet({ catalogue, plans: world.plans, slots: own, county: null }),
      ...checkLists({
        assessment,
        departments,
        plans: world.plans,
        lists,
        explained,
        county: null,
        items: { list: 7, units: [7, 13] },
      }),
      ...checkEntries({
        plans: world.plans,
        slots,
        filings: input.filings,
        live: new Map(
          input.evidence.flatMap(({ record, trashedAt }) => (trashedAt === null ? [[record.id, record] as const] : [])),
        ),
        nameOf: world.nameOf,
      }),
    );
  }
  for (const { code, name, checks } of world.counties) {
    const own = slots.filter(
      ({ subject }) => world.level === 'county' || countyOf(subject, assessment.region.code, world.planById) === code,
    );
    const explained = own.some(({ item, material, have }) => item === 28 && material === 'no-object' && have > 0);
    const county = { ...assessment, level: 'county' as const, region: { code, name } };
    findings.push(
      ...checkPlanSet({ catalogue, plans: checks, slots: own, county: code }),
      ...checkLists({
        assessment: county,
        departments,
        plans: checks,
        lists: listsOf(code),
        explained,
        county: code,
        items: { list: 28, units: [28] },
      }),
    );
  }
  const order = { fail: 0, warn: 1, note: 2 };
  return findings.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0) || order[a.state] - order[b.state]);
}
