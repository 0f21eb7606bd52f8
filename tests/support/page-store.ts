import { newId, systemClock } from '@/lib/browser/system-clock';
import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { localNow } from '@/lib/model/local-time';
import { contentOf } from '@/lib/store/content';
import { createStore } from '@/lib/store/create-store';
import type { NewEvidence, Store } from '@/lib/store/port';
import { SentinelMark } from '@/lib/store/sentinel';
import { defaultAssessment } from '@/lib/use-cases/assessment-view';

// Runs inside a page of the extension; see store-in-page.ts.

/** The store as the extension's own windows open it. */
export const openStore = (): Store =>
  createStore({
    clock: systemClock,
    randomId: () => crypto.randomUUID(),
    sentinel: {
      async get() {
        const parsed = SentinelMark.safeParse((await chrome.storage.local.get('sentinel')).sentinel);
        return parsed.success ? parsed.data : null;
      },
      set: (sentinel) => chrome.storage.local.set({ sentinel }),
    },
  });

/** So many bytes that no two pictures share. */
export function noise(bytes: number): Uint8Array<ArrayBuffer> {
  const made = new Uint8Array(bytes);
  for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(made.subarray(at, Math.min(bytes, at + 65_536)));
  return made;
}

/** A picture on its way into the store, with a thumbnail. */
export function demoCapture(content: Uint8Array<ArrayBuffer>, slots: string[] = []): NewEvidence {
  const at = systemClock.now();
  return {
    record: {
      id: newId(at),
      assessment: defaultAssessment(builtInCatalogue()).id,
      kind: 'capture',
      derivedFrom: null,
      derivation: null,
      picture: { width: 1280, height: 800 },
      fileName: null,
      page: { url: 'http://demo.example/list', title: '演示页面', system: 'publicity' },
      capture: null,
      takenAt: localNow(systemClock),
    },
    bytes: new Blob([content], { type: 'image/png' }),
    thumbnail: new Blob([content.subarray(0, 4000)], { type: 'image/jpeg' }),
    slots,
    by: 'person',
  };
}

/** Adds so many pictures of so many bytes; `lanes` at a time. Gives the worst time of one, in milliseconds. */
export async function fill(store: Store, count: number, bytes: number, lanes = 4): Promise<number> {
  await store.saveAssessment(defaultAssessment(builtInCatalogue()));
  let [next, worst] = [0, 0];
  const lane = async () => {
    while (next++ < count) {
      const started = performance.now();
      const stored = await store.add(demoCapture(noise(bytes)));
      if (!stored.ok) throw new Error(JSON.stringify(stored.error));
      worst = Math.max(worst, performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return worst;
}

/**
 * One raw put of the same bytes with strict durability, in a database of its own: what the disk takes at least.
 * Milliseconds, for each of `all`.
 */
export async function rawPuts(all: Uint8Array<ArrayBuffer>[]): Promise<number[]> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('bytes', { keyPath: 'id' });
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => resolve(opening.result);
  });
  const times: number[] = [];
  for (const [id, content] of all.entries()) {
    const blob = new Blob([content], { type: 'image/png' });
    const started = performance.now();
    await new Promise<void>((resolve, reject) => {
      const transaction = db.transaction('bytes', 'readwrite', { durability: 'strict' });
      transaction.objectStore('bytes').put({ id: `${started}-${id}`, blob });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    times.push(performance.now() - started);
  }
  db.close();
  indexedDB.deleteDatabase('bench-raw');
  return times;
}

/** The time of each acknowledgement, from handing the hashed picture over until the store says that it is safe. */
export async function acknowledgements(store: Store, all: Uint8Array<ArrayBuffer>[]): Promise<number[]> {
  const times: number[] = [];
  for (const content of all) {
    const evidence = demoCapture(content);
    // As a capture is stored: hashed before, and its thumbnail made once it is safe.
    const hashed = { ...evidence, content: await contentOf(evidence.bytes), thumbnail: null };
    const started = performance.now();
    const stored = await store.add(hashed);
    if (!stored.ok) throw new Error(JSON.stringify(stored.error));
    times.push(performance.now() - started);
  }
  return times;
}
export { computeSlots } from '@/lib/coverage/slots';
