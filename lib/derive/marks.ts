import type { PixelRect } from '../model/evidence';

/** box: covers for good · arrow, number, text: say something about the picture. */
export const markKinds = ['box', 'arrow', 'number', 'text'] as const;
export type MarkKind = (typeof markKinds)[number];

/**
 * One mark, in whole pixels of the picture. An arrow goes from (x, y) to (x + width, y + height), where both may be
 * negative; a number is a disc of that width; a text is as high as its letters.
 */
export interface Mark {
  id: number;
  kind: MarkKind;
  x: number;
  y: number;
  width: number;
  height: number;
  /** What a text says, or a number counts; empty for the others. */
  text: string;
}

export interface PictureSize {
  width: number;
  height: number;
}

/** The smallest box or letter, pixels of the picture. */
const smallest = 8;

/** A new mark of usual size at a place, for a picture of `scale` device pixels to a CSS pixel. */
export function newMark(kind: MarkKind, id: number, x: number, y: number, scale: number, text = ''): Mark {
  const css = (size: number) => Math.round(size * scale);
  const size = { box: [160, 28], arrow: [90, 60], number: [32, 32], text: [160, 24] }[kind];
  return { id, kind, x: Math.round(x), y: Math.round(y), width: css(size[0]!), height: css(size[1]!), text };
}

/** The same mark inside the picture and large enough to be seen. */
export function within(mark: Mark, picture: PictureSize): Mark {
  const inside = (value: number, most: number) => Math.min(Math.max(0, Math.round(value)), Math.max(0, most));
  if (mark.kind === 'arrow') {
    const x = inside(mark.x, picture.width);
    const y = inside(mark.y, picture.height);
    let width = inside(mark.x + mark.width, picture.width) - x;
    const height = inside(mark.y + mark.height, picture.height) - y;
    if (Math.hypot(width, height) < smallest) width = x + smallest <= picture.width ? smallest : -smallest;
    return { ...mark, x, y, width, height };
  }
  const side = mark.kind === 'number' ? Math.max(mark.width, mark.height) : 0;
  const wanted = mark.kind === 'text' ? widthOfText(mark.text, mark.height) : side || mark.width;
  const width = inside(Math.max(smallest, wanted), picture.width);
  const height = inside(Math.max(smallest, side || mark.height), picture.height);
  const x = inside(mark.x, picture.width - width);
  const y = inside(mark.y, picture.height - height);
  return { ...mark, x, y, width, height };
}

/**
 * How wide a text of that height is, with its edges: letters of Chinese are square, Latin ones a little over half of it.
 * The picture's own letters may differ by a few pixels.
 */
export function widthOfText(text: string, height: number): number {
  const letters = [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 1 : 0.6), 0);
  return Math.round(letters * height * letterSize + height / 2);
}

/** Height of the letters in a text mark's own height. */
export const letterSize = 0.75;

/** The rectangle around a mark, with positive sides. */
export const around = ({ x, y, width, height }: Mark): PixelRect => ({
  x: Math.min(x, x + width),
  y: Math.min(y, y + height),
  width: Math.abs(width),
  height: Math.abs(height),
});

/** The number that a new number mark gets: one more than the highest. */
export const nextNumber = (marks: readonly Mark[]): string =>
  String(1 + Math.max(0, ...marks.filter(({ kind }) => kind === 'number').map(({ text }) => Number(text) || 0)));

/** A picture with a covered part is a redaction, whatever else is on it. */
export const derivationOf = (marks: readonly Mark[]): 'redaction' | 'marks' =>
  marks.some(({ kind }) => kind === 'box') ? 'redaction' : 'marks';
