import type { Sampling } from '../model/assessment';
import { plain, tidy } from './fold-text';

const numerals: Record<string, number> = { 一: 1, 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 十: 10, 十二: 12 };
const count = String.raw`(\d+(?:\.\d+)?|十二|[一两二三四五六十])`;
const perYear: [RegExp, number][] = [
  [new RegExp(`${count} ?次/?(?:每)?(?:1|一)?年`), 1],
  [new RegExp(`(?:每|1|一)(?:1|一)?年(?:度)?(?:抽查|检查|不少于|至少)*${count} ?次`), 1],
  [new RegExp(`${count} ?次/?每?(?:1|一|个)?半年|(?:每|半)半?年${count} ?次`), 2],
  [new RegExp(`${count} ?次/?每?(?:1|一|个)?季|每(?:个)?季度?${count} ?次`), 4],
  [new RegExp(`${count} ?次/?每?(?:1|一|个)?月|每(?:个)?月${count} ?次`), 12],
];

const toNumber = (text: string): number => numerals[text] ?? Number(text);

/**
 * What a cell like `不低于10%;2次/年`, `3户`, `3%-5%` (the lower bound counts) or `待定` asks. `column` tells what a bare
 * number means: in a ratio column `10` is 10 % and `0.1` too, in a firms column it is firms.
 */
export function parseSampling(cell: string, column: 'sampling' | 'ratio' | 'firms' = 'sampling'): Sampling {
  const text = plain(cell.slice(0, 500));
  const sampling: Sampling = { text: tidy(cell) };
  const percent = percentOf(text, column);
  if (percent !== undefined && percent > 0 && percent <= 100) sampling.percent = percent;
  const firms = /(\d+) ?(?:户|家|个|所|人|起)/.exec(text) ?? (column === 'firms' ? /^(\d+)$/.exec(text) : null);
  if (firms) sampling.firms = Number(firms[1]);
  const times = timesAYear(text);
  if (times !== undefined) sampling.timesAYear = times;
  return sampling;
}

function percentOf(text: string, column: string): number | undefined {
  const signed = /(\d+(?:\.\d+)?)(?: ?[-—–~至到] ?\d+(?:\.\d+)?)? ?([%‰])/.exec(text);
  if (signed) return Number(signed[1]) / (signed[2] === '‰' ? 10 : 1);
  const worded = /百分之(\d+(?:\.\d+)?|十二|[一两二三四五六十])/.exec(text);
  if (worded) return toNumber(worded[1]!);
  if (/全覆盖|全部(检查|抽查)/.test(text)) return 100;
  if (column === 'firms' || !/^\d+(\.\d+)?$/.test(text)) return undefined;
  const bare = Number(text);
  if (bare < 1) return Math.round(bare * 10_000) / 100;
  return column === 'ratio' ? bare : undefined;
}

function timesAYear(text: string): number | undefined {
  for (const [pattern, factor] of perYear) {
    const found = pattern.exec(text);
    const number = found?.slice(1).find((group) => group !== undefined);
    if (number) return toNumber(number) * factor;
  }
  return undefined;
}

/** A ratio column and a firms column side by side say one thing together. */
export function joinSampling(parts: Sampling[]): Sampling {
  const text = parts.flatMap((part) => part.text || []).join(';');
  return Object.assign({}, ...parts.toReversed(), { text });
}
