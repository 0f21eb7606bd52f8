import type { PlatformPage } from './page-model';
import { registerPages } from './register-pages';
import { resultPages } from './result-pages';
import { taskPages } from './task-pages';

/** All pages of the platform in the order of its menu; both shells show these. */
export const platformPages: readonly PlatformPage[] = [...taskPages, ...registerPages, ...resultPages];

export function platformPage(id: string): PlatformPage | undefined {
  return platformPages.find((page) => page.id === id);
}
