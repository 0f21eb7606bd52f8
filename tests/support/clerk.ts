import type { Page } from 'playwright-core';
import type { CaptureSession } from '@/lib/messages/protocol';
import type { CaptureMode } from '@/lib/model/evidence';
import type { ExtensionBrowser } from './extension-browser';
import { captureSessions } from './stored';

const commands: Partial<Record<CaptureMode, string>> = {
  visible: 'capture-visible',
  full: 'capture-full',
  framed: 'capture-full',
  region: 'capture-region',
};

const isEnded = ({ phase }: CaptureSession) => phase === 'done' || phase === 'failed';

/** Waits until a capture that is not among `before` fits, by asking the worker. */
async function newSession(
  browser: ExtensionBrowser,
  before: Set<string>,
  fits: (session: CaptureSession) => boolean,
  ms: number,
): Promise<CaptureSession> {
  const until = Date.now() + ms;
  for (;;) {
    const found = (await captureSessions(await browser.worker())).find((one) => !before.has(one.capture) && fits(one));
    if (found) return found;
    if (Date.now() > until) throw new Error(`截取在 ${ms / 1000} 秒内没有结束`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

export interface PressOptions {
  /** Milliseconds until it counts as hung. */
  within?: number;
  /** Keys pressed in the outline or region picker; Enter alone takes what it proposes. */
  keys?: string[];
  /** Told when the key alone was not enough: something was asked first. */
  onAsked?: () => void;
  /** Region mode: drawn by the mouse instead, CSS pixels of the viewport. */
  drag?: { x: number; y: number; width: number; height: number };
}

/**
 * What a clerk does to take a picture: grants the page by the icon, presses the capture key, confirms what is shown.
 * Returns the ended capture, done or failed.
 */
export async function pressCapture(
  browser: ExtensionBrowser,
  page: Page,
  mode: CaptureMode,
  options: PressOptions = {},
): Promise<CaptureSession> {
  const command = commands[mode];
  if (!command) throw new Error(`no key for ${mode}`);
  const within = options.within ?? 60_000;
  const before = new Set((await captureSessions(await browser.worker())).map(({ capture }) => capture));
  await browser.command(command, page);
  const first = await newSession(
    browser,
    before,
    (one) => isEnded(one) || one.phase === 'choosing' || one.phase === 'shooting',
    within,
  );
  const mine = (one: CaptureSession) => one.capture === first.capture && isEnded(one);
  if (first.phase === 'choosing') {
    options.onAsked?.();
    // The surface is injected just after the phase is written.
    await page.waitForFunction(() => document.querySelector('shuangsuiji-surface') !== null, undefined, {
      timeout: 5000,
    });
    if (options.drag) {
      const { x, y, width, height } = options.drag;
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + width, y + height, { steps: 3 });
      await page.mouse.up();
      return newSession(browser, before, mine, within);
    }
    const keys = options.keys ?? (mode === 'region' ? ['ArrowRight', 'Enter'] : ['Enter']);
    for (const key of keys) await page.keyboard.press(key);
  }
  return newSession(browser, before, mine, within);
}
