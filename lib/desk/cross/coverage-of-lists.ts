import { membersOf } from '../../coverage/world';
import type { Assessment, Department, Plan } from '../../model/assessment';
import type { CheckLists, Matter } from '../../model/desk-lists';
import { DepartmentNames } from '../../plans/department-names';
import type { CrossFinding, CrossRule, CrossState } from './finding';
import { matchMatters, similarMatters } from './matters';

export interface ListsInput {
  assessment: Assessment;
  departments: readonly Department[];
  plans: readonly Plan[];
  lists: Pick<CheckLists, 'matters' | 'members'>;
  /** A 无监管对象书面说明 is filed. */
  explained: boolean;
  county: string | null;
  /** Of the list and of the units: 7 and [7, 13] for the city, 28 for a county. */
  items: { list: number; units: number[] };
}

/** Plan × item list × member units (items 7, 13, 28): whom nobody covers, what stands outside the list. */
export function checkLists(input: ListsInput): CrossFinding[] {
  const { lists, plans, county, items } = input;
  if (plans.length === 0) return [];
  const say = (rule: CrossRule, state: CrossState, subject = '', more: Partial<CrossFinding> = {}): CrossFinding => ({
    items: [items.list],
    rule,
    state,
    county,
    subject,
    others: [],
    mend: 'lists',
    ...more,
  });
  const units = checkMembers(input, say);
  return lists.matters.length === 0 ? [say('no-list', 'warn'), ...units] : [...checkMatters(input, say), ...units];
}

type Say = (rule: CrossRule, state: CrossState, subject?: string, more?: Partial<CrossFinding>) => CrossFinding;

function checkMatters(input: ListsInput, say: Say): CrossFinding[] {
  const { lists, plans, explained, departments, assessment } = input;
  const matched = matchMatters(plans, lists.matters);
  const names = namesOf(assessment, departments);
  const findings: CrossFinding[] = [];
  for (const [at, matter] of lists.matters.entries()) {
    const covering = matched.filter(({ covered }) => covered.includes(at)).map(({ plan }) => plan);
    findings.push(...checkMatter(matter, covering, explained, names, say));
    if (covering.length === 0 && !matter.noObject) {
      const similar = similarMatters(matter.name, [...new Set(matched.flatMap(({ outside }) => outside))]);
      findings.push(say('matter-uncovered', 'fail', matter.name, { others: similar, mend: 'plans' }));
    }
  }
  if (explained && !lists.matters.some(({ noObject }) => noObject)) findings.push(say('explanation-idle', 'warn'));
  const listed = lists.matters.map(({ name }) => name);
  for (const { plan, covered, outside } of matched) {
    const subject = planName(plan);
    if (!plan.matters?.trim()) findings.push(say('plan-silent', 'warn', subject, { mend: 'plans' }));
    else if (covered.length === 0)
      findings.push(
        say('plan-outside', 'fail', subject, { others: similarMatters(plan.matters, listed), mend: 'plans' }),
      );
    else if (outside.length > 0)
      findings.push(say('plan-partly-outside', 'warn', subject, { others: outside, mend: 'plans' }));
  }
  return findings;
}

function checkMatter(
  { name, noObject, department }: Matter,
  covering: readonly Plan[],
  explained: boolean,
  names: DepartmentNames,
  say: Say,
): CrossFinding[] {
  if (noObject && covering.length > 0)
    return [say('no-object-covered', 'warn', name, { others: covering.map(planName) })];
  if (noObject) return explained ? [] : [say('no-object-unproven', 'fail', name, { mend: 'coverage' })];
  if (department === null || covering.length === 0) return [];
  const id = names.find(department)?.id;
  const there = covering.some((plan) => id !== undefined && membersOf(plan).includes(id));
  return there
    ? []
    : [
        say('matter-department-absent', 'warn', name, {
          others: [department, ...covering.map(planName)],
          mend: 'plans',
        }),
      ];
}

/** Every member unit leads or joins a plan; more departments than members are welcome (应全覆盖或超过成员单位数). */
function checkMembers({ lists, plans, departments, assessment, items }: ListsInput, say: Say): CrossFinding[] {
  if (lists.members.length === 0) return [];
  const names = namesOf(assessment, departments);
  const inPlans = new Set(plans.flatMap(membersOf));
  const seen = new Map<string, string>();
  const findings: CrossFinding[] = [];
  for (const member of lists.members) {
    const id = names.find(member)?.id;
    const first = id === undefined ? undefined : seen.get(id);
    if (first !== undefined)
      findings.push(say('member-twice', 'warn', member, { items: items.units, others: [first] }));
    else if (id === undefined || !inPlans.has(id))
      findings.push(say('member-uncovered', 'fail', member, { items: items.units, mend: 'plans' }));
    if (id !== undefined && first === undefined) seen.set(id, member);
  }
  const beyond = [...inPlans].filter((id) => !seen.has(id));
  if (beyond.length > 0) {
    const nameOf = new Map(departments.map(({ id, name }) => [id, name]));
    const others = beyond.map((id) => nameOf.get(id) ?? id);
    findings.push(say('beyond-members', 'note', String(beyond.length), { items: items.units, others }));
  }
  return findings;
}

const namesOf = (assessment: Assessment, departments: readonly Department[]): DepartmentNames =>
  new DepartmentNames(assessment, [...departments]);

/** `18号 成品油零售企业双随机抽查`. */
export const planName = ({ serial, name }: Plan): string => `${serial}号 ${name}`;
