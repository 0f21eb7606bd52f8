/** A folder on a disk outside the browser's profile, chosen by the person. Calls reject where it can't be reached. */
export interface FolderPort {
  /** Writes a whole file, in place of one that is there; folders on the way are made. */
  write(path: string, content: Blob): Promise<void>;
  /** Null where there is no such file. The blob may be read later and may then fail. */
  read(path: string): Promise<Blob | null>;
  /** The names of the files directly in a folder; empty where there is no such folder. */
  list(folder: string): Promise<string[]>;
}
