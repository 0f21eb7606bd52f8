/** Rows `[beforeFrom, beforeTo)` stand where the other picture has `[afterFrom, afterTo)`. */
export interface Gap {
  beforeFrom: number;
  beforeTo: number;
  afterFrom: number;
  afterTo: number;
}

/** Where a value stands that occurs once; -1 where it occurs more often. */
function places(rows: Uint32Array, from: number, to: number): Map<number, number> {
  const found = new Map<number, number>();
  for (let y = from; y < to; y++) found.set(rows[y]!, found.has(rows[y]!) ? -1 : y);
  return found;
}

/** The longest run of pairs in which both sides rise; `pairs` rise on the first side already. */
function rising(pairs: [number, number][]): [number, number][] {
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length);
  pairs.forEach(([, after], at) => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[ends[middle]!]![1] < after) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? ends[low - 1]! : -1;
    ends[low] = at;
  });
  const chain: [number, number][] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) chain.push(pairs[at]!);
  return chain.reverse();
}

/**
 * The stretches in which two lists of rows differ, so that rows that were only pushed down by new ones count as the same
 * (patience diff: rows that occur once on both sides hold the rest in place). Memory: a few numbers for each row.
 */
export function gapsBetween(before: Uint32Array, after: Uint32Array): Gap[] {
  let head = 0;
  const shorter = Math.min(before.length, after.length);
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  const beforeEnd = before.length - tail;
  const afterEnd = after.length - tail;
  const inAfter = places(after, head, afterEnd);
  const pairs: [number, number][] = [];
  for (const [row, at] of places(before, head, beforeEnd)) {
    const other = inAfter.get(row) ?? -1;
    if (at >= 0 && other >= 0) pairs.push([at, other]);
  }
  pairs.sort(([a], [b]) => a - b);
  const gaps: Gap[] = [];
  let [b, a] = [head, head];
  const close = (toBefore: number, toAfter: number) => {
    // What is equal at both ends of the gap does not belong to it.
    let [endBefore, endAfter] = [toBefore, toAfter];
    while (b < endBefore && a < endAfter && before[b] === after[a]) {
      b++;
      a++;
    }
    while (b < endBefore && a < endAfter && before[endBefore - 1] === after[endAfter - 1]) {
      endBefore--;
      endAfter--;
    }
    if (b < endBefore || a < endAfter) {
      gaps.push({ beforeFrom: b, beforeTo: endBefore, afterFrom: a, afterTo: endAfter });
    }
    [b, a] = [toBefore, toAfter];
  };
  for (const [atBefore, atAfter] of rising(pairs)) {
    close(atBefore, atAfter);
    b++;
    a++;
  }
  close(beforeEnd, afterEnd);
  return gaps;
}
