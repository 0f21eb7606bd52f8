/** Deeper than anything a bundle holds; what is nested deeper would only exhaust whoever walks it. */
const deepest = 24;

/**
 * A stranger's JSON as a value; undefined where it is no JSON, is nested too deep, or has a member that an object
 * inherits (`__proto__`) and that would vanish or do harm when the object is rebuilt.
 */
export function plainJson(text: string): unknown {
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
    if (depth > deepest || Object.hasOwn(one, '__proto__')) return undefined;
    for (const member of Object.values(one))
      if (member instanceof Object) open.push({ value: member, depth: depth + 1 });
  }
  return value;
}
