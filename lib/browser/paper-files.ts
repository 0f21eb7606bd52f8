import { browser } from 'wxt/browser';
import type { PaperKind } from '@/lib/model/office-papers';
import type { Store } from '@/lib/store/port';
import type { OfficePapers } from '@/lib/use-cases/office-papers';
import { guarded } from './guarded';
import { saveFile } from './save-file';
import { systemClock } from './system-clock';

const files = {
  bulletin: '/papers/bulletin.docx',
  'urge-letter': '/papers/urge-letter.docx',
  contents: '/papers/contents.docx',
} as const;

/** The Word file that comes with the extension. */
const builtInTemplate = async (kind: PaperKind): Promise<ArrayBuffer> =>
  (await fetch(browser.runtime.getURL(files[kind]))).arrayBuffer();

/** Made when first asked for, so that no window opens later for it. What goes wrong is told, never thrown into a screen. */
export function createPapers(store: Store): OfficePapers {
  const load = () => import('@/lib/use-cases/office-papers');
  const papers = async () =>
    (await load()).officePapers({ store, clock: systemClock, builtInTemplate, save: saveFile });
  return {
    kept: () => store.watch(async () => (await load()).readKept(store)),
    readMatters: (file) => guarded(async () => (await papers()).readMatters(file)),
    saveLists: (lists) => guarded(async () => (await papers()).saveLists(lists)),
    saveFields: (fields) => guarded(async () => (await papers()).saveFields(fields)),
    setTemplate: (kind, file) => guarded(async () => (await papers()).setTemplate(kind, file)),
    saveTemplate: (kind) => guarded(async () => (await papers()).saveTemplate(kind)),
    make: (order) => guarded(async () => (await papers()).make(order)),
    progressSheet: () => guarded(async () => (await papers()).progressSheet()),
  };
}
