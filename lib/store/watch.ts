import { liveQuery } from 'dexie';
import type { Watch } from './port';

/** A Dexie live query as a `Watch`: it hears changes of this window, of other windows and of the worker. */
export const watchQuery = <T>(query: () => Promise<T>): Watch<T> => ({
  subscribe(next, failed) {
    const subscription = liveQuery(query).subscribe(next, failed);
    return () => subscription.unsubscribe();
  },
});
