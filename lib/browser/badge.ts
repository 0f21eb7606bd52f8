import { browser } from 'wxt/browser';

type Tone = 'busy' | 'done' | 'ask' | 'failed';
const colours: Record<Tone, string> = { busy: '#1864ab', done: '#2b8a3e', ask: '#b35900', failed: '#c92a2a' };

/**
 * A few characters on the toolbar icon: seen even where nothing can be shown in the page. `title` is what the icon says
 * when it is pointed at; without one it says the extension's name again.
 */
export async function setBadge(tabId: number, text: string, tone: Tone, title = ''): Promise<void> {
  try {
    await browser.action.setBadgeBackgroundColor({ tabId, color: colours[tone] });
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({
      tabId,
      title: title || (browser.runtime.getManifest().action?.default_title ?? ''),
    });
  } catch {
    // The tab was closed meanwhile: there is no icon to write on.
  }
}

/** On every tab that has no badge of its own. */
export async function setAlarmBadge(title: string): Promise<void> {
  await browser.action.setBadgeBackgroundColor({ color: colours.failed });
  await browser.action.setBadgeText({ text: '!' });
  await browser.action.setTitle({ title });
}

export async function clearAlarmBadge(): Promise<void> {
  await browser.action.setBadgeText({ text: '' });
  await browser.action.setTitle({ title: browser.runtime.getManifest().action?.default_title ?? '' });
}
