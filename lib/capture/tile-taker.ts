import type { SeamRecord, TileRecord } from '../model/evidence';
import { localNow } from '../model/local-time';
import { problem } from '../model/problem-codes';
import { cropping } from './crop';
import { dataUrlToBlob } from './decode';
import { intersect, layoutOf, type Rect, type Size, scaleOf, toDevice } from './geometry';
import { giveWay } from './give-way';
import { markSide, type Pace } from './pace';
import { type Pixels, releasePixels } from './pixels';
import { createPngWriter, type PngWriter } from './png-writer';
import type { CaptureWorld, ShotInFlight, TileView } from './ports';
import { createPreview, type Preview } from './preview';
import { createStitcher, edgeOf, type Stitcher, type Tile } from './stitcher';
import { must, Stop } from './stop';

/** A tile that does not fit its neighbours is taken this many times more before it is kept as it is, as doubtful. */
export const maxRetakes = 2;

/** A tile whose shot was started and may still be encoding. */
export interface Flight {
  view: TileView;
  /** Number of the mark that the shot must show; null: none. */
  mark: number | null;
  at: string;
  shot: ShotInFlight;
  retakes: number;
  /** False: it did not fit, or one before it did not, and it must be taken again. */
  settled: Promise<boolean>;
}

interface Opened {
  url: string;
  blob: Blob;
  pixels: Pixels;
}

