import type { Table } from 'dexie';
import { problemFrom } from '../model/problem';
import { ok, type Result } from '../model/result';
import type { StoreContext } from './context';
import { StoreFailure, storeProblem, writing } from './failure';
import { type LogGrowth, type LogWriter, openLog } from './log-writer';
import { rememberHead } from './remember-head';
import type { SentinelMark } from './sentinel';

/** Thrown inside a transaction: undoes all of it and gives the problem to the caller of the write. */
export function refuse(code: StoreFailure['code'], detail?: StoreFailure['detail']): never {
  throw new StoreFailure(code, detail);
}

/** The changes of `work` and their log entries in one strict transaction over `tables`, all or nothing. */
export const commit = <T>(
  context: StoreContext,
  tables: Table[],
  work: (log: LogWriter) => Promise<T>,
): PromiseLike<T> => commitAsking(context, tables, () => undefined, work);

/** The same; what `ask` reads is asked for together with the end of the log, which saves one answer's time. */
export const commitAsking = <A, T>(
  context: StoreContext,
  tables: Table[],
  ask: () => A,
  work: (log: LogWriter, asked: Awaited<A>) => Promise<T>,
): PromiseLike<T> => {
  const { db } = context;
  const scope = [...new Set([...tables, db.log, db.installation])];
  return db.transaction('rw', scope, async () => {
    const asked = ask();
    return work(await openLog(context), await asked);
  });
};

/**
 * Tells the sentinel; its failure is reported and fails nothing: a sentinel that lags behind only knows less. `grown`
 * saves reading the log again, where the sentinel's mark (`marked`, asked for meanwhile) is the entry before.
 */
export async function remember(
  context: StoreContext,
  since?: { marked: Promise<SentinelMark | null>; grown: LogGrowth },
): Promise<void> {
  try {
    await rememberHead(context, since);
  } catch (error) {
    context.hooks.onTrouble?.(storeProblem(error) ?? problemFrom(error));
  }
}

/** One write of the store. Resolves after the transaction completed and the sentinel was told. */
export const write = <T>(
  context: StoreContext,
  tables: Table[],
  work: (log: LogWriter) => Promise<T>,
): Promise<Result<T>> =>
  writing(async () => {
    const value = await commit(context, tables, work);
    await remember(context);
    return ok(value);
  });
