import { crc32 } from '../model/crc32';
import type { EvidenceContent } from '../model/evidence';
import type { Sha256 } from '../model/ids';

const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** SHA-256 by the browser's own code, off the main thread. */
export const sha256Of = async (bytes: ArrayBuffer): Promise<Sha256> =>
  hex(await crypto.subtle.digest('SHA-256', bytes));

/** Hashes, length and media type of `blob`. Rejects where the blob can't be read (a file that was moved away). */
export async function contentOf(blob: Blob): Promise<EvidenceContent> {
  const bytes = await blob.arrayBuffer();
  return {
    sha256: await sha256Of(bytes),
    crc32: crc32(new Uint8Array(bytes)),
    bytes: bytes.byteLength,
    mediaType: blob.type || 'application/octet-stream',
  };
}
