import type { StoreDatabase } from './database';
import type { BytesRow } from './rows';

/** Rows asked for at a time. They hold references; no picture is read before somebody reads its blob. */
const batch = 64;

/** The row of the id at a place of the list; undefined where there is none. */
export type ByteRows = (at: number) => Promise<BytesRow | undefined>;

/**
 * The rows of many ids (ascending), read from the front to the back by several at the same time: a batch in one go, the
 * next one ahead. A question for each row would take longer than hashing its picture.
 */
export function createByteRows(db: StoreDatabase, ids: readonly string[]): ByteRows {
  const batches = new Map<number, Promise<Map<string, BytesRow>>>();

  function load(number: number): void {
    const part = ids.slice(number * batch, (number + 1) * batch);
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined || batches.has(number)) return;
    const rows = (async () => {
      const found = await db.bytes.where('id').between(first, last, true, true).toArray();
      return new Map(found.map((row) => [row.id, row]));
    })();
    rows.catch(() => undefined); // told to whoever asks for a row of it
    batches.set(number, rows);
  }

  return async (at) => {
    const number = Math.floor(at / batch);
    load(number);
    load(number + 1);
    batches.delete(number - 2);
    return (await batches.get(number))?.get(ids[at]!);
  };
}
