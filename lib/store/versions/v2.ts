import type { StoreVersion } from './store-version';

/**
 * Thumbnails move to a table of their own, so that listing evidence reads no picture; page rules of the person and
 * marks (the last full check, the last second copy) get tables. Frozen: never edit, add a version.
 */
export const v2: StoreVersion = {
  version: 2,
  stores: {
    thumbnails: 'id',
    pageRules: 'id',
    marks: 'key',
  },
  async upgrade(transaction) {
    const evidence = transaction.table('evidence');
    const thumbnails = transaction.table('thumbnails');
    // One row at a time: all thumbnails of a big store at once would not fit in memory.
    for (const id of await evidence.toCollection().primaryKeys()) {
      const { thumbnail, ...row } = await evidence.get(id);
      if (thumbnail) await thumbnails.put({ id, blob: thumbnail });
      await evidence.put(row);
    }
  },
};
