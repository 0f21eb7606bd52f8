import type { DeskCounts } from '../desk/counts';
import type { DeskUnit, DeskView } from '../desk/desk-view';

export interface Ranked {
  unit: DeskUnit;
  /** From 1; units of one share have one rank. null: nothing is asked of it, so it has none. */
  rank: number | null;
}

/** By the share that is served, best first; of one share, who lacks less. What is asked for nothing comes last. */
export function rankUnits({ units }: Pick<DeskView, 'units'>): Ranked[] {
  const asked = units.filter(({ total }) => total.asked > 0);
  const sorted = asked
    .map((unit, at) => ({ unit, at }))
    .sort((a, b) => compare(b.unit.total, a.unit.total) || a.unit.total.missing - b.unit.total.missing || a.at - b.at)
    .map(({ unit }) => unit);
  let rank = 1;
  const ranked = sorted.map((unit, at): Ranked => {
    const before = sorted[at - 1];
    if (before && compare(before.total, unit.total) !== 0) rank = at + 1;
    return { unit, rank };
  });
  return [...ranked, ...units.filter((unit) => !asked.includes(unit)).map((unit) => ({ unit, rank: null }))];
}

/** Multiplied out, so that 1 of 3 equals 2 of 6. */
const compare = (a: DeskCounts, b: DeskCounts): number => a.served * b.asked - b.served * a.asked;

/** `66.6%`, cut off downwards: 99.96 % is not all. Nothing asked: `—`. */
export const shareText = ({ served, asked }: Pick<DeskCounts, 'served' | 'asked'>): string =>
  asked === 0 ? '—' : `${(Math.floor((served * 1000) / asked) / 10).toFixed(1)}%`;

/** A number of points without a tail of binary digits: `12.5`. */
export const pointsText = (points: number): string => String(Math.round(points * 100) / 100);

const digits = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as a paper numbers its sections: 一, 十, 十一, 二十. */
export function chineseNumber(n: number): string {
  const [tens, ones] = [Math.floor(n / 10), n % 10];
  return `${tens > 1 ? digits[tens] : ''}${tens > 0 ? '十' : ''}${digits[ones]}`;
}
