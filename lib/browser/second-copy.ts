import type { Result } from '@/lib/model/result';
import type { FolderPort } from '@/lib/store/copy/folder-port';
import type { Store, Watch } from '@/lib/store/port';
import { type CopyState, loadCopyFacts } from '@/lib/use-cases/second-copy';
import { chooseFolder, copyFolder, openFolder } from './copy-folder';
import { createFolderPort } from './folder-port';
import { systemClock } from './system-clock';

/** Two windows never write into the folder at the same time. */
const lock = 'shuangsuiji-copy';

export interface SecondCopy {
  state: Watch<CopyState>;
  choose(): Promise<Result<boolean>>;
  /** Runs `work` on the chosen folder, alone among all windows. To be called from a click: it may ask for permission. */
  inFolder<T>(work: (folder: FolderPort) => Promise<Result<T>>): Promise<Result<T>>;
}

/** The second copy of this window's store. */
export function createSecondCopy(store: Store): SecondCopy {
  const facts = store.watch(
    async (): Promise<CopyState> => ({
      folder: await copyFolder(),
      ...(await loadCopyFacts(store, systemClock.now())),
    }),
  );
  // The store's watch hears the store alone; a chosen or woken folder is told here.
  const again = new Set<() => void>();
  const readAgain = () => {
    for (const read of again) read();
  };
  return {
    state: {
      subscribe(next, failed) {
        let leave = facts.subscribe(next, failed);
        const read = () => {
          leave();
          leave = facts.subscribe(next, failed);
        };
        again.add(read);
        return () => {
          again.delete(read);
          leave();
        };
      },
    },
    async choose() {
      const chosen = await chooseFolder();
      readAgain();
      return chosen;
    },
    async inFolder(work) {
      const folder = await openFolder();
      readAgain();
      if (!folder.ok) return folder;
      return navigator.locks.request(lock, () => work(createFolderPort(folder.value)));
    },
  };
}