/** Starts shots, and settles them in order: decoded, compared with their neighbours, placed, recorded. */
export function createTileTaker(
  world: CaptureWorld,
  { keepShell, crop }: { keepShell: boolean; crop: Rect | null },
  first: TileView,
  pace: Pace,
) {
  const reasons = new Set<string>();
  const tiles: TileRecord[] = [];
  const seams: SeamRecord[] = [];
  let stitcher: Stitcher | null = null;
  let scale = 1;
  let size: Size = { width: 0, height: 0 };
  let box: Rect = { x: 0, y: 0, ...size };
  let onlyShot: Blob | null = null;
  let preview: Preview | null = null;
  /** The part that is written, device pixels of the whole; null: all of it. */
  let area: Rect | null = null;
  let expected = 1;
  /** Two equal pictures in a row although the page had moved: the second may show the old frame. */
  let lastPicture = '';
  let line: Promise<boolean> = Promise.resolve(true);
  /** When the next picture may be decoded: once the one two before it is placed. */
  let turn: Promise<void> = Promise.resolve();
  /** Settled once the shot that was asked for last has begun. */
  let calling: Promise<unknown> = Promise.resolve();

  /** Between pieces of long work: the next scroll and shot must not wait for what is done with the last picture. */
  async function rest(): Promise<void> {
    await giveWay();
    await calling;
  }

  function writerWithPreview(whole: number): PngWriter {
    area = crop ? areaOf(crop, whole) : null;
    const width = area?.width ?? whole;
    const writer = createPngWriter(width, rest);
    const small = createPreview(width);
    preview = small;
    const both: PngWriter = {
      ...writer,
      write(rows) {
        small.add(rows);
        return writer.write(rows);
      },
    };
    return area ? cropping(area, both) : both;
  }

  /** What is asked for in device pixels of the whole; the content ends somewhere, however large an element says it is. */
  function areaOf(asked: Rect, width: number): Rect {
    const found = toDevice(asked, scale, { width, height: Number.MAX_SAFE_INTEGER });
    if (found.width < 1 || found.height < 1) throw new Stop(problem('nothing-selected'));
    return found;
  }

  /** Where a tile's pixels stand in the picture that is written. */
  function inPicture(placed: Rect): Rect {
    if (!area) return placed;
    const part = intersect(placed, area);
    return { ...part, x: part.x - area.x, y: part.y - area.y };
  }

  /** Placing this tile would put the mark into the picture: it covers what no seam leaves out. */
  function showsMark({ offsetX, parts }: Tile, overlap: number, box: Rect): boolean {
    if (box.x >= markSide || box.y >= markSide || (parts && offsetX > 0)) return false;
    return edgeOf(overlap) < markSide;
  }

  /**
   * A picture is decoded while the one before it is being placed, never more than one ahead: decoding runs beside our
   * own work, and a decoded picture is the largest thing held.
   */
  async function open(shot: ShotInFlight, turn: Promise<void>): Promise<Opened | null> {
    const url = must(await shot.picture);
    await turn;
    if (url === null) return null;
    await rest();
    const blob = dataUrlToBlob(url);
    return { url, blob, pixels: await world.decode(blob) };
  }

  async function settle(flight: Omit<Flight, 'settled'>, opened: Promise<Opened | null>): Promise<boolean> {
    const picture = await opened;
    if (picture === null) return false;
    const { url, blob, pixels } = picture;
    const looksStale = url === lastPicture && flight.retakes === 0;
    lastPicture = url;
    if (looksStale) return false;
    await rest();
    if (!pace.judge(flight.mark, pixels)) return false;
    const { view, pinned, unloaded, loading, cutOff } = flight.view;
    if (!stitcher) {
      scale = scaleOf(pixels, view.viewport);
      size = { width: pixels.width, height: pixels.height };
      const layout = layoutOf(view, pixels);
      const covers = layout.box.width === size.width && layout.box.height === size.height;
      if ((first.view.totalX ?? first.view.maxX) < 0.5 && first.view.maxY < 0.5 && !crop && (keepShell || covers))
        onlyShot = blob;
      stitcher = createStitcher(
        layout,
        layout.box.width + Math.round((view.totalX ?? view.maxX) * scale),
        keepShell,
        writerWithPreview,
      );
      box = layout.box;
    }
    if (pixels.width !== size.width || pixels.height !== size.height) throw new Stop(problem('page-resized'));
    const tile = {
      pixels,
      offsetX: Math.round(view.scrollX * scale),
      offsetY: Math.round(view.scrollY * scale),
      ...(view.parts
        ? {
            parts: view.parts.map(({ rect, scrollX }) => ({
              rect: toDevice(rect, scale, size),
              offsetX: Math.round(scrollX * scale),
            })),
          }
        : {}),
      pinned: pinned.map((pin) => ({ ...pin, rect: toDevice(pin.rect, scale, size) })),
    };
    const seam = stitcher.compare(tile);
    if (flight.mark !== null && showsMark(tile, seam.overlap, box)) {
      pace.giveUp();
      return false;
    }
    // Once a page is known to move by itself, taking every further tile three times only costs time.
    if (seam.unequal > 0 && flight.retakes < maxRetakes && !reasons.has('seam-differs')) return false;
    if (seam.unequal > 0) reasons.add('seam-differs');
    if (unloaded > 0) reasons.add('pictures-missing');
    if (loading) reasons.add('still-loading');
    if (cutOff) reasons.add('area-cut-off');
    const placed = await stitcher.place(tile);
    // The shell around the scroller is the first shot's to the end.
    if (tiles.length > 0 || !keepShell) releasePixels(pixels);
    if (tiles.length > 0) seams.push({ tile: tiles.length, overlapRows: seam.overlap, unequal: seam.unequal });
    tiles.push({
      scrollX: view.scrollX,
      scrollY: view.scrollY,
      placed: inPicture(placed),
      at: flight.at,
      retakes: flight.retakes,
    });
    world.progress(tiles.length, Math.max(expected, tiles.length));
    return true;
  }

  async function start(view: TileView, mark: number | null, retakes = 0): Promise<Flight> {
    if (world.cancelled()) throw new Stop(problem('capture-cancelled'));
    const begun = world.shooter.start(pace.readMs);
    calling = begun.catch(() => undefined);
    const shot = await begun;
    const flight = { view, mark, at: localNow(world.clock), shot, retakes };
    const opened = open(shot, turn);
    turn = line.then(
      () => undefined,
      () => undefined,
    );
    const settled = line.then((fits) => fits && settle(flight, opened));
    // Awaited by whoever needs it; until then a failure must not count as unhandled.
    opened.catch(() => undefined);
    settled.catch(() => undefined);
    line = settled;
    await shot.read;
    return { ...flight, settled };
  }

  return {
    start,
    /** After a misfit: takes that tile again with nothing else in flight, until it fits or its tries are used up. */
    async again(misfit: Flight): Promise<TileView> {
      for (let retakes = misfit.retakes + 1; ; retakes++) {
        line = Promise.resolve(true);
        // The first pixel of the first tile belongs to the picture.
        const paint = pace.next(tiles.length === 0);
        const view = must(await world.page.goTo(misfit.view.view.scrollX, misfit.view.view.scrollY, paint));
        if (await (await start(view, paint.mark, retakes)).settled) return view;
      }
    },
    expect(count: number) {
      expected = count;
    },
    /** Device pixels per CSS pixel; 1 until the first tile is settled. */
    get scale() {
      return scale;
    },
    reasons,
    tiles,
    seams,
    abort: async () => stitcher?.abort(),
    async finish(): Promise<{ picture: Blob; preview: Pixels | null } & Size> {
      if (!stitcher) throw new Error('tile taker: nothing was taken');
      if (onlyShot) {
        await stitcher.abort();
        return { picture: onlyShot, preview: null, ...size };
      }
      const picture = await stitcher.finish();
      const { width, height } = inPicture({ x: 0, y: 0, width: stitcher.width, height: stitcher.height });
      return { picture, preview: preview?.finish() ?? null, width, height };
    },
  };
}
