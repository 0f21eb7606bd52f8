import Dexie from 'dexie';
import type { Watch } from './port';

/** So many values in a row may be kept back because the store changed while they were read. */
const mostSkipped = 4;

/**
 * A query that is run again after every change of the database, in whatever window or worker it happened. Dexie's own
 * live queries follow what a query read, but lose sight of it behind the first native `await`: a screen would then stay
 * as it was although a picture was stored. Changes that come while the query runs make it run once more.
 */
export const watchQuery =
  (name: string) =>
  <T>(query: () => Promise<T>): Watch<T> => ({
    subscribe(next, failed) {
      let live = true;
      let running = false;
      let changed = false;
      let skipped = 0;
      const run = async (): Promise<void> => {
        if (running) {
          changed = true;
          return;
        }
        running = true;
        do {
          changed = false;
          try {
            const value = await query();
            // A value that is old already is kept back, but a long run of changes is not sat out in silence.
            if (live && (!changed || ++skipped > mostSkipped)) {
              skipped = 0;
              next(value);
            }
          } catch (error) {
            if (live) failed(error);
          }
        } while (live && changed);
        running = false;
      };
      const mine = `idb://${name}/`;
      const heard = (parts: object) => {
        if (Object.keys(parts).some((part) => part === 'all' || part.startsWith(mine))) void run();
      };
      Dexie.on('storagemutated', heard);
      void run();
      return () => {
        live = false;
        Dexie.on.storagemutated.unsubscribe(heard);
      };
    },
  });
