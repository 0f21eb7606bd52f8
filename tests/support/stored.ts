import type { Worker } from 'playwright-core';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { Evidence, Filing } from '@/lib/model/evidence';

// What the extension stored, read in its own worker straight from IndexedDB, past our own store's code.

/** esbuild marks named functions with a helper that does not exist inside the browser. */
export async function prepare(worker: Worker): Promise<void> {
  await worker.evaluate('globalThis.__name ??= (made) => made');
}

export async function readTable<T>(worker: Worker, table: string): Promise<T[]> {
  await prepare(worker);
  return worker.evaluate(
    (name) =>
      new Promise<never[]>((resolve, reject) => {
        const opening = indexedDB.open('shuangsuiji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onerror = () => reject(all.error);
          all.onsuccess = () => {
            db.close();
            resolve(all.result as never[]);
          };
        };
      }),
    table,
  ) as Promise<T[]>;
}

export const storedEvidence = (worker: Worker): Promise<Evidence[]> => readTable<Evidence>(worker, 'evidence');
export const storedFilings = (worker: Worker): Promise<Filing[]> => readTable<Filing>(worker, 'filings');

/** The stored bytes of one evidence. */
export async function storedBytes(worker: Worker, id: string): Promise<Buffer> {
  await prepare(worker);
  const base64 = await worker.evaluate(
    (key) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open('shuangsuiji');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const db = opening.result;
          const row = db.transaction('bytes').objectStore('bytes').get(key);
          row.onerror = () => reject(row.error);
          row.onsuccess = async () => {
            db.close();
            const blob = Object.values(row.result as Record<string, unknown>).find(
              (value) => value instanceof Blob,
            ) as Blob;
            const bytes = new Uint8Array(await blob.arrayBuffer());
            let text = '';
            for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
            resolve(btoa(text));
          };
        };
      }),
    id,
  );
  return Buffer.from(base64, 'base64');
}

export const captureSessions = (worker: Worker): Promise<CaptureSession[]> =>
  worker.evaluate(async () => ((await chrome.storage.session.get('captures')).captures ?? []) as never) as Promise<
    CaptureSession[]
  >;
