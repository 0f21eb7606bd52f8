import type { DeskCounts } from './counts';

/** How much of what is asked for is there, in percent with one decimal, downwards: 99.96 % is not 100 %. */
export const percentOf = ({ asked, served }: Pick<DeskCounts, 'asked' | 'served'>): string =>
  asked === 0 ? '100' : String(Math.floor((served * 1000) / asked) / 10);
