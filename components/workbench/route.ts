import { useSyncExternalStore } from 'react';

export const pageNames = [
  'overview',
  'desk',
  'coverage',
  'gallery',
  'pairs',
  'bundles',
  'plans',
  'settings',
  'help',
] as const;
export type PageName = (typeof pageNames)[number];

export interface Route {
  page: PageName;
  params: URLSearchParams;
}

/** `#/gallery?item=18` → page and parameters. An unknown page leads to the overview, never to nothing. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#?\/?/, '').split('?');
  const page = pageNames.find((name) => name === path) ?? 'overview';
  return { page, params: new URLSearchParams(query) };
}

/** The address of a page in this window, for links. */
export function routeTo(page: PageName, params: Record<string, string> = {}): string {
  const query = new URLSearchParams(params).toString();
  return `#/${page}${query ? `?${query}` : ''}`;
}

const subscribe = (changed: () => void) => {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
};

/** The part of the address after `#`; changes when a link is followed or Back is pressed. */
export const useHash = (): string => useSyncExternalStore(subscribe, () => window.location.hash);

export function goTo(page: PageName, params: Record<string, string> = {}): void {
  window.location.hash = routeTo(page, params);
}
