import { problem } from '@/lib/model/problem-codes';
import { err, ok, type Result } from '@/lib/model/result';
import type { BundleTarget } from '@/lib/use-cases/export-bundles';
import { saveFile } from './save-file';

/** What Chromium has and the standard's types do not know. */
interface Picker {
  showDirectoryPicker(options: { id: string; mode: 'readwrite' }): Promise<FileSystemDirectoryHandle>;
}

const scope: object = globalThis;
const hasPicker = (one: object): one is Picker => 'showDirectoryPicker' in one;

/** Whether this browser can write into a folder of the person's choice. */
export const canChooseFolder = (): boolean => hasPicker(scope);

/** Between two downloads of one click: without it Chromium drops some. Milliseconds. */
const pause = 500;

/** The browser's own download, one file after another. */
export function downloadTarget(): BundleTarget {
  let first = true;
  return {
    async save(file, fileName) {
      if (!first) await new Promise((done) => setTimeout(done, pause));
      first = false;
      saveFile(file, fileName);
      return ok(fileName);
    },
  };
}

/** Shows the browser's own picker, from a click. Null: the person closed it. */
export async function folderTarget(): Promise<Result<BundleTarget | null>> {
  if (!hasPicker(scope)) return err(problem('bundle-not-saved', { message: 'no picker' }));
  try {
    return ok(createFolderTarget(await scope.showDirectoryPicker({ id: 'bundles', mode: 'readwrite' })));
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(null);
    return err(problem('bundle-not-saved', { message: String(error) }));
  }
}

/** Writes into `folder` under names that nothing there has; what is stopped or fails leaves no file behind. */
export function createFolderTarget(folder: FileSystemDirectoryHandle): BundleTarget {
  return {
    async save(file, wanted, signal) {
      let name = wanted;
      try {
        name = await freeName(folder, wanted);
        const handle = await folder.getFileHandle(name, { create: true });
        await file.stream().pipeTo(await handle.createWritable(), signal ? { signal } : {});
        return ok(name);
      } catch (error) {
        // The browser drops what was written beside the file; the empty file itself is ours to take away.
        const left = await folder.removeEntry(name).then(
          () => null,
          (reason: unknown) => String(reason),
        );
        if (signal?.aborted) return err(problem('export-cancelled'));
        const message = left === null ? String(error) : `${error}; ${left}`;
        return err(problem('bundle-not-saved', { name, message }));
      }
    },
  };
}

async function freeName(folder: FileSystemDirectoryHandle, wanted: string): Promise<string> {
  for (let n = 1; ; n++) {
    const name = n === 1 ? wanted : wanted.replace(/\.zip$/, `_${String(n).padStart(2, '0')}.zip`);
    try {
      await folder.getFileHandle(name);
    } catch (error) {
      if (error instanceof DOMException && error.name === 'NotFoundError') return name;
      throw error;
    }
  }
}
