import { Catalogue } from '../model/catalogue';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { faultInWords, librarySays, placeInWords, type ShapeIssue } from './catalogue-fault';
import { brokenRule } from './catalogue-rules';
import { brokenLine, lineOf } from './json-line';

/**
 * A catalogue as read from a file. `json`: the file's text, or what `JSON.parse` made of it; with the text the error
 * names the line too. Error: `catalogue-invalid` with `item` (its number as text, or empty), `rule` (a Chinese
 * sentence that names the item) and, from text, `line` (from 1).
 */
export function parseCatalogue(json: unknown): Result<Catalogue> {
  const text = typeof json === 'string' ? json : null;
  const value = text === null ? json : parseText(text);
  if (value === undefined)
    return invalid('', '从这里起读不下去：不是完整的 JSON，可能少了引号、逗号或括号', brokenLine(text ?? ''));
  const parsed = Catalogue.safeParse(value, { error: librarySays });
  const broken = parsed.success ? brokenRule(parsed.data) : shapeError(value, parsed.error.issues[0]);
  if (parsed.success && !broken) return ok(parsed.data);
  const { path, rule } = broken ?? { path: [], rule: '格式不正确' };
  const item = path[0] === 'items' && path.length > 1 ? itemNumber(value, path) : '';
  return invalid(item, `${item && `第${item}项：`}${rule}`, text === null ? null : lineOf(text, path));
}

function parseText(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

const invalid = (item: string, rule: string, line: number | null = null) =>
  err(problem('catalogue-invalid', { item, rule, ...(line === null ? {} : { line }) }));

function shapeError(value: unknown, issue: ShapeIssue | undefined) {
  const path = (issue?.path ?? []).map((key) => (typeof key === 'symbol' ? String(key) : key));
  const place = placeInWords(path[0] === 'items' && path.length > 2 ? path.slice(2) : path);
  const wrong = valueAt(value, path);
  // The wrong value itself where it is short enough to be recognised by.
  const short = typeof wrong === 'string' || typeof wrong === 'number' ? String(wrong) : '';
  const now = short && short.length <= 30 ? `（现为“${short}”）` : '';
  const fault = issue ? faultInWords(issue, wrong === undefined) : '格式不正确';
  return { path, rule: `${place && `“${place}”`}${fault}${now}` };
}

function valueAt(value: unknown, path: (string | number)[]): unknown {
  let at: unknown = value;
  for (const key of path) at = at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined;
  return at;
}

/** The item's own number; where it has none, its place in the list. */
function itemNumber(value: unknown, path: (string | number)[]): string {
  const place = Number(path[1] ?? 0);
  const items = (value as { items?: unknown }).items;
  const item: unknown = Array.isArray(items) ? items[place] : undefined;
  const no: unknown = item !== null && typeof item === 'object' ? Reflect.get(item, 'no') : undefined;
  return typeof no === 'number' ? String(no) : String(place + 1);
}
