import type { Transaction } from 'dexie';

/**
 * One step of the database's history: the tables it adds or changes, and how rows of the version before become rows of
 * this one. A step is frozen once published and imports nothing that may change, so that it does the same for ever.
 */
export interface StoreVersion {
  readonly version: number;
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (transaction: Transaction) => Promise<void>;
}
