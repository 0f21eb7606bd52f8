import { type Problem, problem } from '@/lib/model/problem';
import { err, ok, type Result } from '@/lib/model/result';
import type { CopyFolder } from '@/lib/use-cases/second-copy';
import { keepFolder, keptFolder } from './kept-folder';

const mode = 'readwrite';

/** What Chromium has and the standard's types do not know. */
interface Permitted {
  queryPermission(wanted: { mode: typeof mode }): Promise<PermissionState>;
  requestPermission(wanted: { mode: typeof mode }): Promise<PermissionState>;
}
interface Picker {
  showDirectoryPicker(options: { id: string; mode: typeof mode }): Promise<FileSystemDirectoryHandle>;
}

const scope: object = globalThis;
const hasPicker = (one: object): one is Picker => 'showDirectoryPicker' in one;
const isPermitted = (folder: object): folder is Permitted => 'queryPermission' in folder;

/** The chosen folder and whether it can be used without a click. */
export async function copyFolder(): Promise<CopyFolder> {
  if (!hasPicker(scope)) return { state: 'no-picker' };
  const folder = await keptFolder();
  if (!folder) return { state: 'none' };
  const granted = !isPermitted(folder) || (await folder.queryPermission({ mode })) === 'granted';
  return { state: granted ? 'ready' : 'asleep', name: folder.name };
}

/** Shows the browser's own picker, from a click, and remembers the choice. False where the person closed it. */
export async function chooseFolder(): Promise<Result<boolean>> {
  if (!hasPicker(scope)) return err(unreachable('no picker'));
  try {
    await keepFolder(await scope.showDirectoryPicker({ id: 'copy', mode }));
    return ok(true);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return ok(false);
    return err(unreachable(String(error)));
  }
}

/** The chosen folder, ready to be written; asks for the permission again, from a click, where the browser dropped it. */
export async function openFolder(): Promise<Result<FileSystemDirectoryHandle>> {
  const folder = await keptFolder();
  if (!folder) return err(unreachable('no folder'));
  if (!isPermitted(folder) || (await folder.queryPermission({ mode })) === 'granted') return ok(folder);
  try {
    const answer = await folder.requestPermission({ mode });
    return answer === 'granted' ? ok(folder) : err(unreachable(`permission ${answer}`));
  } catch (error) {
    return err(unreachable(String(error)));
  }
}

const unreachable = (message: string): Problem => problem('copy-unreachable', { message });
