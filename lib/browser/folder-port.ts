import type { FolderPort } from '@/lib/store/copy/folder-port';

/** A chosen folder of the File System Access API as the second copy needs it. Paths have `/` between their parts. */
export function createFolderPort(root: FileSystemDirectoryHandle): FolderPort {
  return {
    async write(path, content) {
      const { folders, name } = parts(path);
      let folder = root;
      for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
      const file = await folder.getFileHandle(name, { create: true });
      // The browser writes beside the file and puts it in place at the end: a stopped write leaves the old one whole.
      await content.stream().pipeTo(await file.createWritable());
    },
    read: (path) =>
      orAbsent(root, null, async () => {
        const { folders, name } = parts(path);
        const file = await (await walk(root, folders)).getFileHandle(name);
        return file.getFile();
      }),
    list: (path) =>
      orAbsent(root, [], async () => {
        const names: string[] = [];
        for await (const entry of (await walk(root, path.split('/'))).values())
          if (entry.kind === 'file') names.push(entry.name);
        return names;
      }),
  };
}

function parts(path: string): { folders: string[]; name: string } {
  const folders = path.split('/');
  return { name: folders.pop() ?? '', folders };
}

async function walk(root: FileSystemDirectoryHandle, folders: string[]): Promise<FileSystemDirectoryHandle> {
  let folder = root;
  for (const one of folders) folder = await folder.getDirectoryHandle(one);
  return folder;
}

/** `absent` where something below `root` is not there; a root that is gone itself rejects: it must not look empty. */
async function orAbsent<T>(root: FileSystemDirectoryHandle, absent: T, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error;
    await root.keys().next();
    return absent;
  }
}
