import type { PixelRect } from '../model/evidence';
import { type Gap, gapsBetween } from './align-rows';
import { type Print, tileWidth } from './print';

/** One place in which the pictures differ, in pixels of each; of no height on the side that has nothing there. */
export interface Region {
  kind: 'changed' | 'added' | 'removed';
  before: PixelRect;
  after: PixelRect;
}

export type Differences =
  | { kind: 'same' }
  /** Taken with windows of different widths: the page was laid out anew, so pixels can't be compared. */
  | { kind: 'other-width'; before: number; after: number }
  | { kind: 'different'; regions: Region[] /** Of the pixels after, 0 to 1. */; share: number };

/** Equal rows that still belong to one place: the white between two lines of text. */
const joinRows = 12;
/** Equal tiles that still belong to one place. */
const joinTiles = 3;
/** More places than this help nobody; near ones are then joined. */
const mostRegions = 40;

/** The tiles between which anything differs at the same height: a side menu that stays put is left out of it. */
function columnsThatDiffer(before: Print, after: Print): [from: number, to: number] | null {
  const { tiles } = before;
  let [from, to] = [tiles, 0];
  const rows = Math.min(before.height, after.height);
  for (let y = 0; y < rows; y++) {
    for (let tile = 0; tile < tiles; tile++) {
      if (before.marks[y * tiles + tile] === after.marks[y * tiles + tile]) continue;
      if (tile < from) from = tile;
      if (tile >= to) to = tile + 1;
    }
  }
  return from < to ? [from, to] : null;
}

function rowsOf({ marks, tiles, height }: Print, from: number, to: number): Uint32Array {
  const rows = new Uint32Array(height);
  for (let y = 0; y < height; y++) {
    let mark = 0x811c9dc5;
    for (let tile = from; tile < to; tile++)
      mark = Math.imul(mark ^ marks[y * tiles + tile]!, 0x01000193) ^ (mark >>> 15);
    rows[y] = mark >>> 0;
  }
  return rows;
}

/** Tiles `[from, to)` and rows `[top, bottom)` as pixels. */
function rect(print: Print, from: number, to: number, top: number, bottom: number): PixelRect {
  const x = from * tileWidth;
  return { x, y: top, width: Math.min(to * tileWidth, print.width) - x, height: bottom - top };
}

/** The places within a stretch that is equally tall on both sides: rows and tiles that really differ. */
function placesIn(before: Print, after: Print, gap: Gap, join: number): Region[] {
  const { tiles } = before;
  const regions: Region[] = [];
  let touched = new Uint8Array(tiles);
  let [first, last] = [-1, -1];
  const close = () => {
    if (first < 0) return;
    for (let from = 0; from < tiles; ) {
      if (!touched[from]) {
        from++;
        continue;
      }
      let to = from + 1;
      for (let look = to; look < tiles && look - to <= joinTiles; look++) if (touched[look]) to = look + 1;
      regions.push({
        kind: 'changed',
        before: rect(before, from, to, gap.beforeFrom + first, gap.beforeFrom + last + 1),
        after: rect(after, from, to, gap.afterFrom + first, gap.afterFrom + last + 1),
      });
      from = to;
    }
    touched = new Uint8Array(tiles);
    first = -1;
  };
  for (let row = 0; row < gap.beforeTo - gap.beforeFrom; row++) {
    let differs = false;
    for (let tile = 0; tile < tiles; tile++) {
      const b = before.marks[(gap.beforeFrom + row) * tiles + tile];
      if (b === after.marks[(gap.afterFrom + row) * tiles + tile]) continue;
      if (first >= 0 && row - last > join) close();
      touched[tile] = 1;
      differs = true;
    }
    if (!differs) continue;
    if (first < 0) first = row;
    last = row;
  }
  close();
  return regions;
}

/** Gaps nearer than `join` rows become one. */
function joined(gaps: Gap[], join: number): Gap[] {
  const out: Gap[] = [];
  for (const gap of gaps) {
    const before = out.at(-1);
    if (before && gap.beforeFrom - before.beforeTo <= join && gap.afterFrom - before.afterTo <= join) {
      out[out.length - 1] = { ...before, beforeTo: gap.beforeTo, afterTo: gap.afterTo };
    } else out.push(gap);
  }
  return out;
}

/**
 * Where two pictures of the same page differ. Rows are aligned first, so that a line added to a list is one place and
 * not the whole rest of the page; within a stretch that only changed, the places are outlined by column as well.
 */
export function differencesBetween(before: Print, after: Print): Differences {
  if (before.width !== after.width) return { kind: 'other-width', before: before.width, after: after.width };
  const columns = columnsThatDiffer(before, after);
  if (!columns && before.height === after.height) return { kind: 'same' };
  const [from, to] = columns ?? [0, before.tiles];
  const gaps = gapsBetween(rowsOf(before, from, to), rowsOf(after, from, to));
  let regions: Region[] = [];
  for (let join = joinRows; ; join *= 2) {
    regions = joined(gaps, join).flatMap((gap): Region[] => {
      const tall = [gap.beforeTo - gap.beforeFrom, gap.afterTo - gap.afterFrom] as const;
      if (tall[0] === tall[1]) return placesIn(before, after, gap, join);
      return [
        {
          kind: tall[0] === 0 ? 'added' : tall[1] === 0 ? 'removed' : 'changed',
          before: rect(before, from, to, gap.beforeFrom, gap.beforeTo),
          after: rect(after, from, to, gap.afterFrom, gap.afterTo),
        },
      ];
    });
    if (regions.length <= mostRegions || join > Math.max(before.height, after.height)) break;
  }
  const area = regions.reduce(
    (sum, { before: old, after: now }) => sum + Math.max(old.width * old.height, now.width * now.height),
    0,
  );
  return { kind: 'different', regions, share: Math.min(1, area / (after.width * after.height)) };
}
