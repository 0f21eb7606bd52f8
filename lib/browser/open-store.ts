import { createStore } from '@/lib/store/create-store';
import type { Store, StoreHooks } from '@/lib/store/port';
import { extensionSentinel } from './sentinel';
import { systemClock } from './system-clock';

/** The store on the extension's own IndexedDB; worker, panel and workbench each open their own connection. */
export const openStore = (hooks: StoreHooks): Store =>
  createStore({ clock: systemClock, randomId: () => crypto.randomUUID(), sentinel: extensionSentinel, hooks });
