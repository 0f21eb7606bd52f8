import type { LogEntry, LogType } from '../model/log-entry';
import type { StoreContext } from './context';
import type { StoreDatabase } from './database';
import { reading } from './failure';
import { commit } from './write';

export const readLog = (
  db: StoreDatabase,
  options: { limit: number } | { from: number } | { type: LogType },
): Promise<LogEntry[]> =>
  reading(() => {
    if ('limit' in options) return db.log.orderBy('seq').reverse().limit(options.limit).toArray();
    if ('type' in options) return db.log.where('type').equals(options.type).sortBy('seq');
    return db.log.where('seq').aboveOrEqual(options.from).toArray();
  });

export const readInstallation = (context: StoreContext): Promise<string> =>
  reading(async () => {
    const row = await context.db.installation.get('installation');
    return row?.key === 'installation' ? row.id : commit(context, [], async (log) => log.installation);
  });
