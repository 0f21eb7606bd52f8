import { browser } from 'wxt/browser';

/** Asks for the one optional permission. Must be called inside a click; the browser shows its own question. */
export async function requestAllPages(): Promise<boolean> {
  try {
    return await browser.permissions.request({ origins: ['<all_urls>'] });
  } catch {
    return false; // forbidden by an enterprise policy: the keys still work
  }
}

/** The browser lists commands by their names; people learn them in this order. */
const order = ['capture-visible', 'capture-full', 'capture-region', 'open-panel'];

/** The keys as they are really assigned; an empty key means that another extension or the person took it away. */
export async function assignedShortcuts(): Promise<{ command: string; key: string }[]> {
  const all = await browser.commands.getAll();
  return (
    all
      .map(({ name, shortcut }) => ({ command: name ?? '', key: shortcut ?? '' }))
      // The browser adds one for the icon itself; it is no key of ours and is rightly unset.
      .filter(({ command }) => !command.startsWith('_'))
      .sort((a, b) => order.indexOf(a.command) - order.indexOf(b.command))
  );
}
