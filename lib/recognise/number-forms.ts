import type { NumberPattern } from './numbers';

/**
 * A form written with one letter a digit (R region, Y year, M month, D day, S serial, # any) as the pattern of a number:
 * `RRRRRRYYYY#SSS`. Null where it names no region, year and serial in runs, or would fit anything.
 */
export function patternOf(kind: NumberPattern['kind'], form: string): NumberPattern | null {
  const match = /^(R{6})(YYYYMMDD|YYYY)(#{0,4})(S{2,5})(#{0,4})$/.exec(form.trim().toUpperCase());
  if (!match) return null;
  const [, , date, between, serial, rest] = match as unknown as string[];
  const any = (digits: string | undefined) => '\\d'.repeat(digits?.length ?? 0);
  const day = date === 'YYYY' ? '(?<year>20\\d{2})' : '(?<date>20\\d{6})';
  return {
    kind,
    pattern: `^(?<region>[1-8]\\d{5})${day}${any(between)}(?<serial>\\d{${serial?.length}})${any(rest)}$`,
  };
}

/** The patterns of the person's forms; a form that can't be read leaves its kind out of recognition by form. */
export const patternsOf = ({ plan, task }: { plan: string; task: string }): NumberPattern[] =>
  [patternOf('plan', plan), patternOf('task', task)].filter((one) => one !== null);
