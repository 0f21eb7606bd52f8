import { localNow } from '../model/local-time';
import type { Checkpoint, LogEntry } from '../model/log-entry';
import type { StoreContext } from './context';
import type { StoreDatabase } from './database';
import { reading } from './failure';
import { commit } from './write';

export const readLog = (db: StoreDatabase, options: { limit: number } | { from: number }): Promise<LogEntry[]> =>
  reading(() =>
    'limit' in options
      ? db.log.orderBy('seq').reverse().limit(options.limit).toArray()
      : db.log.where('seq').aboveOrEqual(options.from).toArray(),
  );

/** The head of the log now; of a store never written to, its genesis. */
export const checkpoint = (context: StoreContext): Promise<Checkpoint> =>
  reading(() =>
    commit(context, [], async (log) => {
      const { seq, hash } = log.head();
      const { installation } = log;
      return {
        format: 'shuangsuiji-checkpoint/1' as const,
        installation,
        seq,
        head: hash,
        at: localNow(context.clock),
      };
    }),
  );

export const readInstallation = (context: StoreContext): Promise<string> =>
  reading(async () => {
    const row = await context.db.installation.get('installation');
    return row ? row.id : commit(context, [], async (log) => log.installation);
  });
