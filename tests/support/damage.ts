import { cpSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionId } from './extension-browser';

// What happens to a browser profile on a disk, done to one that no browser has open.

const folderOf = (profile: string, kind: 'leveldb' | 'blob') =>
  join(profile, 'Default', 'IndexedDB', `chrome-extension_${extensionId}_0.indexeddb.${kind}`);

/** The write-ahead log: in a young database nearly everything is in it. */
function logFile(profile: string): string {
  const folder = folderOf(profile, 'leveldb');
  const name = readdirSync(folder).find((one) => one.endsWith('.log'));
  if (!name) throw new Error('the database has no log');
  return join(folder, name);
}

/** The files of the stored blobs, biggest first: pictures come before thumbnails. */
export function blobFiles(profile: string): string[] {
  const files = readdirSync(folderOf(profile, 'blob'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return files.sort((a, b) => statSync(b).size - statSync(a).size);
}

/** Six ways to lose a database; `older` is the same profile as it was before the last captures. */
export const destructions: Record<string, (profile: string, older: string) => void> = {
  'its log was deleted': (profile) => rmSync(logFile(profile)),
  'its log was filled with zeros': (profile) =>
    writeFileSync(logFile(profile), Buffer.alloc(statSync(logFile(profile)).size)),
  'its log was cut off in the middle': (profile) =>
    truncateSync(logFile(profile), Math.floor(statSync(logFile(profile)).size / 2)),
  'its files were overwritten with noise': (profile) => {
    for (const name of readdirSync(folderOf(profile, 'leveldb'))) {
      const file = join(folderOf(profile, 'leveldb'), name);
      writeFileSync(file, Buffer.alloc(statSync(file).size, '演示噪声'));
    }
  },
  'the whole database was deleted': (profile) => {
    for (const kind of ['leveldb', 'blob'] as const) rmSync(folderOf(profile, kind), { recursive: true });
  },
  'an older copy of it was put back': (profile, older) => {
    for (const kind of ['leveldb', 'blob'] as const) {
      rmSync(folderOf(profile, kind), { recursive: true });
      cpSync(folderOf(older, kind), folderOf(profile, kind), { recursive: true });
    }
  },
};

/** One bit of a file is another. */
export function flipBit(file: string): void {
  const bytes = readFileSync(file);
  const middle = Math.floor(bytes.length / 2);
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  writeFileSync(file, bytes);
}
