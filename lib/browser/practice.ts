import { browser } from 'wxt/browser';
import * as z from 'zod/mini';
import { CaptureMode } from '@/lib/model/evidence';

const path = '/practice.html';

/** The page to practise on is the only one of our own that answers the keys. */
export const isPracticePage = (url: string | undefined): boolean =>
  url?.split(/[?#]/)[0] === browser.runtime.getURL(path);

export async function openPractice(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

const Pressed = z.object({ type: z.literal('practice-pressed'), mode: CaptureMode });

/** From the worker: a key was pressed on the practice page, or the menu used. The page itself takes the picture. */
export function tellPractice(tabId: number, mode: CaptureMode): void {
  const pressed: z.infer<typeof Pressed> = { type: 'practice-pressed', mode };
  browser.tabs.sendMessage(tabId, pressed).catch(() => undefined); // the page was closed meanwhile
}

/** In the practice page: calls `pressed` for each key. Ends the listening by what it returns. */
export function listenForPractice(pressed: (mode: CaptureMode) => void): () => void {
  const listener = (raw: unknown, sender: { id?: string; tab?: unknown }) => {
    const read = Pressed.safeParse(raw);
    // Only the worker has no tab.
    if (read.success && sender.id === browser.runtime.id && !sender.tab) pressed(read.data.mode);
  };
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}
