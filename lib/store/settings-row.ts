import { Settings } from '../model/settings';
import type { StoreDatabase } from './database';
import { reading } from './failure';

/** Settings of any age: each member that no longer parses gets its default, the others stay. */
export function parseSettings(value: unknown): Settings {
  const whole = Settings.safeParse(value ?? {});
  if (whole.success) return whole.data;
  const members = Object.entries(value instanceof Object ? value : {}).filter(([key, member]) => {
    const schema = (Settings.shape as Record<string, { safeParse(input: unknown): { success: boolean } }>)[key];
    return schema?.safeParse(member).success;
  });
  return Settings.parse(Object.fromEntries(members));
}

export const readSettings = (db: StoreDatabase): Promise<Settings> =>
  reading(async () => parseSettings((await db.settings.get('settings'))?.value));

/** Read, change, write in one transaction. Settings are no record of the work, so they leave no log entry. */
export const changeSettings = (db: StoreDatabase, change: (settings: Settings) => Settings): Promise<Settings> =>
  reading(() =>
    db.transaction('rw', db.settings, async () => {
      const value = change(parseSettings((await db.settings.get('settings'))?.value));
      await db.settings.put({ key: 'settings', value });
      return value;
    }),
  );
