/** A folder of a bundle with what it holds in all. */
export interface Folder {
  name: string;
  path: string;
  folders: Folder[];
  files: { name: string; bytes: number }[];
  count: number;
  bytes: number;
}

const folder = (name: string, path: string): Folder => ({ name, path, folders: [], files: [], count: 0, bytes: 0 });

/** Paths with `/` → folders with counts and sizes, in the order in which they first occur. */
export function fileTree(files: readonly { path: string; bytes: number }[]): Folder {
  const root = folder('', '');
  const known = new Map([['', root]]);
  for (const { path, bytes } of files) {
    const parts = path.split('/');
    const name = parts.pop() ?? path;
    let here = root;
    here.count++;
    here.bytes += bytes;
    for (const part of parts) {
      const below = here.path ? `${here.path}/${part}` : part;
      let next = known.get(below);
      if (!next) {
        next = folder(part, below);
        known.set(below, next);
        here.folders.push(next);
      }
      next.count++;
      next.bytes += bytes;
      here = next;
    }
    here.files.push({ name, bytes });
  }
  return root;
}
