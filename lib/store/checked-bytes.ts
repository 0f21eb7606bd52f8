import type { EvidenceRecord } from '../model/evidence';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { sha256Of } from './content';
import type { StoreDatabase } from './database';
import { StoreFailure } from './failure';
import type { BytesRow } from './rows';

/** A blob whose file was deleted or cut fails only when it is read, under these names. */
const lostBlob = new Set(['NotFoundError', 'NotReadableError']);

export interface CheckedBytes {
  blob: Blob;
  sha256: string;
}

/** The row of bytes that was asked for, or is asked for now. */
type AskedRow = PromiseLike<BytesRow | undefined>;

/** Reads the stored bytes of `id` to the end and hashes them. `evidence-missing`: no row, or a row without bytes. */
export async function readBytes(
  db: StoreDatabase,
  id: string,
  asked: AskedRow = db.bytes.get(id),
): Promise<Result<CheckedBytes>> {
  const row = await asked;
  if (!row) return err(problem('evidence-missing', { id }));
  try {
    return ok({ blob: row.blob, sha256: await sha256Of(await row.blob.arrayBuffer()) });
  } catch (error) {
    if (error instanceof DOMException && lostBlob.has(error.name)) return err(problem('evidence-missing', { id }));
    throw new StoreFailure('store-unavailable', { message: String(error) }, error);
  }
}

/** The stored bytes of a record, compared with the hash that the record seals. */
export async function checkedBytes(db: StoreDatabase, record: EvidenceRecord, asked?: AskedRow): Promise<Result<Blob>> {
  const read = await readBytes(db, record.id, asked);
  if (!read.ok) return read;
  const { blob, sha256 } = read.value;
  const same = sha256 === record.content.sha256 && blob.size === record.content.bytes;
  return same ? ok(blob) : err(problem('evidence-damaged', { id: record.id }));
}
