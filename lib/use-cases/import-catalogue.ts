import { builtInCatalogue } from '../coverage/built-in-catalogue';
import { parseCatalogue } from '../coverage/catalogue';
import type { Catalogue } from '../model/catalogue';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { Store } from '../store/port';

/**
 * Takes in a catalogue of another year or city, or an edited copy, from its JSON text. `catalogue-invalid` names the line
 * and the rule; nothing is stored then. The same id again replaces what was taken in under it; the built-in one stays.
 */
export async function importCatalogue(text: string, store: Store): Promise<Result<Catalogue>> {
  const parsed = parseCatalogue(text);
  if (!parsed.ok) return parsed;
  const catalogue = parsed.value;
  if (catalogue.id === builtInCatalogue().id) {
    const rule = `“id”与自带的指标体系相同（${catalogue.id}），请换一个`;
    return err(problem('catalogue-invalid', { item: '', rule, line: lineWith(text, '"id"') }));
  }
  const saved = await store.saveCatalogue(catalogue);
  return saved.ok ? ok(catalogue) : saved;
}

const lineWith = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
