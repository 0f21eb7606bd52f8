import { toPlainTime } from '@/lib/model/local-time';
import { type Problem, problem, problemFrom } from '@/lib/model/problem';
import type { FullCheck } from '@/lib/store/full-check-report';
import type { Store, StoreHooks, Watch } from '@/lib/store/port';

/** What is wrong with the store of this window; each problem stays until it is over. */
export interface StoreAlarms {
  /** To be given to the store when it is opened. */
  hooks: Pick<StoreHooks, 'onBlocked' | 'onClosed' | 'onTrouble'>;
  watch: Watch<Problem[]>;
  /** Compares the store with what the sentinel remembers, now and whenever the browser closed the database. */
  guard(store: Store): Promise<Problem[]>;
  /** The person has read that records are missing and goes on with what is there. */
  acceptShorter(): Promise<void>;
}

export function createStoreAlarms(): StoreAlarms {
  let alarms: Problem[] = [];
  let guarded: Store | null = null;
  const listeners = new Set<(alarms: Problem[]) => void>();
  const tell = (next: Problem[]) => {
    alarms = next;
    for (const listener of listeners) listener(alarms);
  };
  const raise = (one: Problem) => tell([...alarms.filter(({ code }) => code !== one.code), one]);
  const compare = async (): Promise<void> => {
    if (!guarded) return;
    const checked = await guarded.checkSentinel();
    tell(alarms.filter(({ code }) => code !== 'store-shorter' && code !== 'store-blocked'));
    if (!checked.ok) raise(checked.error);
  };
  // The last full check, in whatever window it ran: what it found stands until one finds nothing.
  const tellCheck = (check: FullCheck | null): void => {
    const found = check?.findings.length ?? 0;
    if (check && found > 0) raise(problem('check-found', { found, time: toPlainTime(check.finishedAt) }));
    else if (alarms.some(({ code }) => code === 'check-found'))
      tell(alarms.filter(({ code }) => code !== 'check-found'));
  };
  let leave = () => {};
  const unread = (error: unknown) => raise(problemFrom(error, 'store-unavailable'));
  return {
    hooks: {
      onBlocked: () => raise(problem('store-blocked')),
      onClosed: () => void compare(),
      onTrouble: raise,
    },
    watch: {
      subscribe(next) {
        listeners.add(next);
        next(alarms);
        return () => listeners.delete(next);
      },
    },
    async guard(store) {
      const first = guarded !== store;
      guarded = store;
      await compare();
      try {
        tellCheck(await store.lastFullCheck());
      } catch (error) {
        unread(error);
      }
      if (first) {
        leave();
        leave = store.watch(() => store.lastFullCheck()).subscribe(tellCheck, unread);
      }
      return alarms;
    },
    async acceptShorter() {
      const accepted = await guarded?.acceptShorter();
      if (accepted && !accepted.ok) raise(accepted.error);
      else await compare();
    },
  };
}
