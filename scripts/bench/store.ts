import type { Page } from 'playwright-core';
import { launchExtension } from '../../tests/support/extension-browser';
import { putStoreInto } from '../../tests/support/store-in-page';

// The store's own speed, against the least that the same browser and disk can do.

/** Milliseconds of each try, ours and the peer's. */
export interface Tries {
  ours: number[];
  peer: number[];
}

async function withDesk<T>(work: (desk: Page) => Promise<T>): Promise<T> {
  const browser = await launchExtension();
  try {
    const desk = await browser.openOwn('icon/48.png');
    await putStoreInto(desk);
    return await work(desk);
  } finally {
    await browser.close();
  }
}

/**
 * From handing a hashed picture over until the store says that it is safe (written, synced, read back, hashed), against
 * one raw strict put of the same bytes. Taken in turn, so that both see the same machine.
 */
export const acknowledgement = (bytes: number, runs: number): Promise<Tries> =>
  withDesk((desk) =>
    desk.evaluate(
      async ([size, count]) => {
        const { openStore, noise, rawPuts, acknowledgements } = globalThis.pageStore;
        const store = openStore();
        const tries = { ours: [] as number[], peer: [] as number[] };
        await acknowledgements(store, [noise(size)]);
        for (let n = 0; n < count; n++) {
          const all = Array.from({ length: 5 }, () => noise(size));
          tries.peer.push(...(await rawPuts(all)));
          tries.ours.push(...(await acknowledgements(store, all)));
        }
        store.close();
        return tries;
      },
      [bytes, runs] as const,
    ),
  );

/** The full check of `count` pictures, against SHA-256 over as many bytes that are in memory already. */
export const fullCheck = (count: number, bytes: number, runs: number): Promise<Tries> =>
  withDesk((desk) =>
    desk.evaluate(
      async ([many, size, times]) => {
        const { openStore, noise, fill } = globalThis.pageStore;
        const store = openStore();
        await fill(store, many, size);
        const picture = noise(size);
        const tries = { ours: [] as number[], peer: [] as number[] };
        for (let n = 0; n < times; n++) {
          let started = performance.now();
          for (let at = 0; at < many; at++) await crypto.subtle.digest('SHA-256', picture);
          tries.peer.push(performance.now() - started);
          started = performance.now();
          const check = await store.verifyAll(() => undefined);
          if (!check.ok || check.value.findings.length > 0) throw new Error('the store is not sound');
          tries.ours.push(performance.now() - started);
        }
        store.close();
        return tries;
      },
      [count, bytes, runs] as const,
    ),
  );
