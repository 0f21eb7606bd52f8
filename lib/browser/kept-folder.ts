// The chosen folder lives in a database of its own: a lost store must not take the way to its copy with it.
const name = 'shuangsuiji-folder';
const table = 'folders';
const key = 'copy';

/** The folder of the second copy that the person chose; null where none was chosen. */
export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  const kept = await inTable('readonly', (folders) => folders.get(key));
  return kept instanceof FileSystemDirectoryHandle ? kept : null;
}

/** Remembers the chosen folder, in place of the one before it. */
export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await inTable('readwrite', (folders) => folders.put(folder, key));
}

function inTable<T>(mode: IDBTransactionMode, ask: (folders: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(table);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const db = opening.result;
      const transaction = db.transaction(table, mode);
      const asked = ask(transaction.objectStore(table));
      transaction.oncomplete = () => {
        db.close();
        resolve(asked.result);
      };
      transaction.onabort = () => {
        db.close();
        reject(transaction.error);
      };
    };
  });
}
