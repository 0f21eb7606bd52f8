import { browser } from 'wxt/browser';
import { SentinelMark, type SentinelPort } from '@/lib/store/sentinel';

const key = 'sentinel';

/** The store's memory outside the database, in `storage.local`. */
export const extensionSentinel: SentinelPort = {
  async get() {
    const parsed = SentinelMark.safeParse((await browser.storage.local.get(key))[key]);
    return parsed.success ? parsed.data : null;
  },
  async set(mark) {
    await browser.storage.local.set({ [key]: mark });
  },
};
