import type { Json } from '../model/canonical-json';
import { makeEntry } from '../model/chain';
import { localNow } from '../model/local-time';
import type { LogEntry, LogType } from '../model/log-entry';
import type { StoreContext } from './context';
import { installationWithin } from './installation';

/** Appends to the log inside the transaction that does what the entry tells of. */
export interface LogWriter {
  append(type: LogType, body: Record<string, Json>): Promise<LogEntry>;
  /** The newest entry, as written so far in this transaction. */
  head(): LogEntry;
}

/**
 * Opens the log inside a write that covers `log` and `installation`. The first entry of a new store is its genesis;
 * a clock that went back since the last entry gets an entry of its own before the one that noticed it.
 */
export async function openLog(context: StoreContext): Promise<LogWriter> {
  const { db, clock, clockGuard } = context;
  let last = (await db.log.orderBy('seq').last()) ?? null;

  const put = async (type: LogType, at: string, body: Record<string, Json>) => {
    const entry = makeEntry(last, at, type, body);
    await db.log.add(entry); // `add`: an entry that exists is never overwritten
    last = entry;
    return entry;
  };

  if (!last) await put('genesis', localNow(clock), { installation: await installationWithin(context) });

  return {
    async append(type, body) {
      const at = localNow(clock);
      if (last && clockGuard.wentBack(Date.parse(at), Date.parse(last.at)))
        await put('clock-jumped', at, { from: last.at, to: at });
      return put(type, at, body);
    },
    head: () => last!,
  };
}
