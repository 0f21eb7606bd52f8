import type { Plan } from '../model/assessment';
import { fold } from './fold';

export interface PlanKeys {
  plan: Plan;
  /** Folded names under which it is known, longest first. */
  names: string[];
  /** Its name without 抽查, 双随机 and the like; null where too short or not its own. */
  core: string | null;
  /** Platform plan and task numbers. */
  numbers: Set<string>;
}

const yearPrefix = /^(关于)?(开展)?\(?20\d{2}\)?年?度?/;
const tail = /(部门)?(联合)?(双随机)?(、?一公开)?(联合|定向|不定向|专项)?(抽查|检查)(工作|任务|计划|活动)?$/;

/** A plan's name as it is looked for: folded, without year and region in front. */
export function planNameKey(name: string, regionNames: readonly string[] = []): string {
  let key = fold(name).replace(/["'“”‘’·,，.。\-—_、]/g, '');
  const trimmed = () => key.replace(yearPrefix, '');
  key = trimmed();
  for (const region of regionNames) if (key.startsWith(fold(region))) key = key.slice(fold(region).length);
  return trimmed();
}

/** A page text prepared the same way as plan names, so that punctuation inside a name does not matter. */
export const nameText = (folded: string): string => (marks.test(folded) ? folded.replace(allMarks, '') : folded);
const marks = /["'“”‘’·,，.。\-—_、]/;
const allMarks = new RegExp(marks, 'g');

/** Keys of all plans. */
export function indexPlans(plans: readonly Plan[], regionNames: readonly string[]): PlanKeys[] {
  const isNumber = (alias: string) => /^[0-9A-Za-z-]{8,}$/.test(fold(alias));
  return plans.map((plan) => {
    const names = [plan.name, ...plan.aliases.filter((alias) => !isNumber(alias))]
      .map((name) => planNameKey(name, regionNames))
      .filter((name) => name.length >= 4)
      .sort((a, b) => b.length - a.length);
    const core = planNameKey(plan.name, regionNames).replace(tail, '');
    return {
      plan,
      names: [...new Set(names)],
      core: core.length >= 3 ? core : null,
      numbers: new Set(plan.aliases.filter(isNumber).map((alias) => fold(alias).toUpperCase())),
    };
  });
}

/**
 * The plans of which name or core stand somewhere in this text. A core that another plan's name contains is dropped: it
 * would not tell them apart.
 */
export function plansPresent(index: readonly PlanKeys[], text: string): PlanKeys[] {
  return index.flatMap((entry) => {
    const core = entry.core !== null && text.includes(entry.core) && !sharedCore(entry, index) ? entry.core : null;
    return core !== null || entry.names.some((name) => text.includes(name)) ? [{ ...entry, core }] : [];
  });
}

const sharedCore = (entry: PlanKeys, all: readonly PlanKeys[]): boolean =>
  all.some(
    (other) =>
      other.plan !== entry.plan &&
      other.names[0] !== entry.names[0] &&
      other.names.some((name) => name.includes(entry.core!)),
  );
