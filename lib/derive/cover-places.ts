import type { CoverProposal } from '../model/cover';
import type { PixelRect } from '../model/evidence';

/** A place on the page as it was read, CSS pixels; see `PrivatePlace` in `lib/recognise/private-places`. */
export interface PagePlace {
  kind: CoverProposal['kind'];
  /** With the scroller around it at its start. */
  x: number;
  y: number;
  width: number;
  height: number;
  /** How far that scroller was scrolled when the page was read. */
  scrolledX: number;
  scrolledY: number;
}

/** How a picture lies over the page. */
export interface PictureLay {
  /** Where its upper left corner is, CSS pixels of the window. */
  x: number;
  y: number;
  /** True: it shows the window as it was scrolled · false: it begins where the scroller begins. */
  asScrolled: boolean;
  scale: number;
  width: number;
  height: number;
}

/** Places on the page as places in the picture; what lies outside it is left out. */
export function coverPlaces(places: readonly PagePlace[], lay: PictureLay): CoverProposal[] {
  return places.flatMap((place) => {
    const x = place.x - (lay.asScrolled ? place.scrolledX : 0) - lay.x;
    const y = place.y - (lay.asScrolled ? place.scrolledY : 0) - lay.y;
    const rect = inside(x * lay.scale, y * lay.scale, place.width * lay.scale, place.height * lay.scale, lay);
    return rect ? [{ kind: place.kind, ...rect }] : [];
  });
}

function inside(x: number, y: number, width: number, height: number, lay: PictureLay): PixelRect | null {
  const left = Math.max(0, Math.floor(x));
  const top = Math.max(0, Math.floor(y));
  const right = Math.min(lay.width, Math.ceil(x + width));
  const bottom = Math.min(lay.height, Math.ceil(y + height));
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null;
}
