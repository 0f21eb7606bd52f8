import { type Problem, problem } from '@/lib/model/problem';
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
      guarded = store;
      await compare();
      return alarms;
    },
    async acceptShorter() {
      const accepted = await guarded?.acceptShorter();
      if (accepted && !accepted.ok) raise(accepted.error);
      else await compare();
    },
  };
}
