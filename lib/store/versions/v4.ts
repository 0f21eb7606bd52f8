import type { StoreVersion } from './store-version';

/**
 * How many pieces count in each slot is kept beside the filings, so that a window opens with a row a slot and not with a
 * row a piece. Frozen: never edit, add a version.
 */
export const v4: StoreVersion = {
  version: 4,
  stores: { served: '[assessment+slot]' },
  async upgrade(transaction) {
    const evidence = transaction.table('evidence');
    const counted = new Set<string>();
    for (const kind of ['capture', 'file'])
      for (const id of await evidence.where('record.kind').equals(kind).primaryKeys()) counted.add(String(id));
    for (const id of await evidence.where('trashedAt').above('').primaryKeys()) counted.delete(String(id));
    const rows = new Map<string, { assessment: string; slot: string; count: number }>();
    for (const { evidence: id, slot, assessment } of await transaction.table('filings').toArray()) {
      if (!counted.has(id)) continue;
      const key = `${assessment} ${slot}`;
      const row = rows.get(key) ?? { assessment, slot, count: 0 };
      row.count += 1;
      rows.set(key, row);
    }
    await transaction.table('served').bulkPut([...rows.values()]);
  },
};
