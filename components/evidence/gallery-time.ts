import type { LocalTime } from '@/lib/model/local-time';

/** A stretch of whole days, both included: `2022-08-01/2022-08-31`. Days compare as text. */
export type DayRange = `${string}/${string}`;

export interface TimeChoice {
  value: DayRange;
  name: 'today' | 'week' | { year: number; month: number };
}

/** `2022-09-01` and 6 → `2022-08-26`. */
function daysBefore(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}

/** Today, the last seven days, and every month in which something was taken, newest first. */
export function timeChoices(taken: Iterable<LocalTime>, today: string): TimeChoice[] {
  const months = new Set<string>();
  for (const at of taken) months.add(at.slice(0, 7));
  return [
    { value: `${today}/${today}`, name: 'today' },
    { value: `${daysBefore(today, 6)}/${today}`, name: 'week' },
    ...[...months]
      .sort()
      .reverse()
      .map((month): TimeChoice => {
        const [year, no] = month.split('-').map(Number);
        return { value: `${month}-01/${month}-31`, name: { year: year ?? 0, month: no ?? 0 } };
      }),
  ];
}

export function isWithin(at: LocalTime, range: DayRange): boolean {
  const day = at.slice(0, 10);
  const [from = '', to = ''] = range.split('/');
  return day >= from && day <= to;
}
