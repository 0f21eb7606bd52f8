import type { Plan } from '../../model/assessment';
import type { Matter } from '../../model/desk-lists';
import { foldText } from '../../plans/fold-text';

const separators = /[、，,;；/／|\n\r。]+/;
/** Words that a plan leaves out or adds without meaning another matter. */
const filler = /(情况|检查|监督|抽查|的|及|和|与|以及|等)/g;
/** Shorter pieces stand in too many names to tell anything. */
const shortest = 4;

const fold = (text: string): string => foldText(text).replace(/[、，,;；/|。.:：()"“”'-]/g, '');
const core = (text: string): string => fold(text).replace(filler, '');

/** Which matters of the list a plan inspects, and what it inspects beside them. */
export interface PlanMatters {
  plan: Plan;
  /** Indexes in the list. */
  covered: number[];
  /** Pieces of the plan's own words that no matter of the list has; empty where it names nothing. */
  outside: string[];
}

/**
 * Compares the words of each plan with the list. A matter is covered where the plan's words hold it, hold its core
 * (without 情况, 检查 …), or are themselves a part of it. Nothing is taken for another because it sounds like it.
 */
export function matchMatters(plans: readonly Plan[], matters: readonly Matter[]): PlanMatters[] {
  const listed = matters.map(({ name }) => ({ whole: fold(name), core: core(name) }));
  return plans.map((plan) => {
    const words = plan.matters ?? '';
    const whole = fold(words);
    const pieces = words.split(separators).filter((piece) => piece.trim() !== '');
    const cores = pieces.map(core);
    const all = core(words);
    const covered = listed.flatMap((matter, at) =>
      holds(whole, matter.whole) ||
      (matter.core.length >= shortest && all.includes(matter.core)) ||
      cores.some((piece) => piece.length >= shortest && matter.core.includes(piece))
        ? [at]
        : [],
    );
    const outside = pieces.filter((piece, at) => {
      const own = cores[at] ?? '';
      // The piece may be one half of a matter that itself has a 、 in its name.
      return !covered.some(
        (one) => overlaps(own, listed[one]?.core ?? '') || overlaps(fold(piece), listed[one]?.whole ?? ''),
      );
    });
    return { plan, covered, outside };
  });
}

const holds = (text: string, part: string): boolean => part.length > 0 && text.includes(part);
const overlaps = (a: string, b: string): boolean => a.length > 0 && b.length > 0 && (a.includes(b) || b.includes(a));

/** The matters of a list that sound most like `name`, for a person to compare: nothing rests on it. */
export function similarMatters(name: string, names: readonly string[], most = 2): string[] {
  const own = pairs(core(name));
  return names
    .map((other) => ({ other, share: shareOf(own, pairs(core(other))) }))
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, most)
    .map(({ other }) => other);
}

const pairs = (text: string): Set<string> => new Set([...text].slice(1).map((_, at) => text.slice(at, at + 2)));

const shareOf = (a: Set<string>, b: Set<string>): number =>
  a.size + b.size === 0 ? 0 : (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
