import { intersect, type Rect, type Size } from './geometry';
import type { ScrollerChoice, TileView } from './ports';

/** Where a frame's viewport stands in the top viewport, and the part of it that is in view; CSS pixels. */
export interface ForeignPlace {
  rect: Rect;
  clip: Rect;
}

const moved = (rect: Rect, by: Rect): Rect => ({ ...rect, x: rect.x + by.x, y: rect.y + by.y });

/** What an agent inside a frame of another origin found, told as from the top document. */
export function choiceInTop(choice: ScrollerChoice, { rect, clip }: ForeignPlace, top: Size): ScrollerChoice {
  const share = (clip.width * clip.height) / (top.width * top.height);
  return {
    ...choice,
    kind: 'frame',
    label: `other site: ${choice.label}`,
    rect: intersect(moved(choice.rect, rect), clip),
    score: choice.score * share,
  };
}

/** A tile as an agent inside a frame of another origin sees it, told as from the top document. */
export function viewInTop(tile: TileView, { rect, clip }: ForeignPlace, top: Size): TileView {
  const { view } = tile;
  const box = moved(view.box, rect);
  const seen = intersect(box, clip);
  return {
    ...tile,
    view: {
      ...view,
      box: seen,
      viewport: top,
      followers: view.followers.map((follower) => moved(follower, rect)),
      ...(view.parts ? { parts: view.parts.map((part) => ({ ...part, rect: moved(part.rect, rect) })) } : {}),
    },
    pinned: tile.pinned.map((pin) => ({ ...pin, rect: moved(pin.rect, rect) })),
    cutOff: tile.cutOff || box.width - seen.width > 1 || box.height - seen.height > 1,
  };
}

/**
 * Which of the frames that could be entered stands where: told by its size, because a frame can't see its own place in a
 * page of another origin. Two of the same size are both left out.
 */
export function matchFrames<T extends Size>(places: ForeignPlace[], frames: T[]): { place: ForeignPlace; frame: T }[] {
  const same = (place: ForeignPlace, frame: Size) =>
    Math.abs(place.rect.width - frame.width) < 1.5 && Math.abs(place.rect.height - frame.height) < 1.5;
  return places.flatMap((place) => {
    const fitting = frames.filter((frame) => same(place, frame));
    const [frame] = fitting;
    const alone = fitting.length === 1 && places.filter((other) => frame && same(other, frame)).length === 1;
    return frame && alone ? [{ place, frame }] : [];
  });
}
