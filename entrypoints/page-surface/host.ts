import css from './surface.css?inline';

const hostName = 'shuangsuiji-surface';

/** One surface at a time: outline, region picker or toast, in a closed shadow root that the page can't reach into. */
let current: { host: HTMLElement; closed: () => void } | null = null;

export interface Surface {
  host: HTMLElement;
  root: ShadowRoot;
  close(): void;
}

/** Opens an empty surface above everything in the page. `closed` is called once, however it ends. */
export function openSurface(closed: () => void = () => undefined): Surface {
  closeSurface();
  const host = document.createElement(hostName);
  host.style.cssText =
    'all:initial!important;position:fixed!important;inset:0!important;z-index:2147483647!important;pointer-events:none!important;border:0!important;padding:0!important;margin:0!important;background:transparent!important;width:auto!important;height:auto!important;max-width:none!important;max-height:none!important;overflow:visible!important';
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
  document.documentElement.append(host);
  // The top layer, where the browser has it (114+): above dialogs that stand there themselves.
  if ('popover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  const mine = { host, closed };
  current = mine;
  return { host, root, close: () => current === mine && closeSurface() };
}

export function closeSurface(): void {
  const surface = current;
  current = null;
  surface?.host.remove();
  // Left behind by an earlier version of the extension, whose scripts an update has cut off.
  for (const orphan of document.querySelectorAll(hostName)) orphan.remove();
  surface?.closed();
}

/** An element with a class and text; text is never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  made.className = className;
  if (text) made.textContent = text;
  return made;
}
