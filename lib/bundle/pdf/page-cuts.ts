/** A piece of a picture that stands on one page: rows `from` up to `to`, `to` not included. */
export interface Cut {
  from: number;
  to: number;
}

/** So much of a page, from its end upwards, is looked through for a quiet row. */
const searched = 0.22;
/** A run of quiet rows this high is as good as any higher one. */
const enough = 12;

/**
 * Cuts a picture of `height` rows into pieces of at most `rows` each, between lines of text where there is a quiet row
 * near the end of the page. `ink` gives what is drawn in each row of a range. The last piece may be small.
 */
export function pageCuts(height: number, rows: number, ink: (from: number, to: number) => Uint32Array): Cut[] {
  const cuts: Cut[] = [];
  let from = 0;
  while (height - from > rows) {
    const start = from + Math.max(1, Math.floor(rows * (1 - searched)));
    const end = from + rows;
    const to = start + quietRow(ink(start, end));
    cuts.push({ from, to });
    from = to;
  }
  cuts.push({ from, to: height });
  return cuts;
}

/**
 * The row to cut before: in the middle of the quietest run of rows; of runs that are as good the last one, so that
 * pages are well filled. Without any quiet run the row with the least ink.
 */
export function quietRow(ink: Uint32Array): number {
  let least = Number.POSITIVE_INFINITY;
  for (const one of ink) least = Math.min(least, one);
  let best = ink.length;
  let bestScore = -1;
  for (let at = 0; at < ink.length; ) {
    // A few changes more than the least still are no text: the frame of a table, a scroll bar.
    if (ink[at]! > least + 2) {
      at++;
      continue;
    }
    let end = at;
    while (end < ink.length && ink[end]! <= least + 2) end++;
    const score = Math.min(end - at, enough);
    if (score >= bestScore) {
      bestScore = score;
      best = end === ink.length ? end : at + Math.ceil((end - at) / 2);
    }
    at = end;
  }
  return best;
}
