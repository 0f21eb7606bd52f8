import * as z from 'zod/mini';
import { canonicalJson, type Json } from '../model/canonical-json';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { BundleFormat, BundleManifest } from './manifest';
import { plainJson } from './plain-json';

const invalid = (what: string) => err(problem('bundle-invalid', { what }));

/** `manifest.json` out of its text: foreign, of an unknown version, or not as the format says are errors. */
export function readManifest(text: string): Result<BundleManifest> {
  const json = plainJson(text);
  if (json === undefined) return invalid('manifest.json 不是可读的 JSON，或者太大、太深');
  const format = json instanceof Object && 'format' in json ? json.format : null;
  if (typeof format !== 'string' || !format.startsWith('shuangsuiji-bundle/'))
    return err(problem('bundle-foreign', { what: 'manifest.json 不是本程序的格式' }));
  if (!BundleFormat.safeParse(format).success)
    return err(problem('bundle-version', { found: format.slice(0, 60), known: BundleFormat.options.join('、') }));
  const parsed = parseByMember(json as Record<string, unknown>);
  if (!parsed.ok) return invalid(`manifest.json 的 ${parsed.error.slice(0, 200)} 不符合格式`);
  // What the schema does not know is dropped by parsing: then the two are no longer the same.
  return canonicalJson(parsed.value as Json) === canonicalJson(json as Json)
    ? parsed
    : invalid('manifest.json 含有格式里没有的成员');
}

/**
 * Parses list members one element at a time and stops at the first that is wrong: a list of a million wrong elements
 * must not become a million reports. The error is the place.
 */
function parseByMember(json: Record<string, unknown>): Result<BundleManifest, string> {
  const lists = Object.entries(BundleManifest.shape).filter(([, schema]) => schema instanceof z.ZodMiniArray);
  const whole: Record<string, unknown> = { ...json };
  for (const [name, schema] of lists) {
    const list = json[name];
    if (!Array.isArray(list)) return err(name);
    const { element } = (schema as z.ZodMiniArray<z.ZodMiniType>).def;
    const parsedList: unknown[] = [];
    for (const [i, one] of list.entries()) {
      const parsed = element.safeParse(one);
      if (!parsed.success) return err([name, i, ...(parsed.error.issues[0]?.path ?? [])].join('.'));
      parsedList.push(parsed.data);
    }
    whole[name] = parsedList;
  }
  const empty = Object.fromEntries(lists.map(([name]) => [name, []]));
  const around = BundleManifest.safeParse({ ...whole, ...empty });
  if (!around.success) return err(around.error.issues[0]?.path.join('.') || Object.keys(json).join('、'));
  return ok({ ...around.data, ...Object.fromEntries(lists.map(([name]) => [name, whole[name]])) } as BundleManifest);
}
