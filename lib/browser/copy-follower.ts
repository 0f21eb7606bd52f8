import type { Store } from '@/lib/store/port';

/** A row of captures goes into the copy together: it is written this long after the last change. */
const quietMs = 3000;

/**
 * Runs `write` when the window opens and after each change that the log tells of, or of the office's lists and papers,
 * a while after the last one. A store that can't be read changes nothing here: its alarm is raised where it is guarded.
 */
export function followStore(store: Pick<Store, 'watch' | 'log' | 'officeSavings'>, write: () => void): void {
  let seen = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  store
    .watch(async () => `${(await store.log({ limit: 1 }))[0]?.seq} ${await store.officeSavings()}`)
    .subscribe(
      (now) => {
        if (now === seen) return;
        seen = now;
        clearTimeout(waiting);
        waiting = setTimeout(write, quietMs);
      },
      () => clearTimeout(waiting),
    );
}
