import type * as z from 'zod/mini';
import { StoreFailure, storeProblem } from '../failure';
import type { FolderPort } from './folder-port';

/** Runs something on the folder; what goes wrong there is the folder's problem, not the store's. */
export async function onFolder<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const full = storeProblem(error)?.code === 'disk-full';
    const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new StoreFailure(full ? 'disk-full' : 'copy-unreachable', { message }, error);
  }
}

export const writeText = (folder: FolderPort, path: string, text: string, type = 'application/json'): Promise<void> =>
  onFolder(() => folder.write(path, new Blob([text], { type })));

export const readText = (folder: FolderPort, path: string): Promise<string | null> =>
  onFolder(async () => (await folder.read(path))?.text() ?? null);

/** A file of the copy as `schema` says; a missing or changed one is refused by name. */
export async function readJson<T>(folder: FolderPort, path: string, schema: z.ZodMiniType<T>): Promise<T> {
  const text = await readText(folder, path);
  try {
    if (text !== null) return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new StoreFailure('copy-damaged', { file: path }, error);
  }
  throw new StoreFailure('copy-damaged', { file: path });
}
