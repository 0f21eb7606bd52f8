import type { SystemId } from '../model/catalogue';
import { fold, foldLabel } from './fold';
import { type PageRule, systemRules } from './page-rules';
import type { Guess, PageKind, PageReading } from './types';

/** A rule that fits, with its strength; kept so that a person's own rule can say which item it serves. */
export interface RuleMatch {
  rule: PageRule;
  score: number;
  reason: string;
}

/** The page's words, folded once for all rules. */
interface PageWords {
  hosts: string[];
  titles: string[];
  text: string;
  labels: Set<string>;
  tables: Set<string>[];
}

function wordsOf(reading: PageReading): PageWords {
  const text = reading.frames.map((frame) => frame.text).join('\n');
  return {
    hosts: [reading.url, ...reading.frames.map((frame) => frame.url)].map(hostOf),
    titles: [
      reading.title,
      ...reading.frames.flatMap((frame) => [frame.title, ...frame.headings, ...frame.active]),
    ].map(fold),
    text: fold(text),
    labels: new Set(reading.frames.flatMap((frame) => frame.labels.map(([label]) => foldLabel(label)))),
    tables: reading.frames.flatMap((frame) =>
      frame.tables.map((table) => new Set(table.columns.map(foldLabel).filter(Boolean))),
    ),
  };
}

function hostOf(url: string): string {
  try {
    return new URL(url).hostname;
  } catch {
    return '';
  }
}

/**
 * All rules that fit, best first. A table's column set is the strongest sign, then titles, then labels; words in the
 * text and hosts only add to these.
 */
export function matchRules(reading: PageReading, rules: readonly PageRule[]): RuleMatch[] {
  const page = wordsOf(reading);
  const frequency = new Map<string, number>();
  for (const rule of rules)
    for (const column of new Set(rule.columns.map(foldLabel))) {
      frequency.set(column, (frequency.get(column) ?? 0) + 1);
    }
  const rarity = (column: string) => 1 / (frequency.get(column) ?? 1);
  return rules
    .map((rule) => matchRule(rule, page, rarity))
    .filter((match) => match.score >= 0.2)
    .sort((a, b) => b.score - a.score);
}

function matchRule(rule: PageRule, page: PageWords, rarity: (column: string) => number): RuleMatch {
  const reasons: string[] = [];
  const parts: number[] = [];
  const columns = columnScore(rule, page, rarity);
  if (columns.score > 0) {
    parts.push(columns.score * 0.92);
    reasons.push(`表头有${columns.found.slice(0, 5).join('、')}`);
  }
  const title = rule.titles.filter((word) => page.titles.some((text) => text.includes(fold(word))));
  if (title.length) {
    const exact = title.some((word) => page.titles.some((text) => text.length <= fold(word).length + 4));
    parts.push(exact ? 0.75 : 0.65);
    reasons.push(`标题有“${longest(title)}”`);
  } else {
    const inText = rule.titles.filter((word) => word.length >= 5 && page.text.includes(fold(word)));
    if (inText.length) {
      parts.push(0.3);
      reasons.push(`正文有“${longest(inText)}”`);
    }
  }
  const labels = rule.labels.filter((label) => page.labels.has(foldLabel(label)));
  if (labels.length >= 2 || (labels.length === 1 && rule.labels.length <= 3)) {
    parts.push(Math.min(0.85, 0.2 + 0.13 * labels.length));
    reasons.push(`栏目有${labels.slice(0, 4).join('、')}`);
  }
  const strongest = parts.length;
  const words = rule.words.filter((word) => page.text.includes(fold(word)));
  if (words.length) parts.push(Math.min(0.3, 0.1 * words.length));
  const host = rule.hosts.find((suffix) => page.hosts.some((name) => name === suffix || name.endsWith(`.${suffix}`)));
  if (host) {
    parts.push(0.12);
    reasons.push(`网址属于 ${host}`);
  }
  let score = 1 - parts.reduce((rest, part) => rest * (1 - part), 1);
  if (strongest === 0) score *= 0.5;
  if (rule.not.some((word) => page.titles.some((text) => text.includes(fold(word))))) score *= 0.45;
  return {
    rule,
    score: Math.round(score * 1000) / 1000,
    reason: reasons.join('，') || `正文有${words.slice(0, 3).join('、')}`,
  };
}

