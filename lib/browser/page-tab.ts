import { browser } from 'wxt/browser';

/** A panel in a window of its own is told in its address whose window it belongs to. */
const windowParameter = 'window';

/** The panel's address for a window of its own beside `windowId`. */
export const panelWindowUrl = (windowId: number): string =>
  `${browser.runtime.getURL('/sidepanel.html')}?${windowParameter}=${windowId}`;

/** The tab that the panel is about: the active one beside the side panel, or of the window that the panel belongs to. */
export async function pageTab() {
  const owner = Number(new URLSearchParams(location.search).get(windowParameter));
  const [tab] = await browser.tabs.query({
    active: true,
    ...(owner > 0 ? { windowId: owner } : { currentWindow: true }),
  });
  return tab;
}
