import type { Plan } from '../../model/assessment';
import type { Catalogue } from '../../model/catalogue';
import type { Slot } from '../../model/slot';
import { planName } from './coverage-of-lists';
import type { CrossFinding, CrossRule, CrossState } from './finding';

export interface PlanSetInput {
  catalogue: Catalogue;
  /** The city's plans, or one county's. */
  plans: readonly Plan[];
  slots: readonly Slot[];
  county: string | null;
}

/** The plans against their number, names and papers (items 6, 13; a county's 28). */
export function checkPlanSet({ catalogue, plans, slots, county }: PlanSetInput): CrossFinding[] {
  if (plans.length === 0) return [];
  const { cityPlans, countyChecks } = catalogue.thresholds;
  const [plan, scheme] = county === null ? [6, 13] : [28, 28];
  const say = (
    item: number,
    rule: CrossRule,
    state: CrossState,
    subject: string,
    others: string[] = [],
    mend: CrossFinding['mend'] = 'plans',
  ): CrossFinding => ({ items: [item], rule, state, county, subject, others, mend });
  const findings: CrossFinding[] = [];
  if (county === null && plans.length !== cityPlans)
    findings.push(say(plan, 'plan-count', 'warn', String(plans.length), [String(cityPlans)]));
  if (plans.length < countyChecks)
    findings.push(say(scheme, 'too-few-checks', 'fail', String(plans.length), [String(countyChecks)]));
  for (const [name, same] of twice(plans, ({ name }) => name.replace(/\s+/g, '')))
    findings.push(
      say(
        plan,
        'plan-name-twice',
        'warn',
        name,
        same.map(({ serial }) => `${serial}号`),
      ),
    );
  const missing = missingSerials(plans);
  if (missing.length > 0)
    findings.push(
      say(
        plan,
        'serial-missing',
        'warn',
        '',
        missing.map((n) => `${n}号`),
      ),
    );
  if (!slots.some(({ item, material, have }) => item === plan && material === 'plan-document' && have > 0))
    findings.push(say(plan, 'document-missing', 'fail', String(plans.length), [], 'coverage'));
  const nobody = plans.filter(({ lead }) => county === null && lead === null);
  for (const one of nobody) findings.push(say(scheme, 'no-lead', 'fail', planName(one)));
  findings.push(
    ...withoutScheme(plans, slots).map((one) =>
      say(scheme, 'done-without-scheme', 'fail', planName(one), [], 'coverage'),
    ),
  );
  return findings;
}

/** 开展部门联合抽查未制定抽查工作方案或通知的: pictures show the check, but there is no scheme. */
function withoutScheme(plans: readonly Plan[], slots: readonly Slot[]): Plan[] {
  const shown = new Set<string>();
  const lacking = new Set<string>();
  for (const { material, subject, have, state } of slots) {
    if (subject.kind !== 'plan' && subject.kind !== 'county-check') continue;
    if (have > 0 && /^(launch|firm-list|result-publication|result-page)$/.test(material)) shown.add(subject.plan);
    if (material === 'scheme' && state === 'missing') lacking.add(subject.plan);
  }
  return plans.filter(({ id }) => shown.has(id) && lacking.has(id));
}

export function twice<T>(all: readonly T[], keyOf: (one: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return [...groups].filter(([, group]) => group.length > 1);
}

/** Numbers between 1 and the highest that no plan has. A list that was numbered wildly is left alone. */
function missingSerials(plans: readonly Plan[]): number[] {
  const there = new Set(plans.map(({ serial }) => serial));
  const highest = Math.max(...there);
  if (highest > plans.length * 2) return [];
  return Array.from({ length: highest }, (_, at) => at + 1).filter((n) => !there.has(n));
}
