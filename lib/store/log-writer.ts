import Dexie from 'dexie';
import type { Json } from '../model/canonical-json';
import { makeEntry } from '../model/chain';
import { type LocalTime, localNow } from '../model/local-time';
import type { LogEntry, LogType } from '../model/log-entry';
import type { StoreContext } from './context';
import { installationWithin } from './installation';

/** A log before and after a transaction. */
export interface LogGrowth {
  /** The newest entry that was there before; null: there was none. */
  before: LogEntry | null;
  appended: LogEntry[];
}

/** Appends to the log inside the transaction that does what the entry tells of. */
export interface LogWriter {
  /** Entries stand in the order of the calls; a caller may go on before the first is written. */
  append(type: LogType, body: Record<string, Json>): PromiseLike<LogEntry>;
  /** The newest entry, as appended so far in this transaction. */
  head(): LogEntry;
  /** What this transaction has done to the log so far. */
  grown(): LogGrowth;
  /** This installation's id. */
  installation: string;
}

/**
 * Opens the log inside a write that covers `log` and `installation`. The first entry of a new store is its genesis;
 * a clock that went back since the last entry gets an entry of its own before the one that noticed it.
 */
export async function openLog(context: StoreContext): Promise<LogWriter> {
  const { db, clock, clockGuard } = context;
  const [newest, installation] = await Dexie.Promise.all([db.log.orderBy('seq').last(), installationWithin(context)]);
  const before = newest ?? null;
  const appended: LogEntry[] = [];
  let last = before;

  const put = (type: LogType, at: LocalTime, body: Record<string, Json>) => {
    const entry = makeEntry(last, at, type, body);
    last = entry;
    appended.push(entry);
    return db.log.add(entry).then(() => entry); // `add`: an entry that exists is never overwritten
  };

  if (!last) await put('genesis', localNow(clock), { installation });

  return {
    installation,
    head: () => last!,
    grown: () => ({ before, appended }),
    append(type, body) {
      const at = localNow(clock);
      const jumped =
        last && clockGuard.wentBack(Date.parse(at), Date.parse(last.at))
          ? put('clock-jumped', at, { from: last.at, to: at })
          : undefined;
      const entry = put(type, at, body);
      return jumped ? Dexie.Promise.all([jumped, entry]).then(() => entry) : entry;
    },
  };
}
