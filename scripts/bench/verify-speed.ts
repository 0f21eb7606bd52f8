import { randomFillSync } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { good } from '../../tests/store/demo-store';
import { addPiece, bundleOf, officeOf, pieceId } from '../../tests/support/departments';

const megabyte = 2 ** 20;

/** Milliseconds of processor time of all threads: what other programs do meanwhile does not count. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Checking a bundle of `pieces` × 1 MB on the disk, and nothing but reading the same file and hashing it in pieces of 1 MB. */
export async function verifySpeed(
  pieces: number,
  runs: number,
  folder: string,
): Promise<[ours: number[], peer: number[]]> {
  const office = await officeOf('量速度的安装');
  for (let n = 0; n < pieces; n++)
    await addPiece(office, pieceId(1, n), [], { bytes: new Blob([randomFillSync(new Uint8Array(megabyte))]) });
  const path = join(folder, 'verify.zip');
  await writeFile(path, Buffer.from(await (await bundleOf(office)).arrayBuffer()));
  const ours: number[] = [];
  const peer: number[] = [];
  // The first of each warms up.
  for (let run = 0; run <= runs; run++) {
    const mine = await timed(async () => {
      const { faults } = await good(verifyBundle(await openAsBlob(path)));
      if (faults.length > 0) throw new Error(faults.join('\n'));
    });
    const theirs = await timed(async () => {
      const zip = await openAsBlob(path);
      for (let at = 0; at < zip.size; at += megabyte)
        await crypto.subtle.digest('SHA-256', await zip.slice(at, at + megabyte).arrayBuffer());
    });
    if (run > 0) {
      ours.push(mine);
      peer.push(theirs);
    }
  }
  return [ours, peer];
}
