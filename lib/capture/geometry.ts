/** A size or rectangle; the unit is said where it is used (CSS pixels of the viewport, or device pixels of a shot). */
export interface Size {
  width: number;
  height: number;
}
export interface Rect extends Size {
  x: number;
  y: number;
}

/** What two rectangles share; of no size where they share nothing. */
export const intersect = (a: Rect, b: Rect): Rect => {
  const x = Math.max(a.x, b.x);
  const y = Math.max(a.y, b.y);
  return {
    x,
    y,
    width: Math.max(0, Math.min(a.x + a.width, b.x + b.width) - x),
    height: Math.max(0, Math.min(a.y + a.height, b.y + b.height) - y),
  };
};

/** What the page says of the chosen scroller, in CSS pixels. `box` is its client area inside the top viewport. */
export interface ScrollerView {
  box: Rect;
  scrollX: number;
  scrollY: number;
  maxX: number;
  maxY: number;
  viewport: Size;
  /** Device pixels per CSS pixel, as the page says; see `scaleOf` for what a shot says. */
  scale: number;
  /** Parts outside the box that move with it sideways (a table's separate heading): viewport rectangles. */
  followers: Rect[];
  /**
   * Wide parts inside a scroller that itself moves only down (a table of many columns on a long page), and what moves
   * with them: they are what `scrollX` and `maxX` are about then, and only they are taken from tiles that stand aside.
   */
  parts?: { rect: Rect; scrollX: number }[];
  /** With parts: CSS pixels by which the picture grows to the right, and the narrowest part that must be stepped through. */
  totalX?: number;
  visibleX?: number;
}

/** The same in whole device pixels of a shot. */
export interface ShotLayout {
  shot: Size;
  box: Rect;
  followers: Rect[];
}

/** A page that grows while it is scrolled is taken for endless beyond this many times its first length. */
export const maxGrowth = 8;

/** Rows or columns (CSS pixels) that neighbouring tiles share, so that each seam can be compared. */
export const overlapCss = 32;

/** Edges are rounded separately: at fractional scales a rounded origin plus a rounded width can miss the edge by one. */
export function toDevice(rect: Rect, scale: number, limit: Size): Rect {
  const clamp = (n: number, max: number) => Math.min(Math.max(Math.round(n), 0), max);
  const x = clamp(rect.x * scale, limit.width);
  const y = clamp(rect.y * scale, limit.height);
  return {
    x,
    y,
    width: clamp((rect.x + rect.width) * scale, limit.width) - x,
    height: clamp((rect.y + rect.height) * scale, limit.height) - y,
  };
}

/** Device pixels per CSS pixel, read off the shot itself: browser zoom and display scale together. */
export const scaleOf = (shot: Size, viewport: Size): number => shot.width / viewport.width;

export function layoutOf(view: ScrollerView, shot: Size): ShotLayout {
  const scale = scaleOf(shot, view.viewport);
  return {
    shot,
    box: toDevice(view.box, scale, shot),
    followers: view.followers.map((rect) => toDevice(rect, scale, shot)),
  };
}

/** The smallest whole number of CSS pixels that is a whole number of device pixels; 1 where none up to 100 is. */
export function alignmentOf(scale: number): number {
  for (let unit = 1; unit <= 100; unit++) {
    if (Math.abs(unit * scale - Math.round(unit * scale)) < 1e-3) return unit;
  }
  return 1;
}

/**
 * The scroll offset that comes after `at`, or null at the end. Steps keep an overlap and stop on whole device pixels;
 * the last step is clamped to the end, so its overlap is larger.
 */
export function nextOffset(at: number, max: number, visible: number, unit: number): number | null {
  if (at >= max - 0.5) return null;
  const overlap = Math.min(overlapCss, Math.floor(visible / 4));
  const step = Math.max(unit, Math.floor((visible - overlap) / unit) * unit);
  return Math.min(Math.floor((at + step) / unit) * unit, max);
}

/** How many tiles a capture takes, for the progress bar: columns × rows. */
export function tileCount(view: ScrollerView, unit: number): number {
  const along = (max: number, visible: number) => {
    let count = 1;
    for (let at: number | null = 0; at !== null && count < 10_000; count++) {
      at = nextOffset(at, max, visible, unit);
      if (at === null) return count;
    }
    return count;
  };
  return along(view.maxX, view.box.width) * along(view.maxY, view.box.height);
}
