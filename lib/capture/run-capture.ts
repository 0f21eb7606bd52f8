import type { CaptureMode, CaptureStatus, SeamRecord, TileRecord } from '../model/evidence';
import { localNow } from '../model/local-time';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { dataUrlToBlob } from './decode';
import { type Rect, scaleOf, toDevice } from './geometry';
import { blankPixels, copyPixels, type Pixels } from './pixels';
import { pngSize } from './png-size';
import { createPngWriter } from './png-writer';
import type { CaptureWorld, ShotInFlight } from './ports';
import { must, Stop } from './stop';
import { takeScroller } from './take-scroller';

/** What to take. `choice` is an index into the probe's choices; `rect` is in CSS pixels of the viewport. */
export type CaptureOrder =
  | { kind: 'visible' }
  /** `element`: the rectangle is an element's. */
  | { kind: 'region'; rect: Rect; element?: boolean }
  /** `crop`: only this part of the scroller's content, CSS pixels from its first pixel. */
  | { kind: 'scroller'; choice: number; keepShell: boolean; crop?: Rect };

/** A picture and how it came about; the caller adds page, person and place. */
export interface CaptureResult {
  picture: Blob;
  /** The upper part in small, where the picture was put together; null where it is one shot. */
  preview: Pixels | null;
  width: number;
  height: number;
  mode: CaptureMode;
  status: CaptureStatus;
  /** codes: seam-differs, pictures-missing, still-loading, width-changed, height-changed, foreign-frame,
   * page-grows, too-long, area-cut-off. */
  reasons: string[];
  viewport: { width: number; height: number; scale: number };
  scroller: string | null;
  tiles: TileRecord[];
  seams: SeamRecord[];
  interventions: string[];
}

/**
 * Takes one picture. The page is put back as it was, whatever happens; nothing is stored here. Where its document went
 * away meanwhile, or a frame in it changed, the picture is discarded.
 */
export async function runCapture(order: CaptureOrder, world: CaptureWorld): Promise<Result<CaptureResult>> {
  let same: Result<void> = ok(undefined);
  let taken: Result<CaptureResult>;
  try {
    taken = await take(order, world);
    if (taken.ok) world.taken?.(taken.value.picture);
  } finally {
    same = await world.page.restore();
  }
  return taken.ok && !same.ok ? same : taken;
}

async function take(order: CaptureOrder, world: CaptureWorld): Promise<Result<CaptureResult>> {
  try {
    if (order.kind === 'visible') return ok(await takeVisible(world));
    if (order.kind === 'region') return ok(await takeRegion(order.rect, order.element ? 'element' : 'region', world));
    const first = await takeScroller(order, world, false);
    if (first) return ok(first);
    // The page changed underneath: once more from the start, and now what does not fit is kept and marked doubtful.
    await world.page.restore();
    return ok((await takeScroller(order, world, true))!);
  } catch (error) {
    if (error instanceof Stop) return err(error.problem);
    throw error;
  }
}

async function takeVisible(world: CaptureWorld): Promise<CaptureResult> {
  const { viewport } = must(await world.page.settle());
  if (world.cancelled()) throw new Stop(problem('capture-cancelled'));
  const shot = await world.shooter.start(0);
  const at = localNow(world.clock);
  // The browser's own bytes are the original: nothing is encoded again.
  const picture = dataUrlToBlob(must(await insist(world, shot)));
  const { width, height } = await pngSize(picture);
  world.progress(1, 1);
  return {
    picture,
    preview: null,
    width,
    height,
    mode: 'visible',
    status: 'complete',
    reasons: [],
    viewport: { ...viewport, scale: scaleOf({ width, height }, viewport) },
    scroller: null,
    tiles: [{ scrollX: 0, scrollY: 0, placed: { x: 0, y: 0, width, height }, at, retakes: 0 }],
    seams: [],
    interventions: [],
  };
}

async function takeRegion(rect: Rect, mode: CaptureMode, world: CaptureWorld): Promise<CaptureResult> {
  const whole = await takeVisible(world);
  const pixels = await world.decode(whole.picture);
  const area = toDevice(rect, whole.viewport.scale, pixels);
  if (area.width < 1 || area.height < 1) throw new Stop(problem('nothing-selected'));
  const { width, height } = area;
  const cut = blankPixels(width, height);
  copyPixels(pixels, area, cut, 0, 0);
  const writer = createPngWriter(width);
  await writer.write(cut);
  const tiles = whole.tiles.map((tile) => ({ ...tile, placed: { x: 0, y: 0, width, height } }));
  return { ...whole, picture: await writer.finish(), width, height, mode, tiles };
}

/** The picture of a shot whose page stands still: where the browser refused after all, another is taken. */
async function insist(world: CaptureWorld, first: ShotInFlight): Promise<Result<string>> {
  for (let shot = first; ; shot = await world.shooter.start(0)) {
    const picture = await shot.picture;
    if (!picture.ok) return picture;
    if (picture.value !== null) return ok(picture.value);
  }
}
