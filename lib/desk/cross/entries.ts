import { dateOf } from '../../coverage/check-page';
import { checkEntered } from '../../coverage/checks';
import { isOpen } from '../../coverage/missing';
import type { Plan } from '../../model/assessment';
import type { EvidenceRecord, Filing } from '../../model/evidence';
import { fromSlotKey, type Slot } from '../../model/slot';
import { planName } from './coverage-of-lists';
import type { CrossFinding, CrossRule, CrossState } from './finding';
import { twice } from './plan-set';

export interface EntriesInput {
  plans: readonly Plan[];
  slots: readonly Slot[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
  /** Id → what counts: neither in the trash nor derived. */
  live: ReadonlyMap<string, Pick<EvidenceRecord, 'said'>>;
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
    ...orders(input, planById).map(({ plan, department, state, text }) =>
      say(state === 'fail' ? 'entry-late' : 'entry-same-day', state, nameOf(plan), [input.nameOf(department), text]),
    ),
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

/**
 * First entered, then launched (先录入、再发起): what the pages of the entry say, and those of the launch, which a plan's
 * lead files under another item. Of several the earliest counts: what came later only shows it once more.
 */
function orders({ filings, live }: EntriesInput, planById: ReadonlyMap<string, Plan>) {
  const entries = new Map<string, { plan: string; department: string; entered?: string; launched?: string }>();
  const launches = new Map<string, string>();
  for (const { evidence, slot } of filings) {
    const facts = live.get(evidence)?.said?.facts;
    const subject = facts && fromSlotKey(slot)?.subject;
    if (!subject || !('plan' in subject) || !planById.has(subject.plan)) continue;
    const { plan } = subject;
    const launched = earlier(launches.get(plan), dateOf(facts.launchDate));
    if (launched !== undefined) launches.set(plan, launched);
    if (subject.kind !== 'department-plan' || !slot.startsWith(`${item}.`)) continue;
    const key = `${plan} ${subject.department}`;
    const entry = entries.get(key) ?? { plan, department: subject.department };
    entries.set(key, { ...entry, entered: earlier(entry.entered, dateOf(facts.planEnteredDate)) });
  }
  return [...entries.values()].flatMap(({ plan, department, entered }) => {
    const { state, text } = checkEntered({ entered, launched: launches.get(plan) });
    return state === 'fail' || state === 'warn' ? [{ plan, department, state, text }] : [];
  });
}

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a === undefined || (b !== undefined && b < a) ? b : a;

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
