import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import type * as PageStore from './page-store';

// The product's own store, run by hand inside a page of the extension: what the screens do, without the screens.

declare global {
  // Set by the bundle below, inside the page.
  var pageStore: typeof PageStore;
}

let code: Promise<string> | undefined;

async function bundle(): Promise<string> {
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    resolve: { alias: { '@': fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      target: 'chrome109',
      lib: {
        entry: fileURLToPath(new URL('./page-store.ts', import.meta.url)),
        formats: ['iife'],
        name: 'pageStore',
        fileName: 'store',
      },
    },
  });
  const [first] = [output].flat();
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error('The store did not bundle.');
  return `${chunk.code}\nglobalThis.pageStore = pageStore;`;
}

/** Puts `pageStore` into a page of the extension's origin. */
export async function putStoreInto(page: Page): Promise<void> {
  code ??= bundle();
  const text = await code;
  await page.evaluate('globalThis.__name ??= (made) => made');
  // The debugger lifts the page's policy for a moment: zod would believe that it may compile code.
  await page.evaluate('globalThis.__zod_globalConfig = { jitless: true }');
  await page.evaluate(text);
}
