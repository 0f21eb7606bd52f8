import { browser } from 'wxt/browser';
import type { Store } from '@/lib/store/port';
import { CheckedIn, type CheckMemory, checkWhenDue } from '@/lib/use-cases/due-check';
import { systemClock } from './system-clock';

const key = 'full-check';

const memory: CheckMemory = {
  async get() {
    const parsed = CheckedIn.safeParse((await browser.storage.local.get(key))[key]);
    return parsed.success ? parsed.data : null;
  },
  async set(checked) {
    await browser.storage.local.set({ [key]: checked });
  },
};

/** The worker sleeps after 30 s without an event or a call to the browser. Milliseconds. */
const wakeMs = 20_000;

interface BrandedNavigator {
  userAgentData?: { getHighEntropyValues(hints: string[]): Promise<{ fullVersionList?: { version: string }[] }> };
}

/** The browser's full version where it tells it; an older one tells at least the first number. */
async function browserVersion(): Promise<string> {
  const told = await (navigator as BrandedNavigator).userAgentData?.getHighEntropyValues(['fullVersionList']);
  const versions = told?.fullVersionList?.map(({ version }) => version).sort();
  return versions?.join(' ') || navigator.userAgent;
}

/**
 * Checks everything where that is due (see `isCheckDue`), and keeps the worker awake meanwhile. Asked at each start of
 * the worker, which every browser start and every capture bring about, so it needs no alarm permission. False: it was
 * not due.
 */
export async function runDueCheck(store: Store, signal: AbortSignal): Promise<boolean> {
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), wakeMs);
  try {
    const check = await checkWhenDue({ store, clock: systemClock, browser: await browserVersion(), memory }, signal);
    return check !== null;
  } finally {
    clearInterval(awake);
  }
}
