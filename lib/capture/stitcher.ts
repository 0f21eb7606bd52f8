import type { PixelRect } from '../model/evidence';
import type { Rect, ShotLayout } from './geometry';
import { blankPixels, copyPixels, fillPixels, type Pixels, rowsOf, unequalShare } from './pixels';
import type { PngWriter } from './png-writer';

/** A decoded shot and where its scroller stood, in device pixels. */
export interface Tile {
  pixels: Pixels;
  /** Read-back scroll offsets × scale, rounded. */
  offsetX: number;
  offsetY: number;
  /** Fixed or floating parts that are visible in this shot, in shot pixels. */
  pinned: Pinned[];
  /** Wide parts and where each stood, in shot pixels; a tile that stands aside (`offsetX` > 0) gives only these. */
  parts?: { rect: Rect; offsetX: number }[];
}

export interface Pinned {
  rect: Rect;
  /** At the end: it belongs to the last rows or columns of the picture, so the newer tile must win there. */
  atBottom: boolean;
  atRight: boolean;
}

export interface Seam {
  /** Rows (or columns) shared with the tiles before. */
  overlap: number;
  /** Share of unequal pixels in what is shared. */
  unequal: number;
}

/**
 * Rows (or columns) at the scroller's own edge that a seam does not trust: a shell's shadow may fall on them. They come
 * from the other tile, where they stand further in. Device pixels.
 */
export const edgeOf = (overlap: number): number => Math.max(0, Math.min(24, Math.floor(overlap / 4)));

/** Device pixels on both sides of a wide part's right edge that two tiles may show differently. */
const foldWidth = 12;

/** Where the grown picture has no page pixels (beside a short sidebar): a plain grey that no page part is. */
export const fillColour: [number, number, number] = [0xe9, 0xec, 0xef];

export interface Stitcher {
  /** Picture size so far; the height grows. */
  readonly width: number;
  readonly height: number;
  /** Compares the tile with what it overlaps, without taking it. */
  compare(tile: Tile): Seam;
  /** Takes the tile; tiles come row by row, from the left in each row. Returns where its new pixels stand. */
  place(tile: Tile): Promise<PixelRect>;
  finish(): Promise<Blob>;
  abort(): Promise<void>;
}

/**
 * Puts tiles together from the top down and writes rows as soon as no later tile can change them, so that memory holds
 * one band of tiles whatever the height.
 *
 * `keepShell`: the picture is the first shot with its scroller grown in place: what stands above and beside the scroller
 * comes from the first shot, what stands below it from the last. Otherwise the picture is the scroller's content alone.
 */
