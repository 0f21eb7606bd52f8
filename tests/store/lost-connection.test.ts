import { forceCloseDatabase, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, test, vi } from 'vitest';
import { StoreDatabase } from '@/lib/store/database';
import { demoPlace } from './demo-store';

/** What clearing the site's data or a failing disk does to an open database. */
function cut(db: StoreDatabase) {
  forceCloseDatabase(db.backendDB() as unknown as Parameters<typeof forceCloseDatabase>[0]);
}

describe('a database that the browser closes', () => {
  test('is told every time, opens again by itself, and is not told when closed on purpose', async () => {
    const { indexedDB } = demoPlace();
    let told = 0;
    const db = new StoreDatabase({ indexedDB, IDBKeyRange }, { onClosed: () => (told += 1) });
    await db.open();
    cut(db);
    // The event comes in its own time.
    await vi.waitFor(() => expect(told).toBe(1));
    expect(await db.log.count()).toBe(0);
    cut(db);
    await vi.waitFor(() => expect(told).toBe(2));
    expect(await db.log.count()).toBe(0);
    db.leave();
    expect(told).toBe(2);
  });
});