function columnScore(rule: PageRule, page: PageWords, rarity: (column: string) => number) {
  const wanted = [...new Set(rule.columns.map(foldLabel))];
  let best = { score: 0, found: [] as string[] };
  for (const table of page.tables) {
    const found = wanted.filter((column) => table.has(column));
    if (found.length < 2) continue;
    const weight = (columns: string[]) => columns.reduce((sum, column) => sum + 0.3 + 0.7 * rarity(column), 0);
    // How much of the rule is there (a page may show half of the columns), and how much of the table it explains.
    const ignorable = new Set(['序号', '操作', '']);
    const own = [...table].filter((column) => !ignorable.has(column));
    const recall = Math.min(1, weight(found) / (weight(wanted) * 0.55));
    const explained = found.filter((column) => !ignorable.has(column)).length / Math.max(3, own.length);
    const score = recall * 0.55 + explained * 0.45;
    if (score > best.score) best = { score, found };
  }
  return best;
}

const longest = (words: readonly string[]): string => words.reduce((a, b) => (b.length > a.length ? b : a));

/** Which of the systems this is: by the words of its titles and text; a host is a hint that words may overrule. */
export function guessSystem(reading: PageReading, best: RuleMatch | undefined): Guess<SystemId> | null {
  const page = wordsOf(reading);
  const guesses = systemRules.map(({ system, titles, words, hosts }) => {
    const title = titles.find((word) => page.titles.some((text) => text.includes(fold(word))));
    const heading = title ? null : titles.find((word) => page.text.slice(0, 400).includes(fold(word)));
    const found = words.filter((word) => page.text.includes(fold(word)));
    const host = hosts.find((suffix) => page.hosts.some((name) => name === suffix || name.endsWith(`.${suffix}`)));
    const byRule = best?.rule.system === system ? best.score * 0.7 : 0;
    const parts = [title ? 0.7 : 0, heading ? 0.5 : 0, Math.min(0.4, found.length * 0.12), host ? 0.25 : 0, byRule];
    const score = 1 - parts.reduce((rest, part) => rest * (1 - part), 1);
    const reason = title
      ? `标题有“${title}”`
      : heading
        ? `页首有“${heading}”`
        : host
          ? `网址属于 ${host}`
          : byRule
            ? (best?.reason ?? '')
            : `正文有${found.slice(0, 3).join('、')}`;
    return { value: system, score: Math.round(score * 100) / 100, reason };
  });
  const top = guesses.reduce((a, b) => (b.score > a.score ? b : a));
  return top.score >= 0.3 ? top : null;
}

/** The page kind; a captcha, login, error or blank page comes before everything else. */
export function guessKind(matches: readonly RuleMatch[], quality: { flag: string; reason: string }[]): Guess<PageKind> {
  const barrier = { captcha: 'captcha', login: 'login', 'error-page': 'error', blank: 'blank' } as const;
  for (const { flag, reason } of quality) {
    if (flag in barrier) return { value: barrier[flag as keyof typeof barrier], score: 0.95, reason };
  }
  const best = matches[0];
  if (!best || best.score < 0.4)
    return { value: 'unknown', score: best ? 1 - best.score : 1, reason: '没有认出页面种类' };
  const rival = matches.find((match) => match.rule.kind !== best.rule.kind);
  // Two kinds that fit nearly alike: the guess stands, but weakly.
  const margin = rival ? best.score - rival.score : 1;
  const score = margin < 0.05 ? Math.min(best.score, 0.6) : best.score;
  return { value: best.rule.kind, score: Math.round(score * 100) / 100, reason: best.reason };
}
