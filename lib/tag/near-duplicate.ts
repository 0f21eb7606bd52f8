/** A picture reduced to cells of mean grey (0 to 255), row by row. */
export interface GrayGrid {
  columns: number;
  rows: number;
  cells: Uint8Array;
}

/**
 * Cells across a picture: 8 pixels of a common screen, half a character. Coarser hashes (8 × 8) call all result pages of
 * one system equal; here one other name on the page is seen.
 */
const columnsOf = 160;
/** Cells differ when their grey does by more than this: below are encoding and smoothing. */
const noise = 10;
/** Near: at most one cell in a thousand differs, as when only a clock has moved on. */
const nearShare = 0.001;

/** Reduces RGBA pixels (4 bytes each, row by row) by box means; luma by ITU-R BT.601. */
export function toGrayGrid(rgba: Uint8ClampedArray | Uint8Array, width: number, height: number): GrayGrid {
  const columns = Math.min(columnsOf, width);
  const side = width / columns;
  const rows = Math.max(1, Math.round(height / side));
  const sums = new Float64Array(columns * rows);
  const counts = new Uint32Array(columns * rows);
  for (let y = 0; y < height; y++) {
    const row = Math.min(rows - 1, Math.floor((y * rows) / height)) * columns;
    for (let x = 0; x < width; x++) {
      const cell = row + Math.min(columns - 1, Math.floor((x * columns) / width));
      const at = (y * width + x) * 4;
      sums[cell]! += 0.299 * rgba[at]! + 0.587 * rgba[at + 1]! + 0.114 * rgba[at + 2]!;
      counts[cell]!++;
    }
  }
  const cells = Uint8Array.from(sums, (sum, i) => Math.round(sum / Math.max(1, counts[i]!)));
  return { columns, rows, cells };
}

/** The share of cells that differ, 0 to 1; 1 for pictures of different shape. */
export function changedShare(a: GrayGrid, b: GrayGrid): number {
  if (a.columns !== b.columns || a.rows !== b.rows || a.cells.length === 0) return 1;
  let changed = 0;
  for (let i = 0; i < a.cells.length; i++) if (Math.abs(a.cells[i]! - b.cells[i]!) > noise) changed++;
  return changed / a.cells.length;
}

/** Does one picture hardly differ from the other? Equal bytes are told by their SHA-256 before this is asked. */
export const isNearDuplicate = (a: GrayGrid, b: GrayGrid): boolean => changedShare(a, b) <= nearShare;

/** The first of the known pictures that this one hardly differs from; null where it is new. */
export function findNearDuplicate<T>(grid: GrayGrid, known: Iterable<{ id: T; grid: GrayGrid }>): T | null {
  for (const { id, grid: other } of known) if (isNearDuplicate(grid, other)) return id;
  return null;
}

/**
 * All pairs of pictures in one group (pictures of one material) of which one hardly differs from the other, each id with
 * the first it resembles. Compared only as far as it takes to see that they differ.
 */
export function nearPairs(pictures: readonly { id: string; group: string; grid: GrayGrid }[]): [string, string][] {
  const groups = new Map<string, { id: string; grid: GrayGrid }[]>();
  const pairs: [string, string][] = [];
  for (const { id, group, grid } of pictures) {
    const name = `${group}|${grid.columns}x${grid.rows}`;
    const before = groups.get(name) ?? [];
    groups.set(name, before);
    const like = before.find((other) => differsLittle(other.grid, grid));
    if (like) pairs.push([like.id, id]);
    before.push({ id, grid });
  }
  return pairs;
}

/** `isNearDuplicate` of two grids of one shape, ended as soon as too many cells differ. */
function differsLittle(a: GrayGrid, b: GrayGrid): boolean {
  const most = Math.floor(a.cells.length * nearShare);
  let changed = 0;
  for (let i = 0; i < a.cells.length; i++) {
    if (Math.abs(a.cells[i]! - b.cells[i]!) > noise && ++changed > most) return false;
  }
  return true;
}
