/** Deeper than anything a bundle holds; what is nested deeper would only exhaust whoever walks it. */
const deepest = 24;

/** More values than any bundle holds: each takes far more memory than its text. */
const mostValues = 8_000_000;
/** Longer than any list of a bundle. */
const longestList = 300_000;

/** About how many values a JSON text has, without parsing it: every value but the first follows one of these marks. */
function valuesIn(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x2c || code === 0x5b || code === 0x7b) count++;
  }
  return count;
}

/**
 * A stranger's JSON as a value; undefined where it is no JSON, is nested too deep or too large, or has a member that an object
 * inherits (`__proto__`) and that would vanish or do harm when the object is rebuilt.
 */
export function plainJson(text: string): unknown {
  if (valuesIn(text) > mostValues) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined; // no JSON: told by the caller with the file's name
  }
  const open: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: one, depth } = next;
    if (!(one instanceof Object)) continue;
    if (Array.isArray(one) && one.length > longestList) return undefined;
    if (depth > deepest || Object.hasOwn(one, '__proto__')) return undefined;
    for (const member of Object.values(one))
      if (member instanceof Object) open.push({ value: member, depth: depth + 1 });
  }
  return value;
}
