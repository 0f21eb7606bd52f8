import { builtInCatalogue, parseCatalogue } from '../coverage/catalogue';
import type { Catalogue } from '../model/catalogue';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { Store } from '../store/port';

/** The built-in one first, then the person's own. */
export const allCatalogues = async (store: Store): Promise<Catalogue[]> => {
  const builtIn = builtInCatalogue();
  return [builtIn, ...(await store.catalogues()).filter(({ id }) => id !== builtIn.id)];
};

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

/** A copy to edit, under an id that nobody has. */
export function copyCatalogue(catalogue: Catalogue, taken: readonly { id: string }[]): Catalogue {
  let n = 1;
  while (taken.some(({ id }) => id === `${catalogue.id}-copy-${n}`)) n++;
  return { ...structuredClone(catalogue), id: `${catalogue.id}-copy-${n}`, title: `${catalogue.title}（副本${n}）` };
}

const lineWith = (text: string, part: string): number => text.slice(0, text.indexOf(part)).split('\n').length;
