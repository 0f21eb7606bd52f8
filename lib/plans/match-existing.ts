import type { Plan } from '../model/assessment';
import { foldText } from './fold-text';

/** A plan as the sheet names it, before it is known which stored plan it is. */
export interface Named {
  region: string;
  serial: number;
  name: string;
}

/**
 * Which stored plan each row is, so that a plan keeps its id and its evidence: first the same serial and name, then
 * the same name (the list was renumbered), then the same serial (the plan was renamed). No stored plan is taken twice.
 */
export function matchExisting(rows: readonly Named[], plans: readonly Plan[]): (Plan | null)[] {
  const found: (Plan | null)[] = rows.map(() => null);
  const free = new Set(plans);
  const serialKey = (plan: Named) => `${plan.region} ${plan.serial}`;
  const nameKey = (plan: Named) => `${plan.region} ${foldText(plan.name)}`;
  const bothKey = (plan: Named) => `${serialKey(plan)} ${foldText(plan.name)}`;
  for (const key of [bothKey, nameKey, serialKey]) {
    const byKey = new Map<string, Plan[]>();
    for (const plan of free) byKey.set(key(plan), [...(byKey.get(key(plan)) ?? []), plan]);
    for (const [at, row] of rows.entries()) {
      if (found[at]) continue;
      const plan = byKey.get(key(row))?.shift();
      if (!plan) continue;
      found[at] = plan;
      free.delete(plan);
    }
  }
  return found;
}
