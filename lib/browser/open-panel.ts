import { browser } from 'wxt/browser';
import { panelWindowUrl } from './page-tab';

/** The panel as a window of its own, for browsers without a side panel (below 114). Pixels. */
const windowSize = { width: 400, height: 760 };

/**
 * Opens the panel beside the page. Must be called inside the person's gesture, before any `await`: the side panel
 * refuses to open otherwise.
 */
export function openPanel(windowId: number): void {
  if (browser.sidePanel?.open) {
    browser.sidePanel.open({ windowId }).catch(() => openWindow(windowId));
    return;
  }
  openWindow(windowId);
}

function openWindow(windowId: number): void {
  void browser.windows.create({ url: panelWindowUrl(windowId), type: 'popup', ...windowSize });
}

/** Brings the workbench tab to the front, or opens it. `route`: its hash route, e.g. `/gallery`. */
export async function openWorkbench(route: string): Promise<void> {
  const page = browser.runtime.getURL('/workbench.html');
  const url = `${page}#${route}`;
  const contexts = (await browser.runtime.getContexts?.({ contextTypes: ['TAB'] })) ?? [];
  const open = contexts.find((context) => context.documentUrl?.startsWith(page));
  if (open && open.tabId >= 0) {
    await browser.tabs.update(open.tabId, { active: true, url });
    await browser.windows.update(open.windowId, { focused: true });
    return;
  }
  await browser.tabs.create({ url });
}
