import type { Settings } from '../model/settings';
import type { SignatureAlgorithm } from '../model/signed-checkpoint';

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

/** One row beside it: the key that this installation signs with. The private half never leaves this table. */
export interface SigningRow {
  key: 'signing';
  algorithm: SignatureAlgorithm;
  /** Raw, lower-case hex. */
  publicKey: string;
  privateKey: CryptoKey;
}

/** Something to remember beside the evidence, such as the last full check, or what is proposed to be covered in one. */
export interface MarkRow {
  key: string;
  value: unknown;
}
