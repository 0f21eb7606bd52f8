import type { LogEntry } from '../model/log-entry';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { StoreContext } from './context';
import { writing } from './failure';
import { continuationOf, presentMark } from './remember-head';
import type { SentinelMark } from './sentinel';
import { commit, write } from './write';

const tellsOf = (entry: LogEntry, mark: SentinelMark): boolean =>
  entry.body.what === 'store-shorter' && entry.body.hash === mark.hash && entry.body.count === mark.count;

/** See `Store.checkSentinel`. Detail: `remembered` and `found`, the numbers of evidences. */
export const checkSentinel = (context: StoreContext): Promise<Result<void>> =>
  writing(async () => {
    const { db, sentinel } = context;
    const remembered = await sentinel.get();
    if (!remembered) {
      // A first start, or storage outside was cleared while the database survived: remember what there is.
      const mark = await presentMark(db);
      if (mark) await sentinel.set(mark);
      return ok(undefined);
    }
    // One transaction, so that an evidence added meanwhile is in both numbers or in none.
    const [expected, found] = await db.transaction('r', db.log, db.evidence, async () => [
      await continuationOf(db, remembered),
      await db.evidence.count(),
    ]);
    if (expected && found >= expected.count) return ok(undefined);
    await commit(context, [], async (log) => {
      const alarms = await db.log.where('type').equals('alarm').toArray();
      if (alarms.some((entry) => tellsOf(entry, remembered))) return;
      await log.append('alarm', { what: 'store-shorter', ...remembered, found });
    });
    return err(problem('store-shorter', { remembered: expected?.count ?? remembered.count, found }));
  });

export const acceptShorter = async (context: StoreContext): Promise<Result<void>> => {
  const { db, sentinel } = context;
  const remembered = await sentinel.get();
  const accepted = await write(context, [db.evidence], async (log) => {
    await log.append('alarm', { what: 'loss-accepted', ...remembered, found: await db.evidence.count() });
  });
  if (!accepted.ok) return accepted;
  return writing(async () => {
    const mark = await presentMark(db);
    if (mark) await sentinel.set(mark);
    return ok(undefined);
  });
};
