import type { Store } from '@/lib/store/port';

/** A row of captures goes into the copy together: it is written this long after the last change. */
const quietMs = 3000;

/**
 * Runs `write` when the window opens and after each change that the log tells of, a while after the last one. A store
 * that can't be read changes nothing here: its alarm is raised where it is guarded.
 */
export function followStore(store: Pick<Store, 'watch' | 'log'>, write: () => void): void {
  let seen = -1;
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store
    .watch(async () => (await store.log({ limit: 1 }))[0]?.seq ?? -1)
    .subscribe(
      (seq) => {
        if (seq === seen) return;
        seen = seq;
        clearTimeout(waiting);
        waiting = setTimeout(write, quietMs);
      },
      () => clearTimeout(waiting),
    );
}
