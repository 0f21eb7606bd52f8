import { localNow } from '../model/local-time';
import type { Clock, NewId } from '../model/ports';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';

/** Kinds that the usual upload platforms take; others are refused by name instead of failing there later. */
const accepted = /\.(pdf|png|jpe?g|bmp|tiff?|docx?|xlsx?|wps|et|txt|ofd)$/i;
/** Larger than any upload platform takes (50 MB is the largest volume asked for). */
const maxBytes = 200 * 1024 * 1024;

/** A dropped file under its own name. */
export interface PaperFile {
  name: string;
  bytes: Blob;
}

/** Paper files become evidence under the paper's own name; all of them are checked before the first is stored. */
export async function addFiles(
  files: PaperFile[],
  slots: string[],
  store: Store,
  clock: Clock,
  newId: NewId,
): Promise<Result<string[]>> {
  for (const { name, bytes } of files) {
    if (!accepted.test(name) || bytes.size === 0 || bytes.size > maxBytes) {
      return err(problem('file-refused', { name, bytes: bytes.size }));
    }
  }
  const { assessment } = await ensureAssessment(store);
  const ids: string[] = [];
  for (const { name, bytes } of files) {
    const stored = await store.add({
      record: {
        id: newId(clock.now()),
        assessment: assessment.id,
        kind: 'file',
        derivedFrom: null,
        derivation: null,
        picture: null,
        fileName: name,
        page: null,
        capture: null,
        takenAt: localNow(clock),
      },
      bytes,
      thumbnail: null,
      slots,
      by: 'person',
    });
    if (!stored.ok) return stored;
    ids.push(stored.value.record.id);
  }
  return ok(ids);
}
