import Dexie, { type Table } from 'dexie';
import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import type { Evidence, Filing } from '../model/evidence';
import type { LogEntry } from '../model/log-entry';
import type { Review } from '../model/review';
import type { PageRule } from '../recognise/page-rules';
import type { StoreHooks } from './port';
import { refusingLater } from './refusing-later';
import type { BytesRow, InstallationRow, MarkRow, SettingsRow, SigningRow } from './rows';
import type { ServedRow } from './served-rows';
import { storeVersions } from './versions/chain';
import type { StoreVersion } from './versions/store-version';

/** Where the database lives; tests pass an IndexedDB, and a history, of their own. */
export interface DatabasePlace {
  name?: string;
  indexedDB?: IDBFactory;
  IDBKeyRange?: typeof IDBKeyRange;
  versions?: readonly StoreVersion[];
}

/**
 * The IndexedDB of the extension. Durability is strict: a transaction that completed is on the disk (the browser's
 * default only hands it to the operating system).
 */
export class StoreDatabase extends Dexie {
  readonly evidence!: Table<Evidence, string>;
  readonly bytes!: Table<BytesRow, string>;
  readonly thumbnails!: Table<BytesRow, string>;
  readonly filings!: Table<Filing, [string, string]>;
  readonly served!: Table<ServedRow, [string, string]>;
  readonly assessments!: Table<Assessment, string>;
  readonly departments!: Table<Department, [string, string]>;
  readonly plans!: Table<Plan, string>;
  readonly firms!: Table<FirmCase, string>;
  readonly exemptions!: Table<Exemption, [string, string]>;
  readonly reviews!: Table<Review, [string, string]>;
  readonly catalogues!: Table<Catalogue, string>;
  readonly pageRules!: Table<PageRule, string>;
  readonly settings!: Table<SettingsRow, string>;
  readonly log!: Table<LogEntry, number>;
  readonly installation!: Table<InstallationRow | SigningRow, string>;
  readonly marks!: Table<MarkRow, string>;
  /** Closes on purpose: no `onClosed`. */
  readonly leave: () => void;

  constructor(
    {
      name = 'shuangsuiji',
      indexedDB = globalThis.indexedDB,
      IDBKeyRange,
      versions = storeVersions,
    }: DatabasePlace = {},
    hooks: StoreHooks = {},
  ) {
    super(name, {
      chromeTransactionDurability: 'strict',
      cache: 'disabled', // A live query must show what is on the disk, not what is about to be.
      ...(indexedDB ? { indexedDB: refusingLater(indexedDB, () => hooks.onBlocked?.()) } : {}),
      ...(IDBKeyRange ? { IDBKeyRange } : {}),
    });
    for (const { version, stores, upgrade } of versions) {
      const step = this.version(version).stores({ ...stores });
      if (upgrade) step.upgrade((transaction) => upgrade(transaction));
    }
    let opened = false;
    const sticky = true; // After every opening, not only the first.
    this.on(
      'ready',
      () => {
        opened = true;
      },
      sticky,
    );
    this.on('versionchange', () => {
      opened = false; // Closed by us: no alarm. The old code must not open the database again.
      this.close();
      hooks.onVersionChange?.();
      return false; // Dexie's own handler would only log.
    });
    this.on('blocked', () => hooks.onBlocked?.());
    this.on('close', () => {
      if (opened) hooks.onClosed?.();
      opened = false;
    });
    this.leave = () => {
      opened = false;
      this.close();
    };
  }
}
