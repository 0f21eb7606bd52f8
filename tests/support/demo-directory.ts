/** A folder as the File System Access API gives it, in memory. `gone`: moved or unplugged after it was chosen. */
export class DemoDirectory {
  readonly kind = 'directory';
  readonly held = new Map<string, DemoDirectory | DemoFile>();
  gone = false;
  constructor(readonly name: string) {}
  #open<T>(name: string, type: new (name: string) => T, create: boolean): T {
    if (this.gone) throw new DOMException('the folder is gone', 'NotFoundError');
    if (create && !this.held.has(name)) this.held.set(name, new type(name) as DemoDirectory | DemoFile);
    const found = this.held.get(name);
    if (!found) throw new DOMException(name, 'NotFoundError');
    if (!(found instanceof type)) throw new DOMException(name, 'TypeMismatchError');
    return found;
  }
  async getDirectoryHandle(name: string, { create = false } = {}) {
    return this.#open(name, DemoDirectory, create);
  }
  async getFileHandle(name: string, { create = false } = {}) {
    return this.#open(name, DemoFile, create);
  }
  async *values() {
    if (this.gone) throw new DOMException('the folder is gone', 'NotFoundError');
    yield* this.held.values();
  }
  async *keys() {
    if (this.gone) throw new DOMException('the folder is gone', 'NotFoundError');
    yield* this.held.keys();
  }
}

class DemoFile {
  readonly kind = 'file';
  content = new Blob([]);
  constructor(readonly name: string) {}
  async getFile() {
    return this.content;
  }
  /** Takes effect when it is closed, as in the browser. */
  async createWritable() {
    const written: BlobPart[] = [];
    return new WritableStream<Uint8Array<ArrayBuffer>>({
      write: (part) => void written.push(part),
      close: () => {
        this.content = new Blob(written);
      },
    });
  }
}

/** An empty folder as the product sees it. */
export const demoDirectory = (): FileSystemDirectoryHandle => handleOf(new DemoDirectory('演示备份'));

/** The parts of the API that the product uses are there; the others are not. */
export const handleOf = (directory: DemoDirectory): FileSystemDirectoryHandle =>
  directory as unknown as FileSystemDirectoryHandle;
