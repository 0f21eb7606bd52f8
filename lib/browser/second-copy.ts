import { type Problem, problem } from '@/lib/model/problem';
import type { Result } from '@/lib/model/result';
import type { FolderPort } from '@/lib/store/copy/folder-port';
import type { Store, Watch } from '@/lib/store/port';
import { type CopyState, loadCopyFacts, loadExportFacts } from '@/lib/use-cases/second-copy';
import { chooseFolder, copyFolder, openFolder } from './copy-folder';
import { followStore } from './copy-follower';
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

/** The second copy of this window's store; brought up to date by itself while its folder needs no permission. */
export function createSecondCopy(store: Store): SecondCopy {
  let trouble: Problem | null = null;
  const facts = store.watch(async (): Promise<CopyState> => {
    const [folder, now] = [await copyFolder(), systemClock.now()];
    const exported = folder.state === 'no-picker' ? await loadExportFacts(store, now) : null;
    return { folder, trouble, exported, ...(await loadCopyFacts(store, now)) };
  });
  // The store's watch hears the store alone; a chosen or woken folder is told here.
  const again = new Set<() => void>();
  const readAgain = () => {
    for (const read of again) read();
  };
  const writeByItself = async (): Promise<void> => {
    if ((await copyFolder()).state !== 'ready') return;
    const before = trouble;
    const folder = await openFolder();
    if (folder.ok) {
      // Another window that writes already does the same work.
      await navigator.locks.request(lock, { ifAvailable: true }, async (held) => {
        if (!held) return;
        const written = await store.copies.write(createFolderPort(folder.value));
        trouble = written.ok ? null : written.error;
      });
    } else {
      trouble = folder.error;
    }
    if (trouble !== before) readAgain();
  };
  followStore(store, () => {
    writeByItself().catch((error: unknown) => {
      trouble = problem('copy-unreachable', { message: String(error) });
      readAgain();
    });
  });
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
      if (chosen.ok && chosen.value) trouble = null;
      readAgain();
      return chosen;
    },
    async inFolder(work) {
      const folder = await openFolder();
      // What was wrong before is told anew by this run's own result.
      trouble = null;
      readAgain();
      if (!folder.ok) return folder;
      return navigator.locks.request(lock, () => work(createFolderPort(folder.value)));
    },
  };
}
