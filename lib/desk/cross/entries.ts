import type { EvidenceCheck } from '../../coverage/check-evidence';
import { isOpen } from '../../coverage/missing';
import type { Plan } from '../../model/assessment';
import type { Filing } from '../../model/evidence';
import { fromSlotKey, type Slot } from '../../model/slot';
import { planName } from './coverage-of-lists';
import type { CrossFinding, CrossRule, CrossState } from './finding';
import { twice } from './plan-set';

export interface EntriesInput {
  plans: readonly Plan[];
  slots: readonly Slot[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** Ids of what counts: neither in the trash nor derived. */
  live: ReadonlySet<string>;
  checks: readonly EvidenceCheck[];
  nameOf: (department: string) => string;
}

const item = 24;
const material = 'platform-plan';

/** Item 24: every plan of the file is entered on the platform once, before its check, and nothing stands in between. */
export function checkEntries(input: EntriesInput): CrossFinding[] {
  const say = (
    rule: CrossRule,
    state: CrossState,
    subject: string,
    others: string[],
    mend: CrossFinding['mend'] = 'coverage',
  ): CrossFinding => ({ items: [item], rule, state, county: null, subject, others, mend });
  const planById = new Map(input.plans.map((plan) => [plan.id, plan]));
  const nameOf = (id: string) => planName(planById.get(id)!);
  const { byPlan, byPicture } = entered(input, planById);
  const open = openEntries(input.slots, planById);
  return [
    ...[...open].map(([plan, departments]) =>
      say('entry-missing', 'fail', nameOf(plan), departments.map(input.nameOf)),
    ),
    ...byPicture
      .filter((plans) => plans.length > 1)
      .map((plans) => say('entry-shared', 'warn', String(plans.length), plans.map(nameOf))),
    ...[...byPlan].flatMap(([plan, departments]) =>
      [...departments]
        .filter(([, pictures]) => pictures > 1)
        .map(([department, pictures]) =>
          say('entry-twice', 'warn', nameOf(plan), [input.nameOf(department), String(pictures)]),
        ),
    ),
    ...late(input, planById).map(([plan, text]) => say('entry-late', 'fail', planName(plan), [text])),
    ...withoutFile(input).map((department) => say('entry-without-file', 'fail', input.nameOf(department), [])),
    ...twice(
      input.plans.flatMap((plan) =>
        plan.aliases.filter((one) => /^\d{14}$/.test(one)).map((number) => ({ number, plan })),
      ),
      ({ number }) => number,
    ).map(([number, same]) =>
      say(
        'number-shared',
        'fail',
        number,
        same.map(({ plan }) => planName(plan)),
        'plans',
      ),
    ),
  ];
}

/** Plan → department → pictures, and the plans of each picture. */
function entered({ filings, live }: EntriesInput, planById: ReadonlyMap<string, Plan>) {
  const byPlan = new Map<string, Map<string, number>>();
  const pictures = new Map<string, Set<string>>();
  for (const { evidence, slot } of filings) {
    if (!live.has(evidence) || !slot.startsWith(`${item}.${material}@`)) continue;
    const subject = fromSlotKey(slot)?.subject;
    if (subject?.kind !== 'department-plan' || !planById.has(subject.plan)) continue;
    const departments = byPlan.get(subject.plan) ?? new Map<string, number>();
    byPlan.set(subject.plan, departments.set(subject.department, (departments.get(subject.department) ?? 0) + 1));
    pictures.set(evidence, (pictures.get(evidence) ?? new Set()).add(subject.plan));
  }
  return { byPlan, byPicture: [...pictures.values()].map((plans) => [...plans]) };
}

/** Plan → the departments whose picture of it is not there. */
function openEntries(slots: readonly Slot[], planById: ReadonlyMap<string, Plan>): Map<string, string[]> {
  const open = new Map<string, string[]>();
  for (const slot of slots) {
    const { subject } = slot;
    if (slot.item !== item || subject.kind !== 'department-plan' || !isOpen(slot) || !planById.has(subject.plan))
      continue;
    open.set(subject.plan, [...(open.get(subject.plan) ?? []), subject.department]);
  }
  return open;
}

/** What the pages say of the order: entered after the check was launched. */
function late({ checks }: EntriesInput, planById: ReadonlyMap<string, Plan>): [Plan, string][] {
  return checks.flatMap(({ item: no, rule, state, text, slots }): [Plan, string][] => {
    if (no !== item || rule !== 'not-entered' || state !== 'fail') return [];
    const subject = slots[0]?.subject;
    const plan = subject && 'plan' in subject ? planById.get(subject.plan) : undefined;
    return plan ? [[plan, text]] : [];
  });
}

/** Departments with entries on the platform and no plan file to compare them with. */
function withoutFile({ slots }: EntriesInput): string[] {
  const shown = new Set<string>();
  const lacking = new Set<string>();
  for (const slot of slots) {
    if (slot.item !== item) continue;
    const { subject } = slot;
    if (subject.kind === 'department-plan' && slot.have > 0) shown.add(subject.department);
    if (subject.kind === 'department' && slot.material === 'plan-document' && isOpen(slot))
      lacking.add(subject.department);
  }
  return [...lacking].filter((department) => shown.has(department));
}