export function createStitcher(
  layout: ShotLayout,
  contentWidth: number,
  keepShell: boolean,
  makeWriter: (width: number) => PngWriter,
): Stitcher {
  const { shot, box } = layout;
  const grown = contentWidth - box.width;
  const width = keepShell ? shot.width + grown : contentWidth;
  const left = keepShell ? box.x : 0;
  const top = keepShell ? box.y : 0;
  const writer = makeWriter(width);

  /** The band being filled: content rows [offsetY, offsetY + box.height), all content columns. */
  let band: { offsetY: number; rows: Pixels; filledTo: number } | null = null;
  /** The band before, kept for comparing the seams. */
  let before: { offsetY: number; rows: Pixels; pinned: Rect[] } | null = null;
  /** Rows of the band before that, to be filled anew: two bands are all that is ever held. */
  let spare: Pixels | null = null;
  /** Content rows already written. */
  let written = 0;
  let bandPinned: Rect[] = [];
  const strips = keepShell ? { above: stripOf(0, box.y), below: stripOf(box.y + box.height, shot.height) } : null;
  let firstShot: Pixels | null = null;

  function stripOf(from: number, to: number): Pixels {
    const strip = blankPixels(width, Math.max(0, to - from));
    fillPixels(strip, { x: 0, y: 0, width, height: strip.height }, fillColour);
    return strip;
  }

  /** Rows of the shell above or below the scroller; only what moves sideways with it is taken from later tiles. */
  function fillStrip(strip: Pixels, shotY: number, tile: Tile, cut: number, isFirstColumn: boolean): void {
    if (strip.height === 0) return;
    const right = box.x + box.width;
    if (isFirstColumn) {
      copyPixels(tile.pixels, { x: 0, y: shotY, width: right, height: strip.height }, strip, 0, 0);
      copyPixels(
        tile.pixels,
        { x: right, y: shotY, width: shot.width - right, height: strip.height },
        strip,
        right + grown,
        0,
      );
      return;
    }
    for (const follower of layout.followers) {
      const y = Math.max(follower.y, shotY);
      const height = Math.min(follower.y + follower.height, shotY + strip.height) - y;
      const x = Math.max(follower.x, box.x + cut - tile.offsetX);
      const columns = Math.min(follower.x + follower.width, right) - x;
      if (height > 0 && columns > 0)
        copyPixels(tile.pixels, { x, y, width: columns, height }, strip, x + tile.offsetX, y - shotY);
    }
  }

  /** What a tile that stands aside gives: where it is in the shot, and the columns and rows of the band it belongs to. */
  const sideParts = (tile: Tile) =>
    (tile.parts ?? []).map(({ rect, offsetX }) => {
      // The left edge of a part may lie in the shadow of a fixed column; it is known from the tile before.
      const edge = Math.min(8, rect.width >> 2);
      return {
        from: { ...rect, x: rect.x + edge, width: rect.width - edge },
        x: rect.x - box.x + offsetX + edge,
        y: rect.y - box.y,
      };
    });
  const standsAside = (tile: Tile) => tile.parts !== undefined && tile.offsetX > 0;

  /** Pinned rectangles of a tile, in content coordinates (columns absolute, rows relative to the band). */
  const masksOf = (tile: Tile): Rect[] =>
    tile.pinned.map(({ rect }) => ({ ...rect, x: rect.x - box.x + tile.offsetX, y: rect.y - box.y }));

  /** The right edges of parts: a table's border stands there in one tile, and its next column in the picture. */
  const foldsOf = (tile: Tile): Rect[] =>
    (tile.parts ?? []).map(({ rect }) => ({
      ...rect,
      x: rect.x - box.x + rect.width - foldWidth,
      y: rect.y - box.y,
      width: 2 * foldWidth,
    }));

  /** Each part against the same rows of the band above it. */
  function compareParts(tile: Tile): Seam {
    let overlap = 0;
    let unequal = 0;
    const above = before;
    if (!above) return { overlap, unequal };
    for (const { from, x, y } of sideParts(tile)) {
      const shared = above.offsetY + box.height - tile.offsetY;
      const edge = edgeOf(shared);
      const top = Math.max(y, edge);
      const rows = Math.min(y + from.height, shared - edge) - top;
      if (rows <= 0) continue;
      const area = { x, y: tile.offsetY - above.offsetY + top, width: from.width - 8, height: rows };
      const moved = masksOf(tile).map((mask) => ({ ...mask, y: mask.y + tile.offsetY - above.offsetY }));
      overlap = Math.max(overlap, rows);
      unequal = Math.max(
        unequal,
        unequalShare(above.rows, area, tile.pixels, from.x, from.y + top - y, [...above.pinned, ...moved]),
      );
    }
    return { overlap, unequal };
  }

  function placeParts(tile: Tile, rows: Pixels): PixelRect {
    let right = 0;
    for (const { from, x, y } of sideParts(tile)) {
      copyPixels(tile.pixels, from, rows, x, y);
      right = Math.max(right, x + from.width);
    }
    return { x: left + box.width, y: top + tile.offsetY, width: Math.max(0, right - box.width), height: box.height };
  }

  async function emit(to: number): Promise<void> {
    if (!band || to <= written) return;
    // The first band is whole by now, so the strip above it has all its columns.
    if (strips && written === 0 && strips.above.height > 0) await writer.write(strips.above);
    const rows = to - written;
    const from = written - band.offsetY;
    if (!keepShell || !firstShot) {
      await writer.write(rowsOf(band.rows, from, from + rows));
    } else {
      const part = stripOf(0, rows);
      copyPixels(band.rows, { x: 0, y: from, width: contentWidth, height: rows }, part, left, 0);
      // The sidebar stands beside the first screen only; below it there are no page pixels.
      const beside = Math.min(rows, Math.max(0, box.height - written));
      const y = box.y + written;
      const right = box.x + box.width;
      copyPixels(firstShot, { x: 0, y, width: left, height: beside }, part, 0, 0);
      copyPixels(firstShot, { x: right, y, width: shot.width - right, height: beside }, part, right + grown, 0);
      await writer.write(part);
    }
    written = to;
  }

  async function startBand(tile: Tile): Promise<void> {
    if (band) {
      const end = band.offsetY + box.height;
      const lowest = tile.pinned.filter((pin) => pin.atBottom).map((pin) => tile.offsetY + pin.rect.y - box.y);
      const seamAt = tile.offsetY + edgeOf(end - tile.offsetY);
      const cut = Math.max(tile.offsetY, Math.min(end, seamAt, ...lowest));
      await emit(cut);
      spare = before?.rows ?? null;
      before = { offsetY: band.offsetY, rows: band.rows, pinned: bandPinned };
    } else if (strips) {
      firstShot = tile.pixels;
    }
    const rows = spare ?? blankPixels(contentWidth, box.height);
    spare?.data.fill(0);
    band = { offsetY: tile.offsetY, rows, filledTo: 0 };
    // Beside a wide part there are no page pixels.
    if (tile.parts)
      fillPixels(band.rows, { x: box.width, y: 0, width: contentWidth - box.width, height: box.height }, fillColour);
    bandPinned = [];
  }

  return {
    width,
    get height() {
      const pending = band ? band.offsetY + box.height : written;
      return pending + (keepShell ? shot.height - box.height : 0);
    },
    compare(tile) {
      let shared = 0;
      let unequal = 0;
      const note = (count: number, share: number) => {
        if (count <= 0) return;
        shared = shared ? Math.min(shared, count) : count;
        unequal = Math.max(unequal, share);
      };
      if (standsAside(tile)) return compareParts(tile);
      const masks = [...masksOf(tile), ...foldsOf(tile)];
      const above =
        band && band.offsetY !== tile.offsetY ? { offsetY: band.offsetY, rows: band.rows, pinned: bandPinned } : before;
      if (above) {
        const rows = above.offsetY + box.height - tile.offsetY;
        const edge = edgeOf(rows);
        const side = tile.offsetX > 0 ? edge : 0;
        const area = {
          x: tile.offsetX + side,
          y: tile.offsetY - above.offsetY + edge,
          width: box.width - side - (tile.offsetX + box.width < contentWidth ? edge : 0),
          height: rows - 2 * edge,
        };
        const moved = masks.map((mask) => ({ ...mask, y: mask.y + tile.offsetY - above.offsetY }));
        const masked = [...above.pinned, ...moved];
        if (rows > 0) note(rows, unequalShare(above.rows, area, tile.pixels, box.x + side, box.y + edge, masked));
      }
      if (band && band.offsetY === tile.offsetY && band.filledTo > tile.offsetX) {
        const columns = Math.min(band.filledTo, tile.offsetX + box.width) - tile.offsetX;
        const edge = edgeOf(columns);
        const area = { x: tile.offsetX + edge, y: 0, width: columns - 2 * edge, height: box.height };
        note(columns, unequalShare(band.rows, area, tile.pixels, box.x + edge, box.y, [...bandPinned, ...masks]));
      }
      return { overlap: shared, unequal };
    },
    async place(tile) {
      if (!band || band.offsetY !== tile.offsetY) await startBand(tile);
      const current = band!;
      if (standsAside(tile)) {
        bandPinned.push(...masksOf(tile));
        return placeParts(tile, current.rows);
      }
      const isFirstColumn = current.filledTo === 0;
      const rightmost = tile.pinned.filter((pin) => pin.atRight).map((pin) => tile.offsetX + pin.rect.x - box.x);
      const seamAt = tile.offsetX + edgeOf(current.filledTo - tile.offsetX);
      const cut = isFirstColumn
        ? tile.offsetX
        : Math.max(tile.offsetX, Math.min(current.filledTo, seamAt, ...rightmost));
      const end = tile.offsetX + box.width;
      const from = { x: box.x + cut - tile.offsetX, y: box.y, width: end - cut, height: box.height };
      copyPixels(tile.pixels, from, current.rows, cut, 0);
      current.filledTo = end;
      bandPinned.push(...masksOf(tile));
      if (strips) {
        if (tile.offsetY === 0) fillStrip(strips.above, 0, tile, cut, isFirstColumn);
        fillStrip(strips.below, box.y + box.height, tile, cut, isFirstColumn);
      }
      return {
        x: left + cut,
        y: top + Math.max(written, tile.offsetY),
        width: end - cut,
        height: box.height - Math.max(0, written - tile.offsetY),
      };
    },
    async finish() {
      if (!band) throw new Error('stitcher: nothing was placed');
      await emit(band.offsetY + box.height);
      if (strips && strips.below.height > 0) await writer.write(strips.below);
      return writer.finish();
    },
    abort: () => writer.abort(),
  };
}
