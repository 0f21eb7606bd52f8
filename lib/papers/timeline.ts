import type { Evidence, Filing } from '../model/evidence';
import type { Slot } from '../model/slot';

/** How many were done at the end of a day. */
export interface TimelinePoint {
  /** `yyyy-mm-dd`. */
  day: string;
  done: number;
}

export interface Timeline {
  /** Ascending, one a day on which something was done. */
  points: TimelinePoint[];
  /** What is asked for today; the share is taken of it. */
  all: number;
}

/**
 * When the slots became done: on the day (本机时间) of the picture or file that was the last they needed. What is done
 * without evidence of a known day (an excuse) is not asked for, so it is in neither number.
 */
export function timelineOf(
  slots: readonly Slot[],
  evidence: readonly Pick<Evidence, 'record' | 'trashedAt'>[],
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[],
): Timeline {
  const dayOf = new Map(
    evidence.flatMap(({ record, trashedAt }): [string, string][] =>
      trashedAt === null && (record.kind === 'capture' || record.kind === 'file')
        ? [[record.id, record.takenAt.slice(0, 10)]]
        : [],
    ),
  );
  const days = new Map<string, string[]>();
  for (const { evidence: id, slot } of filings) {
    const day = dayOf.get(id);
    if (day === undefined) continue;
    const list = days.get(slot);
    if (list) list.push(day);
    else days.set(slot, [day]);
  }
  const perDay = new Map<string, number>();
  let all = 0;
  for (const { key, state, need } of slots) {
    if (state === 'optional' || state === 'not-applicable') continue;
    all++;
    if (state !== 'done') continue;
    const day = (days.get(key) ?? []).sort()[Math.max(0, need - 1)];
    if (day !== undefined) perDay.set(day, (perDay.get(day) ?? 0) + 1);
  }
  let done = 0;
  const points = [...perDay]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, more]): TimelinePoint => {
      done += more;
      return { day, done };
    });
  return { points, all };
}
