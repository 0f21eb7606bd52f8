import type { StoreDatabase } from './database';

/**
 * Not evidence: it can be made again from the picture at any time, so it needs neither a strict write nor an entry in
 * the log, and whoever waits for the picture to be on disk does not wait for it.
 */
export async function keepThumbnail(db: StoreDatabase, id: string, blob: Blob): Promise<void> {
  await db.transaction('rw', db.evidence, db.thumbnails, async () => {
    if ((await db.evidence.where('record.id').equals(id).count()) > 0) await db.thumbnails.put({ id, blob });
  });
}
