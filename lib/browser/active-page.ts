import { browser } from 'wxt/browser';
import { problem } from '@/lib/model/problem';
import { err, type Result } from '@/lib/model/result';
import type { PageReading } from '@/lib/recognise/types';
import type { Watch } from '@/lib/store/port';
import { proposeFor } from '@/lib/use-cases/capture-and-file';
import type { AssessmentView, PageView } from '@/lib/use-cases/workspace';
import { isBrowserPage } from './capture-access';
import { openPage } from './page-port';
import { pageTab } from './page-tab';
import { isPracticePage } from './practice';

/** A page may change without a new address (dialogs, lists): it is read again this often while it is in view. */
const rereadMs = 3000;
/** Pages report several changes in a row while they load. */
const quietMs = 250;

interface Seen {
  url: string;
  title: string;
  access: PageView['access'];
  /** `soon`: the page is open to us and is being read. */
  reading: PageReading | 'soon' | null;
}

/**
 * Reads the active tab of this window as far as the person's grant allows; never asks for more. `opened` is told before
 * the page is read: that takes the longer the longer the page is, and a capture need not wait for it.
 */
async function look(opened: (seen: Seen) => void): Promise<Seen | null> {
  const tab = await pageTab();
  if (tab?.id === undefined) return null;
  const seen = { url: tab.url ?? '', title: tab.title ?? '', reading: null };
  if (isPracticePage(tab.url)) return { ...seen, access: 'practice' };
  if (tab.url && isBrowserPage(tab.url)) return { ...seen, access: 'browser-page' };
  const page = await openPage(tab.id, tab.url);
  if (!page.ok) {
    const { code } = page.error;
    return { ...seen, access: code === 'browser-page' || code === 'page-failed' ? code : 'needs-gesture' };
  }
  opened({ ...seen, access: 'granted', reading: 'soon' });
  const reading = await page.value.read();
  return { ...seen, access: 'granted', reading: reading.ok ? reading.value : null };
}

/** The active tab's page as it is now; the problem says why it can't be read. */
export async function readActivePage(): Promise<Result<PageReading>> {
  const tab = await pageTab();
  if (tab?.id === undefined) return err(problem('tab-closed'));
  if (tab.url && isBrowserPage(tab.url)) return err(problem('browser-page'));
  const page = await openPage(tab.id, tab.url);
  return page.ok ? page.value.read() : page;
}

/** The page beside the panel, with what it was recognised as and where a picture of it would go. */
export function watchActivePage(views: Watch<AssessmentView>): Watch<PageView | null> {
  return {
    subscribe(next, failed) {
      /** Undefined until the first look. */
      let seen: Seen | null | undefined;
      let view: AssessmentView | null = null;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let looking = false;

      const tell = () => {
        if (seen === undefined || !view) return;
        if (seen === null) return next(null);
        const { url, title, access, reading } = seen;
        if (reading === 'soon') return next({ url, title, access, reading: true, recognition: null, proposal: null });
        const { recognition, proposal } = proposeFor(view, reading);
        next({ url, title, access, recognition, proposal });
      };
      const lookAgain = async () => {
        if (looking || document.visibilityState === 'hidden') return;
        looking = true;
        try {
          seen = await look((opened) => {
            // A page that was read before stays on the screen while it is read again.
            if (seen?.url === opened.url && seen.access === opened.access) return;
            seen = opened;
            tell();
          });
          tell();
        } catch (error) {
          failed(error);
        } finally {
          looking = false;
        }
      };
      const soon = () => {
        clearTimeout(timer);
        timer = setTimeout(lookAgain, quietMs);
      };
      // Proposals rest on slots and filings; whether all evidence has been read does not matter.
      const stopView = views.subscribe((latest) => {
        view = latest;
        tell();
      }, failed);
      const poll = setInterval(lookAgain, rereadMs);
      browser.tabs.onActivated.addListener(soon);
      browser.tabs.onUpdated.addListener(soon);
      document.addEventListener('visibilitychange', soon);
      void lookAgain();
      return () => {
        stopView();
        clearInterval(poll);
        clearTimeout(timer);
        browser.tabs.onActivated.removeListener(soon);
        browser.tabs.onUpdated.removeListener(soon);
        document.removeEventListener('visibilitychange', soon);
      };
    },
  };
}
