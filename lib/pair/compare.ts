import { type Differences, differencesBetween } from './differences';
import { NotReadable } from './png-rows';
import { printOf } from './print';

/** `unreadable`: one of them is no plain PNG (a scan, say); they can be looked at side by side all the same. */
export type Comparison = Differences | { kind: 'unreadable' };

/** Reads both pictures once, from the top down, and says where they differ. Aborting rejects with the signal's reason. */
export async function comparePictures(before: Blob, after: Blob, signal?: AbortSignal): Promise<Comparison> {
  try {
    const old = await printOf(before, signal);
    return differencesBetween(old, await printOf(after, signal));
  } catch (error) {
    if (error instanceof NotReadable) return { kind: 'unreadable' };
    throw error;
  }
}
