import { alignmentOf, maxGrowth, nextOffset, type Rect, tileCount } from './geometry';
import { createPace } from './pace';
import type { CaptureWorld, TileView } from './ports';
import type { CaptureResult } from './run-capture';
import { must } from './stop';
import { createTileTaker, type Flight } from './tile-taker';

/** Bands of tiles after which a page is cut and the picture marked truncated. */
export const maxBands = 400;
/** Short steps in a row after which a page counts as one that moves by itself. */
const mostCrept = 3;
/** A page that got longer meanwhile may not be done yet: it is looked at once more after this. Milliseconds. */
const growMs = 700;
/** One that did not, yet, is looked at once more after this. Milliseconds. */
const endMs = 150;
/** Shots that may be encoding or waiting to be placed before the next is started: encoded they are small. */
const depth = 4;

interface Position {
  x: number;
  y: number;
  band: number;
}

/**
 * Takes all of one scroller, tile by tile. Returns null where the page changed underneath and `lenient` is false;
 * throws `Stop` where it can't be taken.
 */
export async function takeScroller(
  order: { choice: number; keepShell: boolean; crop?: Rect },
  world: CaptureWorld,
  lenient: boolean,
): Promise<CaptureResult | null> {
  const { page } = world;
  const { label, interventions, foreign, patient, unmarked } = must(await page.prepare(order.choice, lenient));
  const pace = createPace(patient);
  if (unmarked) pace.giveUp();
  const first = must(await page.goTo(0, 0, pace.next(true)));
  const { view: start } = first;
  const taker = createTileTaker(world, { keepShell: order.keepShell, crop: order.crop ?? null }, first, pace);
  if (foreign) taker.reasons.add('foreign-frame');

  // What the page says of its scale is good enough for steps; placing goes by the pictures themselves.
  const unit = alignmentOf(start.scale);

  /** Farther than this nothing of what was asked for is to be seen. */
  const neededX = order.crop ? endOf(order.crop.x + order.crop.width - start.box.width) : Number.POSITIVE_INFINITY;
  const neededY = order.crop ? endOf(order.crop.y + order.crop.height - start.box.height) : Number.POSITIVE_INFINITY;
  function endOf(offset: number): number {
    return Math.max(0, Math.ceil(offset / unit) * unit);
  }

  /** Steps in a row that led only a little further. */
  let crept = 0;
  /** The picture ends here although the page does not. */
  let cut = false;

  /** Along the row, then to the start of the next; null at the end. */
  function after({ view }: TileView, asked: Position): Position | null {
    const { band } = asked;
    // A scroller that does not go where it is sent has nothing more to show.
    if (view.scrollY < asked.y - 1) return null;
    const stuck = view.scrollX < asked.x - 1;
    const beside = Math.min(view.maxX, start.totalX ?? start.maxX, neededX);
    const x = stuck ? null : nextOffset(view.scrollX, beside, view.visibleX ?? view.box.width, unit);
    // At fractional scales a scroller may stop a fraction of a pixel before the end that its sizes promise.
    if (x !== null && x - view.scrollX >= 1) return { x, y: view.scrollY, band };
    const y = nextOffset(view.scrollY, Math.min(view.maxY, neededY), view.box.height, unit);
    if (y === null || y - view.scrollY < 1) return null;
    // A page that gets a little longer with every step would be followed for ever.
    crept = band > 0 && y - view.scrollY < view.box.height / 4 ? crept + 1 : 0;
    const reached = view.scrollY + view.box.height;
    const grows = view.maxY > start.maxY + 1 && reached > maxGrowth * (start.maxY + start.box.height);
    if (grows || crept > mostCrept || band + 1 >= maxBands) {
      taker.reasons.add(grows ? 'page-grows' : crept > mostCrept ? 'height-changed' : 'too-long');
      cut = true;
      return null;
    }
    return { x: 0, y, band: band + 1 };
  }

  try {
    let here = first;
    taker.expect(tileCount(start, unit));
    const origin = { x: 0, y: 0, band: 0 };
    const inFlight: { flight: Flight; asked: Position }[] = [{ flight: await taker.start(first, null), asked: origin }];
    let next = after(here, origin);
    let lastBand = 0;
    /** When the shot was taken that showed the end so far. */
    let endedAt = world.clock.now();
    /** Where the end is known from the start, nobody looks whether it moves. */
    const mayGrow = order.crop === undefined && start.maxY >= 1;
    /** The end was looked at once more and had not moved. */
    let ended = false;
    for (;;) {
      // Looked at while the last shots are still being placed.
      if (!next && !ended && !cut && mayGrow) {
        // A list asks for more only some frames after its end has come into view.
        const lookAgainMs = here.view.maxY > start.maxY + 1 ? growMs : endMs;
        await world.wait(Math.min(lookAgainMs, Math.max(0, lookAgainMs - (world.clock.now() - endedAt))));
        const { scrollX, scrollY } = here.view;
        here = must(await page.goTo(scrollX, scrollY, pace.next(false)));
        next = after(here, { x: scrollX, y: scrollY, band: lastBand });
        ended = !next;
      }
      if (!next && inFlight.length === 0) break;
      if (next) {
        const asked: Position = next;
        lastBand = asked.band;
        ended = false;
        const paint = pace.next(false);
        here = must(await page.goTo(next.x, next.y, paint));
        inFlight.push({ flight: await taker.start(here, paint.mark), asked });
        next = after(here, asked);
        endedAt = world.clock.now();
      }
      if (next && inFlight.length < depth) continue;
      const oldest = inFlight.shift();
      if (!oldest || (await oldest.flight.settled)) continue;
      // One tile did not fit: what was started after it is thrown away and taken again too.
      for (const { flight } of inFlight.splice(0)) await flight.shot.picture;
      here = await taker.again(oldest.flight);
      if (!lenient && taker.reasons.has('seam-differs')) {
        await taker.abort();
        return null;
      }
      next = after(here, oldest.asked);
      ended = false;
    }
    if (!start.parts && Math.abs(here.view.maxX - start.maxX) > 1) taker.reasons.add('width-changed');
    const { picture, preview, width, height } = await taker.finish();
    const truncated = ['page-grows', 'too-long', 'area-cut-off'].some((reason) => taker.reasons.has(reason));
    return {
      picture,
      preview,
      width,
      height,
      mode: order.crop ? 'element' : order.keepShell ? 'framed' : 'full',
      status: truncated ? 'truncated' : taker.reasons.size > 0 ? 'doubtful' : 'complete',
      reasons: [...taker.reasons],
      viewport: { ...start.viewport, scale: taker.scale },
      scroller: label,
      tiles: taker.tiles,
      seams: taker.seams,
      interventions,
    };
  } catch (error) {
    await taker.abort();
    throw error;
  }
}
