import type { Edit } from '@/lib/derive/editing';
import type { MarkKind } from '@/lib/derive/marks';

export interface KeyPress {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  metaKey: boolean;
}

const tools: Record<string, MarkKind> = { b: 'box', a: 'arrow', n: 'number', t: 'text' };
const arrows: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};
/** How far an arrow key goes, CSS pixels of the page: fine enough for one character, quick enough with Ctrl. */
const step = { small: 2, large: 40 };

/** The tool whose key this is. */
export const toolForKey = (key: string): MarkKind | null => tools[key.toLowerCase()] ?? null;

/** What a key does to the marks; null where it is no key of the editor. `scale`: device pixels of a CSS pixel. */
export function editForKey({ key, shiftKey, ctrlKey, metaKey }: KeyPress, scale: number): Edit | null {
  const command = ctrlKey || metaKey;
  const arrow = arrows[key];
  if (arrow) {
    const far = Math.max(1, Math.round((command ? step.large : step.small) * scale));
    return { do: shiftKey ? 'resize' : 'move', dx: arrow[0] * far, dy: arrow[1] * far };
  }
  if (command) {
    const letter = key.toLowerCase();
    if (letter === 'z') return { do: shiftKey ? 'redo' : 'undo' };
    return letter === 'y' ? { do: 'redo' } : null;
  }
  if (key === 'Delete' || key === 'Backspace') return { do: 'remove' };
  if (key === '[') return { do: 'next', by: -1 };
  return key === ']' ? { do: 'next', by: 1 } : null;
}
