import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { crc32 } from '../model/crc32';

/** Above this a file is hashed piece by piece, so that a bundle of gigabytes never stands in memory whole. Bytes. */
const wholeUpTo = 16 * 2 ** 20;
const piece = 4 * 2 ** 20;

async function* pieces(blob: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < blob.size; at += piece) yield new Uint8Array(await blob.slice(at, at + piece).arrayBuffer());
}

/** SHA-256 of a Blob, lower-case hex; by the browser's own code where the file is small enough for it. */
export async function sha256Of(blob: Blob): Promise<string> {
  if (blob.size <= wholeUpTo)
    return bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
  const hash = sha256.create();
  for await (const bytes of pieces(blob)) hash.update(bytes);
  return bytesToHex(hash.digest());
}

/** CRC-32 of a Blob, unsigned. */
export async function crc32Of(blob: Blob): Promise<number> {
  if (blob.size <= wholeUpTo) return crc32(new Uint8Array(await blob.arrayBuffer()));
  let sum = 0;
  for await (const bytes of pieces(blob)) sum = crc32(bytes, sum);
  return sum;
}
