import type { Page } from 'playwright-core';
import type { ExtensionBrowser } from './extension-browser';

/** What the person did so far, by kind. */
export interface Acts {
  /** Keys for the browser and presses on the toolbar icon. */
  commands: number;
  /** Mouse presses in pages and in our own windows. */
  presses: number;
  /** Keys in them; what is typed or pasted into a field is no key of these. */
  keys: number;
  /** Own windows opened. */
  windows: number;
  /** Files chosen in the system's dialog. */
  files: number;
}

export interface Counted {
  browser: ExtensionBrowser;
  sum(): number;
  acts: Acts;
  /** What had been done when the first download began. */
  atFirstDownload(): number | null;
}

/**
 * Counts what the person does in `browser`, whoever does it: every press and key that the pages themselves see as real,
 * and every command, icon click, own window and chosen file. Opening a page of a system is not counted: the person gets
 * there by searching in that system.
 */
export async function countActions(browser: ExtensionBrowser): Promise<Counted> {
  const acts: Acts = { commands: 0, presses: 0, keys: 0, windows: 0, files: 0 };
  let downloaded: number | null = null;
  const sum = () => Object.values(acts).reduce((all, one) => all + one, 0);
  await browser.context.exposeBinding('personDid', (_source, kind: 'presses' | 'keys') => {
    acts[kind]++;
  });
  await browser.context.addInitScript(() => {
    const did = (kind: string) => (globalThis as unknown as { personDid(kind: string): void }).personDid(kind);
    addEventListener('pointerdown', (event) => event.isTrusted && did('presses'), true);
    addEventListener(
      'keydown',
      (event) => event.isTrusted && !/^(Shift|Control|Alt|Meta)$/.test(event.key) && did('keys'),
      true,
    );
  });
  const watch = (page: Page) => {
    page.on('filechooser', () => acts.files++);
    page.on('download', () => {
      downloaded ??= sum();
    });
  };
  browser.context.pages().forEach(watch);
  browser.context.on('page', watch);
  return {
    acts,
    sum,
    atFirstDownload: () => downloaded,
    browser: {
      ...browser,
      command(name, page) {
        acts.commands++;
        return browser.command(name, page);
      },
      clickIcon(page) {
        acts.commands++;
        return browser.clickIcon(page);
      },
      openOwn(path) {
        acts.windows++;
        return browser.openOwn(path);
      },
    },
  };
}
