import type { StoreContext } from './context';
import { reading } from './failure';

const prefix = 'alike:';

/** The mark that keeps which picture another one hardly differs from. */
export const alikeKey = (id: string): string => `${prefix}${id}`;

export const lookAlikes = ({ db }: StoreContext): Promise<[string, string][]> =>
  reading(async () => {
    const rows = await db.marks.where('key').startsWith(prefix).toArray();
    return rows.flatMap(({ key, value }): [string, string][] =>
      typeof value === 'string' ? [[value, key.slice(prefix.length)]] : [],
    );
  });

export const keepLookAlike = ({ db }: StoreContext, id: string, other: string): Promise<void> =>
  reading(async () => {
    await db.marks.put({ key: alikeKey(id), value: other });
  });
