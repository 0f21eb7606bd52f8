import type { Settings } from '../model/settings';

/** Original bytes of an evidence, apart from its record: listing must not touch them. */
export interface BytesRow {
  id: string;
  blob: Blob;
}

/** One row, key `settings`. Parsed on reading: an older version may have written it. */
export interface SettingsRow {
  key: 'settings';
  value: Partial<Settings>;
}

/** One row: who this installation is. */
export interface InstallationRow {
  key: 'installation';
  id: string;
}

/** Something to remember about the store itself, such as the last full check. */
export interface MarkRow {
  key: string;
  value: unknown;
}
