import { describe, expect, it } from 'vitest';
import { type Edit, edit, selectedMark, startEditing } from '@/lib/derive/editing';
import { derivationOf } from '@/lib/derive/marks';

const start = startEditing({ width: 1000, height: 5000 }, 1);
const edited = (...edits: Edit[]) => edits.reduce(edit, start);
const box: Edit = { do: 'add', kind: 'box', x: 100, y: 200 };

describe('marks on a picture', () => {
  it('are added selected, moved and resized by steps, and stay inside the picture', () => {
    const now = edited(box, { do: 'move', dx: -500, dy: 10 }, { do: 'resize', dx: -1000, dy: 5 });
    expect(selectedMark(now)).toMatchObject({ kind: 'box', x: 0, y: 210, width: 8, height: 33 });
    expect(selectedMark(edit(now, { do: 'move', dx: 5000, dy: 0 }))).toMatchObject({ x: 992, width: 8 });
  });

  it('count on from the highest number', () => {
    const now = edited({ do: 'add', kind: 'number', x: 1, y: 1 }, box, { do: 'add', kind: 'number', x: 9, y: 9 });
    expect(now.sheet.marks.map(({ text }) => text)).toEqual(['1', '', '2']);
  });

  it('keep an arrow’s direction to the left and upwards', () => {
    const now = edited({ do: 'add', kind: 'arrow', x: 500, y: 500, size: { width: -80, height: -40 } });
    expect(selectedMark(now)).toMatchObject({ x: 500, y: 500, width: -80, height: -40 });
    expect(selectedMark(edit(now, { do: 'move', dx: -900, dy: 0 }))).toMatchObject({ x: 80, width: -80 });
  });

  it('are as wide as their text, whatever is written', () => {
    const now = edited({ do: 'add', kind: 'text', x: 10, y: 10, text: '说明' });
    const longer = edit(now, { do: 'write', text: '说明说明说明' });
    expect(selectedMark(longer)!.width).toBeGreaterThan(2 * selectedMark(now)!.width);
  });

  it('are selected one after the other, round and round', () => {
    const now = edited(box, box, { do: 'next', by: 1 });
    expect(now.sheet.selected).toBe(1);
    expect(edit(now, { do: 'next', by: -1 }).sheet.selected).toBe(2);
  });

  it('hand the selection on when one is removed', () => {
    const now = edited(box, box, { do: 'select', id: 1 }, { do: 'remove' });
    expect([now.sheet.marks.length, now.sheet.selected]).toEqual([1, 2]);
    expect(edit(edit(now, { do: 'remove' }), { do: 'remove' }).sheet.marks).toEqual([]);
  });
});

describe('going back', () => {
  it('undoes a held key as one step, and redoes it', () => {
    const move: Edit = { do: 'move', dx: 1, dy: 0 };
    const now = edited(box, move, move, move);
    const back = edit(now, { do: 'undo' });
    expect(selectedMark(back)?.x).toBe(100);
    expect(selectedMark(edit(back, { do: 'redo' }))?.x).toBe(103);
    expect(edit(back, { do: 'undo' }).sheet.marks).toEqual([]);
  });

  it('takes what follows a pause as a step of its own', () => {
    const move: Edit = { do: 'move', dx: 1, dy: 0 };
    expect(selectedMark(edit(edited(box, move, { do: 'rest' }, move), { do: 'undo' }))?.x).toBe(101);
  });

  it('forgets what was undone once something new is done, and does nothing at either end', () => {
    const now = edit(edited(box, { do: 'undo' }, box), { do: 'redo' });
    expect(now.sheet.marks).toHaveLength(1);
    expect(edit(start, { do: 'undo' })).toBe(start);
  });
});

it('a picture with a covered part is a redaction, one without is marked', () => {
  expect(derivationOf(edited(box, { do: 'add', kind: 'text', x: 0, y: 0 }).sheet.marks)).toBe('redaction');
  expect(derivationOf(edited({ do: 'add', kind: 'arrow', x: 0, y: 0 }).sheet.marks)).toBe('marks');
});
