/**
 * The line (from 1) of a JSON text on which the value at `path` begins; where the path leads nowhere (a member is
 * absent), the line of the last value on it that is there. Null where the text is no JSON.
 */
export function lineOf(text: string, path: readonly (string | number)[]): number | null {
  try {
    return text.slice(0, offsetOf(text, path)).split('\n').length;
  } catch {
    return null; // broken JSON: the caller has said so already
  }
}

/** The line (from 1) of a text that is no JSON from which on it can't be read; the last one where it only ends too early. */
export function brokenLine(text: string): number {
  try {
    JSON.parse(text);
  } catch (error) {
    const said = error instanceof Error ? error.message : '';
    const at = /position (\d+)/.exec(said)?.[1];
    // Of a short text the place is not told, but the character is.
    const character = /^Unexpected token '?(.)/u.exec(said)?.[1];
    const end = at ? Number(at) : character ? text.indexOf(character) : -1;
    return (end < 0 ? text.trimEnd() : text.slice(0, end)).split('\n').length;
  }
  return 1;
}

const token = /\s*(?:("(?:[^"\\]|\\.)*")|([[\]{},:])|([^\s[\]{},:"]+))/y;

function offsetOf(text: string, path: readonly (string | number)[]): number {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  let found = 0;

  function next(): { word: string; start: number } {
    token.lastIndex = at;
    const match = token.exec(text);
    const word = match?.[1] ?? match?.[2] ?? match?.[3];
    if (!match || word === undefined) throw new SyntaxError('unexpected end');
    at = token.lastIndex;
    return { word, start: at - word.length };
  }

  /** Reads one value; `depth` path keys lead to it where `on`. */
  function value(depth: number, on: boolean): void {
    const { word, start } = next();
    if (on) found = start;
    if (word === '{') members('}', depth, on, () => readKey());
    else if (word === '[') {
      let index = 0;
      members(']', depth, on, () => index++);
    }
  }

  function readKey(): string {
    const { word } = next();
    next(); // the colon
    return JSON.parse(word) as string;
  }

  function members(end: string, depth: number, on: boolean, key: () => string | number): void {
    const start = at;
    if (next().word === end) return;
    at = start;
    do {
      const name = key();
      value(depth + 1, on && name === path[depth]);
    } while (next().word !== end);
  }

  value(0, true);
  return found;
}
