import type { PixelRect } from '../model/evidence';
import { type Mark, type MarkKind, newMark, nextNumber, type PictureSize, within } from './marks';

interface Sheet {
  marks: readonly Mark[];
  /** Id of the mark that keys act on. */
  selected: number | null;
}

/** Marks being made on a picture, with the way back and forth. */
export interface Editing {
  picture: PictureSize;
  /** Device pixels of a CSS pixel in the picture. */
  scale: number;
  sheet: Sheet;
  past: readonly Sheet[];
  future: readonly Sheet[];
  nextId: number;
  /** What was changed last: holding a key or dragging is one step back, not a hundred. */
  last: string;
}

export type Edit =
  | { do: 'add'; kind: MarkKind; x: number; y: number; size?: { width: number; height: number }; text?: string }
  /** Boxes over all of these at once: one step back. */
  | { do: 'cover'; places: readonly PixelRect[] }
  | { do: 'select'; id: number | null }
  | { do: 'next'; by: 1 | -1 }
  | { do: 'move'; dx: number; dy: number }
  | { do: 'resize'; dx: number; dy: number }
  | { do: 'write'; text: string }
  | { do: 'remove' }
  | { do: 'undo' }
  | { do: 'redo' }
  /** The person let go: what comes is a step of its own. */
  | { do: 'rest' };

export const startEditing = (picture: PictureSize, scale: number): Editing => ({
  picture,
  scale,
  sheet: { marks: [], selected: null },
  past: [],
  future: [],
  nextId: 1,
  last: '',
});

export const selectedMark = ({ sheet }: Editing): Mark | null =>
  sheet.marks.find(({ id }) => id === sheet.selected) ?? null;

/** One edit; what can't be done (nothing selected, nothing to undo) leaves all as it is. */
export function edit(now: Editing, change: Edit): Editing {
  const { sheet, picture, nextId } = now;
  switch (change.do) {
    case 'rest':
      return { ...now, last: '' };
    case 'select':
      return { ...now, sheet: { ...sheet, selected: change.id }, last: '' };
    case 'next': {
      const at = sheet.marks.findIndex(({ id }) => id === sheet.selected);
      const to = at < 0 ? (change.by > 0 ? 0 : sheet.marks.length - 1) : at + change.by;
      const mark = sheet.marks[(to + sheet.marks.length) % Math.max(1, sheet.marks.length)];
      return mark ? { ...now, sheet: { ...sheet, selected: mark.id }, last: '' } : now;
    }
    case 'add': {
      const { kind, x, y, size } = change;
      const text = kind === 'number' ? nextNumber(sheet.marks) : (change.text ?? '');
      const made = { ...newMark(kind, nextId, x, y, now.scale, text), ...size };
      const marks = [...sheet.marks, within(made, picture)];
      return { ...step(now, { marks, selected: nextId }, ''), nextId: nextId + 1 };
    }
    case 'cover': {
      const boxes = change.places.map((place, at) =>
        within({ id: nextId + at, kind: 'box', text: '', ...pick(place) }, picture),
      );
      const last = boxes.at(-1);
      if (!last) return now;
      const marks = [...sheet.marks, ...boxes];
      return { ...step(now, { marks, selected: last.id }, ''), nextId: nextId + boxes.length };
    }
    case 'move':
      return onSelected(now, 'move', (mark) => moved(mark, change.dx, change.dy, picture));
    case 'resize':
      return onSelected(now, 'resize', (mark) => {
        // A disc has one size; the larger of the two is meant.
        const one = Math.abs(change.dx) > Math.abs(change.dy) ? change.dx : change.dy;
        const [dx, dy] = mark.kind === 'number' ? [one, one] : [change.dx, change.dy];
        return within({ ...mark, width: mark.width + dx, height: mark.height + dy }, picture);
      });
    case 'write':
      return onSelected(now, 'write', (mark) => within({ ...mark, text: change.text }, picture));
    case 'remove': {
      if (sheet.selected === null) return now;
      const at = sheet.marks.findIndex(({ id }) => id === sheet.selected);
      const marks = sheet.marks.filter(({ id }) => id !== sheet.selected);
      return step(now, { marks, selected: (marks[at] ?? marks[at - 1])?.id ?? null }, '');
    }
    case 'undo': {
      const before = now.past.at(-1);
      if (!before) return now;
      return { ...now, sheet: before, past: now.past.slice(0, -1), future: [sheet, ...now.future], last: '' };
    }
    case 'redo': {
      const [after, ...future] = now.future;
      return after ? { ...now, sheet: after, past: [...now.past, sheet], future, last: '' } : now;
    }
  }
}

const pick = ({ x, y, width, height }: PixelRect): PixelRect => ({ x, y, width, height });

/** Moves a mark as it is; at the edge it stops instead of shrinking. */
function moved(mark: Mark, dx: number, dy: number, { width, height }: PictureSize): Mark {
  const stop = (value: number, length: number, most: number) =>
    Math.min(Math.max(value, Math.max(0, -length)), Math.max(0, most - Math.max(0, length)));
  return { ...mark, x: stop(mark.x + dx, mark.width, width), y: stop(mark.y + dy, mark.height, height) };
}

function onSelected(now: Editing, what: string, change: (mark: Mark) => Mark): Editing {
  const mark = selectedMark(now);
  if (!mark) return now;
  const marks = now.sheet.marks.map((one) => (one.id === mark.id ? change(one) : one));
  return step(now, { marks, selected: mark.id }, `${what} ${mark.id}`);
}

function step(now: Editing, sheet: Sheet, what: string): Editing {
  const goesOn = what !== '' && what === now.last;
  return { ...now, sheet, past: goesOn ? now.past : [...now.past, now.sheet], future: [], last: what };
}
