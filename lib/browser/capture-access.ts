import { browser } from 'wxt/browser';
import { type Problem, problem } from '@/lib/model/problem';

/** Schemes and shops that no extension may read or capture. */
const closed =
  /^(chrome|edge|se|qqbrowser|about|data|view-source|devtools|chrome-extension|chrome-search|chrome-untrusted):/;
const shop = /^https:\/\/(chromewebstore\.google\.com|microsoftedge\.microsoft\.com\/addons)/;

/** Pages of the browser itself. Our own pages count too: they are no evidence. */
export const isBrowserPage = (url: string | undefined): boolean => !url || closed.test(url) || shop.test(url);

/** The sentence for what the browser answered when a page could not be reached. */
export function accessProblem(error: unknown, url: string | undefined): Problem {
  const message = error instanceof Error ? error.message : String(error);
  if (isBrowserPage(url) && url) return problem('browser-page', { url });
  if (/error page/i.test(message)) return problem('page-failed', url ? { url } : undefined);
  if (/No tab with id|Tab not found/i.test(message)) return problem('tab-closed');
  if (/No document with id|frame (was|got) removed|Frame with ID|No frame with id|Document was/i.test(message))
    return problem('page-gone');
  if (/(chrome|edge|about|devtools|chrome-extension):|gallery|scripted/i.test(message))
    return problem('browser-page', url ? { url } : undefined);
  if (/Cannot access|permission|must request permission|activeTab|<all_urls>/i.test(message))
    return url ? problem('no-permission', { url }) : problem('no-permission');
  return problem('shot-failed', { message });
}

/** True where the person granted the optional permission for every page. */
export const mayReachAllPages = (): Promise<boolean> => browser.permissions.contains({ origins: ['<all_urls>'] });
