import { browser } from 'wxt/browser';
import { type Problem, problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';

/** Watches that the tab stays the visible one and keeps showing the same document while it is captured. */
export interface TabGuard {
  /** To be asked after every shot: what happened since the guard began makes the shot worthless. */
  check(): Promise<Result<void>>;
  stop(): void;
}

export function guardTab(tabId: number, windowId: number, url: string): TabGuard {
  // The first thing that happened counts: a person who switches away and back must not slip through.
  let happened: Problem | null = null;
  const note = (what: Problem) => {
    happened ??= what;
  };
  const activated = (info: { tabId: number; windowId: number }) => {
    if (info.windowId === windowId && info.tabId !== tabId) note(problem('tab-changed'));
  };
  const updated = (id: number, change: { status?: string; url?: string }) => {
    if (id === tabId && ((change.url && change.url !== url) || change.status === 'loading'))
      note(problem('page-navigated'));
  };
  const removed = (id: number) => {
    if (id === tabId) note(problem('tab-closed'));
  };
  /** Frames that are put in, and some that go elsewhere, tell no listener; the tab is loading again all the same. */
  let complete = false;
  const noteState = ({ status, pendingUrl }: { status?: string; pendingUrl?: string }) => {
    if (status === 'complete') complete = true;
    else if (complete && status === 'loading') note(problem(pendingUrl ? 'page-navigated' : 'frame-changed'));
  };
  void browser.tabs.get(tabId).then(noteState, () => undefined);
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(updated);
  browser.tabs.onRemoved.addListener(removed);
  return {
    async check() {
      if (happened) return err(happened);
      const tab = await browser.tabs.get(tabId).catch(() => null);
      if (!tab) note(problem('tab-closed'));
      else if (!tab.active || tab.windowId !== windowId) note(problem('tab-changed'));
      else if (tab.url !== undefined && tab.url !== url) note(problem('page-navigated'));
      else noteState(tab);
      return happened ? err(happened) : ok(undefined);
    },
    stop() {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(updated);
      browser.tabs.onRemoved.removeListener(removed);
    },
  };
}
