import type { Plan } from '../model/assessment';
import { canonicalJson, type Json } from '../model/canonical-json';
import { planId } from '../model/ids';
import type { Draft } from './build-plan';
import { matchExisting } from './match-existing';
import type { PlanRowPreview } from './plan-row';
import type { PlanListContext } from './preview';

interface Settled {
  rows: PlanRowPreview[];
  warnings: string[];
}

/**
 * Gives every row its number and its plan: a stored plan keeps its id (and with it its evidence) and whatever the sheet
 * has no column for; a new one takes `planId(region, year, serial)`, or the next free number where that id is taken.
 */
export function settlePlans(drafts: readonly Draft[], context: PlanListContext): Settled {
  const warnings: string[] = [];
  const numbered = giveSerials(drafts, warnings);
  const matches = matchExisting(numbered, context.plans);
  const ids = new Set(context.plans.map(({ id }) => id));
  const rows = numbered.map((draft, at) => {
    const before = matches[at] ?? null;
    const notes = [...draft.notes];
    const id = before?.id ?? freeId(draft, context, ids);
    ids.add(id);
    const plan = toPlan(id, draft, before, context.assessment.id);
    if (before && before.name !== plan.name) notes.push(`名称由“${before.name}”改为“${plan.name}”`);
    if (before && before.serial !== plan.serial)
      notes.push(`序号由 ${before.serial} 改为 ${plan.serial}，已有佐证仍归这项计划`);
    const change = !before ? 'new' : sameAs(before, plan) ? 'same' : 'changed';
    return { row: draft.row, plan, change, notes } satisfies PlanRowPreview;
  });
  return { rows, warnings };
}

/** The sheet's own numbers; where it has none or repeats one, the row takes the next number that is free. */
function giveSerials(drafts: readonly Draft[], warnings: string[]): (Draft & { serial: number })[] {
  const taken = new Map<string, number>();
  const key = (draft: Draft, serial: number) => `${draft.region} ${serial}`;
  const first = drafts.map((draft) => {
    if (draft.serial === null || taken.has(key(draft, draft.serial))) return false;
    taken.set(key(draft, draft.serial), draft.row);
    return true;
  });
  const next = new Map<string, number>();
  return drafts.map((draft, at) => {
    if (first[at] && draft.serial !== null) return { ...draft, serial: draft.serial };
    let serial = next.get(draft.region) ?? 1;
    while (taken.has(key(draft, serial))) serial++;
    taken.set(key(draft, serial), draft.row);
    next.set(draft.region, serial + 1);
    if (draft.serial === null) return { ...draft, serial };
    const other = taken.get(key(draft, draft.serial));
    warnings.push(`第 ${other} 行和第 ${draft.row} 行的序号都是 ${draft.serial}，第 ${draft.row} 行改用 ${serial}。`);
    return { ...draft, serial, notes: [...draft.notes, `序号 ${draft.serial} 重复，改用 ${serial}`] };
  });
}

function freeId(draft: Draft & { serial: number }, { assessment }: PlanListContext, ids: ReadonlySet<string>): string {
  for (let serial = draft.serial; ; serial++) {
    const id = planId(draft.region, assessment.year, serial);
    if (!ids.has(id)) return id;
  }
}

function toPlan(id: string, draft: Draft & { serial: number }, before: Plan | null, assessment: string): Plan {
  const { region, serial, name, said } = draft;
  const empty = { sampling: { text: '' }, period: { text: '' }, lead: null, partners: [] };
  const aliases = [...new Set([...(before?.aliases ?? []), ...draft.aliases])];
  const plan: Plan = { ...empty, ...before, ...said, id, assessment, region, serial, name, aliases };
  return Object.fromEntries(Object.entries(plan).filter(([, value]) => value !== undefined)) as Plan;
}

const sameAs = (a: Plan, b: Plan): boolean => canonicalJson(a as Json) === canonicalJson(b as Json);
