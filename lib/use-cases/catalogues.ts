import { builtInCatalogue } from '../coverage/built-in-catalogue';
import type { Catalogue } from '../model/catalogue';
import type { Store } from '../store/port';

/** The built-in one first, then the person's own. */
export const allCatalogues = async (store: Store): Promise<Catalogue[]> => {
  const builtIn = builtInCatalogue();
  return [builtIn, ...(await store.catalogues()).filter(({ id }) => id !== builtIn.id)];
};

/** A copy to edit, under an id that nobody has. */
export function copyCatalogue(catalogue: Catalogue, taken: readonly { id: string }[]): Catalogue {
  let n = 1;
  while (taken.some(({ id }) => id === `${catalogue.id}-copy-${n}`)) n++;
  return { ...structuredClone(catalogue), id: `${catalogue.id}-copy-${n}`, title: `${catalogue.title}（副本${n}）` };
}
