import type { Table } from 'dexie';
import { problemFrom } from '../model/problem';
import { ok, type Result } from '../model/result';
import type { StoreContext } from './context';
import { StoreFailure, storeProblem, writing } from './failure';
import { type LogWriter, openLog } from './log-writer';
import { rememberHead } from './remember-head';

/** Thrown inside a transaction: undoes all of it and gives the problem to the caller of the write. */
export function refuse(code: StoreFailure['code'], detail?: StoreFailure['detail']): never {
  throw new StoreFailure(code, detail);
}

/** The changes of `work` and their log entries in one strict transaction over `tables`, all or nothing. */
export const commit = <T>(
  context: StoreContext,
  tables: Table[],
  work: (log: LogWriter) => Promise<T>,
): PromiseLike<T> => {
  const { db } = context;
  const scope = [...new Set([...tables, db.log, db.installation])];
  return db.transaction('rw', scope, async () => work(await openLog(context)));
};

/** Tells the sentinel; its failure is reported and fails nothing: a sentinel that lags behind only knows less. */
export async function remember(context: StoreContext): Promise<void> {
  try {
    await rememberHead(context);
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
