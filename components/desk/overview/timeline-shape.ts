import type { Timeline, TimelinePoint } from '@/lib/papers/timeline';

export interface TimelineDates {
  today: string;
  /** 98 % by the end of August. */
  target: { date: string; percent: number };
  /** 10-08. */
  collection: string;
}

const dayMs = 86_400_000;

/** Whole days since 1970 of `yyyy-mm-dd`. */
export const dayNumber = (day: string): number => Math.round(Date.parse(day) / dayMs);

const dayText = (n: number): string => new Date(n * dayMs).toISOString().slice(0, 10);

/** Of an assessment of long ago today is too far away to be drawn. Days. */
const latestToday = 60;

/**
 * From two months before the target, or the first thing done, to two weeks after the last date that is drawn. `now`:
 * today, or the end where that is later.
 */
export function frameOf(points: readonly TimelinePoint[], { today, target, collection }: TimelineDates) {
  const days = [...points.map(({ day }) => day), target.date, collection].map(dayNumber);
  const last = Math.max(...days);
  const near = dayNumber(today) <= last + latestToday;
  const to = (near ? Math.max(last, dayNumber(today)) : last) + 14;
  return { from: Math.min(...days, dayNumber(target.date) - 60), to, now: near ? today : dayText(to), near };
}

/** The first of every month in between; of a long time every second or third. */
export function monthsBetween(from: number, to: number): string[] {
  const start = new Date(from * dayMs);
  const months: string[] = [];
  for (let n = 1; ; n++) {
    const first = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + n, 1);
    if (first / dayMs > to) break;
    months.push(dayText(first / dayMs));
  }
  const every = Math.ceil(months.length / 12);
  return months.filter((_, at) => at % every === 0);
}

/** Steps: a day's work stands at its day, and holds until the next, the last until today. */
export function stepPath(
  { points, all }: Timeline,
  x: (day: string) => number,
  y: (share: number) => number,
  today: string,
): string {
  const first = points[0];
  if (!first || all === 0) return '';
  const steps = points.map(({ day, done }) => `H${round(x(day))}V${round(y(done / all))}`);
  const end = first && (points.at(-1)?.day ?? '') < today ? `H${round(x(today))}` : '';
  return `M${round(x(first.day))} ${round(y(0))}${steps.join('')}${end}`;
}

/** A label's line of text. */
const labelHeight = 15;
const above = 6;

/**
 * Where the labels of lines stand that end at these heights: above their lines; below where the dates stand above, or
 * where another line ends close above; and never in one another.
 */
export function labelPlaces(ends: readonly number[], top: number): number[] {
  const places = [...ends];
  let before = top - above;
  let free = Number.NEGATIVE_INFINITY;
  for (const [at, end] of [...ends.entries()].sort(([, a], [, b]) => a - b)) {
    const place = end - before < labelHeight + above ? end + labelHeight : end - above;
    places[at] = Math.max(place, free);
    free = places[at] + labelHeight;
    before = end;
  }
  return places;
}

const round = (n: number): number => Math.round(n * 10) / 10;
