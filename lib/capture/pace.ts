import type { Pixels } from './pixels';

/** How a new frame is to be waited for. */
export interface Paint {
  /**
   * Number of the colour shown in the window's first pixel in the very frame that is waited for; while the page is on its
   * way there, the colour before it is. Null: none.
   */
  mark: number | null;
  /** Frames to wait once everything is in place. */
  frames: number;
}

/** Edge of the mark, device pixels. Less than any seam leaves out of the picture; see `edgeOf`. */
export const markSide = 2;

/** Frames after which no old frame was seen in 140 tries; the mark makes fewer safe. */
const surelyFrames = 3;
/** By then a shot under way has read the screen even on a busy machine. Milliseconds. */
const surelyReadMs = 34;
/** What is usually enough (39 shots of 40 at 12), and by how much it grows; a tile taken again costs 150. Milliseconds. */
const usuallyReadMs = 16;
const readStepMs = 8;

/**
 * Colours that pages hardly have and that no colour management turns into one another: each channel is empty, half or
 * full, and never all three alike.
 */
const colours: readonly [number, number, number][] = [
  [255, 0, 128],
  [0, 255, 128],
  [128, 0, 255],
  [255, 128, 0],
  [0, 128, 255],
  [128, 255, 0],
];

/** Colours in a row; the one after the last is the first. */
export const markCount = colours.length;

export const markColour = (mark: number): string => `rgb(${colours[(mark + markCount) % markCount]!.join(' ')})`;

/** The number whose colour stands in the first pixel of a shot, or null where none of them does. */
export function markIn({ data }: Pixels): number | null {
  const level = (value: number) => (value < 64 ? 0 : value < 192 ? 128 : 255);
  const [r, g, b] = [level(data[0]!), level(data[1]!), level(data[2]!)];
  const found = colours.findIndex((colour) => colour[0] === r && colour[1] === g && colour[2] === b);
  return found < 0 ? null : found;
}

/**
 * How long to wait for frames and shots, learned from the shots themselves: each carries the number of the frame it
 * shows. Waiting starts short; a shot that came too early or too late is taken again and all later ones wait longer.
 * Where something of the page covers the mark, every shot waits as long as is surely enough.
 */
export interface Pace {
  /** For the next frame. `blind`: without a mark, for a frame whose first pixel belongs to the picture. */
  next(blind: boolean): Paint;
  /** Milliseconds from the start of a shot until the page may move on. */
  readonly readMs: number;
  /** True where the shot shows the frame that was waited for, as far as can be told. */
  judge(expected: number | null, shot: Pixels): boolean;
  /** From here on without marks. */
  giveUp(): void;
}

/** `patient`: the page has content that appears some frames after it is in place. */
export function createPace(patient: boolean): Pace {
  let frames = patient ? surelyFrames : 0;
  let readMs = usuallyReadMs;
  let marks = true;
  let count = 0;
  const giveUp = () => {
    marks = false;
    frames = surelyFrames;
    readMs = surelyReadMs;
  };
  return {
    next(blind) {
      if (blind || !marks) return { mark: null, frames: surelyFrames };
      // Two steps: the colour between says that the page is on its way.
      count = (count + 2) % markCount;
      return { mark: count, frames };
    },
    get readMs() {
      return readMs;
    },
    judge(expected, shot) {
      if (!marks) return true;
      const seen = markIn(shot);
      if (expected === null) {
        // A mark in a picture that asked for none: the page had moved on before the screen was read.
        if (seen === null || readMs === surelyReadMs) return true;
        readMs = surelyReadMs;
        return false;
      }
      if (seen === expected) return true;
      const ahead = seen === null ? 0 : (seen - expected + markCount) % markCount;
      if ((ahead === 1 || ahead === 2) && readMs < surelyReadMs) readMs = Math.min(readMs + readStepMs, surelyReadMs);
      else if (ahead > 3 && frames < surelyFrames) frames++;
      else giveUp();
      return false;
    },
    giveUp,
  };
}
