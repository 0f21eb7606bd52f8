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

/** Both sums of bytes that stand in memory. */
export async function sumsOfBytes(bytes: Uint8Array<ArrayBuffer>): Promise<{ sha256: string; crc32: number }> {
  const digest = crypto.subtle.digest('SHA-256', bytes);
  const sum = crc32(bytes);
  return { sha256: bytesToHex(new Uint8Array(await digest)), crc32: sum };
}

/**
 * Both sums of a Blob in one reading. The browser hashes on a thread of its own, so that the other sum costs hardly any
 * time on top.
 */
export async function sumsOf(blob: Blob): Promise<{ sha256: string; crc32: number }> {
  if (blob.size <= wholeUpTo) return sumsOfBytes(new Uint8Array(await blob.arrayBuffer()));
  const hash = sha256.create();
  let sum = 0;
  for await (const bytes of pieces(blob)) {
    hash.update(bytes);
    sum = crc32(bytes, sum);
  }
  return { sha256: bytesToHex(hash.digest()), crc32: sum };
}
