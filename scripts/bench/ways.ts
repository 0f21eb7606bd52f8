import type { Page, Worker } from 'playwright-core';

// Our way, timed inside the browser, and the ways of others on the same page. `desk` is a page of the extension behind
// the captured one: a call from the test counts as a person's gesture there, which lifts the limit of two shots a second.

/**
 * Runs a command in the worker and waits until its capture is stored. `from`: counted from the key press, or from the
 * moment the person has confirmed and the shots begin.
 */
export function timedCapture(
  worker: Worker,
  command: string,
  from: 'press' | 'first-shot',
): Promise<{ ms: number; shots: number }> {
  return worker.evaluate(
    ([name, since]) =>
      new Promise<{ ms: number; shots: number }>((resolve, reject) => {
        let started = performance.now();
        let shooting = false;
        const known = new Set<string>();
        const listen = (changes: Record<string, chrome.storage.StorageChange>, area: string) => {
          if (area !== 'session' || !changes.captures) return;
          for (const one of changes.captures.newValue as {
            capture: string;
            phase: string;
            shots: number;
            problem: unknown;
          }[]) {
            if (known.has(one.capture)) continue;
            if (one.phase === 'shooting' && !shooting) {
              shooting = true;
              if (since === 'first-shot') started = performance.now();
            }
            if (one.phase !== 'done' && one.phase !== 'failed') continue;
            chrome.storage.onChanged.removeListener(listen);
            if (one.phase === 'done') resolve({ ms: performance.now() - started, shots: one.shots });
            else reject(new Error(`capture failed: ${JSON.stringify(one.problem)}`));
          }
        };
        chrome.storage.session.get('captures').then(async ({ captures }) => {
          for (const { capture } of (captures ?? []) as { capture: string }[]) known.add(capture);
          chrome.storage.onChanged.addListener(listen);
          const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
          started = performance.now();
          (chrome.commands.onCommand as unknown as { dispatch(name: string, tab?: chrome.tabs.Tab): void }).dispatch(
            name,
            tab,
          );
        }, reject);
      }),
    [command, from] as const,
  );
}

/** So many empty shots of the active tab, one after the other. Milliseconds. */
export function bareShots(desk: Page, shots: number): Promise<number> {
  return desk.evaluate(async (count) => {
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    const started = performance.now();
    for (let shot = 0; shot < count; shot++) {
      for (;;) {
        try {
          await chrome.tabs.captureVisibleTab(tab?.windowId ?? 0, { format: 'png' });
          break;
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
      }
    }
    return performance.now() - started;
  }, shots);
}

/** One shot and one strict write of its bytes into a database of its own. Milliseconds. */
export function bareShotAndPut(desk: Page): Promise<number> {
  return desk.evaluate(async () => {
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('bench', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('bytes');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
    const started = performance.now();
    const url = await chrome.tabs.captureVisibleTab(tab?.windowId ?? 0, { format: 'png' });
    const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
    await new Promise<void>((resolve, reject) => {
      const writing = db.transaction('bytes', 'readwrite', { durability: 'strict' });
      writing.objectStore('bytes').put(new Blob([bytes]), started);
      writing.oncomplete = () => resolve();
      writing.onerror = () => reject(writing.error);
    });
    const ms = performance.now() - started;
    db.close();
    return ms;
  });
}

/** Shots with a fixed pause, drawn onto one canvas and encoded at the end, as most extensions do. Milliseconds. */
export async function waitBetweenShots(desk: Page, page: Page, shots: number, height: number): Promise<number> {
  const started = performance.now();
  await stitchOnCanvas(desk, page, shots, height, 500);
  return performance.now() - started;
}

/** The same without the pause: all pixels in one canvas. */
export async function oneCanvas(desk: Page, page: Page, shots: number, height: number): Promise<void> {
  await stitchOnCanvas(desk, page, shots, height, 60);
}

async function stitchOnCanvas(desk: Page, page: Page, shots: number, height: number, pause: number): Promise<void> {
  await desk.evaluate(() => Object.assign(globalThis, { benchCanvas: null }));
  for (let shot = 0; shot < shots; shot++) {
    await page.evaluate((y) => scrollTo(0, y), shot * height);
    await page.waitForTimeout(pause);
    await desk.evaluate(
      async ([at, all]) => {
        const held = globalThis as unknown as { benchCanvas: OffscreenCanvas | null };
        const [tab] = await chrome.tabs.query({ active: true, windowType: 'normal' });
        const url = await chrome.tabs.captureVisibleTab(tab?.windowId ?? 0, { format: 'png' });
        const bytes = Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (char) => char.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        held.benchCanvas ??= new OffscreenCanvas(bitmap.width, bitmap.height * Number(all));
        held.benchCanvas.getContext('2d')?.drawImage(bitmap, 0, bitmap.height * Number(at));
        bitmap.close();
      },
      [shot, shots] as const,
    );
  }
  await desk.evaluate(async () => {
    const held = globalThis as unknown as { benchCanvas: OffscreenCanvas | null };
    await held.benchCanvas?.convertToBlob({ type: 'image/png' });
    held.benchCanvas = null;
  });
  await page.evaluate(() => scrollTo(0, 0));
}
