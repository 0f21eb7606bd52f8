import { browser } from 'wxt/browser';
import type { SurfaceOrder } from '@/lib/messages/surface-order';

type SurfaceGlobal = { shuangsuijiSurface?: (order: SurfaceOrder) => void };

/** Shows something in the page. False where the page can't be reached any more; the caller then uses the badge. */
export async function showInPage(tabId: number, order: SurfaceOrder): Promise<boolean> {
  try {
    await browser.scripting.executeScript({ target: { tabId }, files: ['/page-surface.js'] });
    await browser.scripting.executeScript({
      target: { tabId },
      func: (what: SurfaceOrder) => (globalThis as SurfaceGlobal).shuangsuijiSurface?.(what),
      args: [order],
    });
    return true;
  } catch {
    return false; // a browser page, or the document went away: told by the return value
  }
}

/**
 * Takes away whatever of ours stands in the page, also what an older version left there, and waits until it is seen no
 * more: three frames, or a quarter of a second each where the tab paints none.
 */
export async function closeInPage(tabId: number): Promise<void> {
  try {
    await browser.scripting.executeScript({
      target: { tabId },
      func: async () => {
        const hosts = document.querySelectorAll('shuangsuiji-surface');
        (globalThis as SurfaceGlobal).shuangsuijiSurface?.({ kind: 'close' });
        for (const host of hosts) host.remove();
        for (let frames = hosts.length > 0 ? 3 : 0; frames > 0; frames--)
          await new Promise<void>((resolve) => {
            const timer = setTimeout(resolve, 250);
            requestAnimationFrame(() => {
              clearTimeout(timer);
              resolve();
            });
          });
      },
    });
  } catch {
    // nothing of ours can stand where no script may run
  }
}
