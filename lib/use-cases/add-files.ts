import { localNow } from '../model/local-time';
import type { Clock, NewId } from '../model/ports';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { type UploadDoubt, uploadDoubts } from '../model/upload-limits';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';

/** Kinds that the usual upload platforms take; others are refused by name instead of failing there later. */
const accepted = /\.(pdf|png|jpe?g|bmp|tiff?|docx?|xlsx?|wps|et|txt|ofd)$/i;
/** Larger than any upload platform takes (50 MB is the largest volume asked for). */
const maxBytes = 200 * 1024 * 1024;

/** A file that was stored, and why an upload platform may refuse it all the same. */
export interface AddedFile {
  id: string;
  name: string;
  doubts: UploadDoubt[];
}

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
): Promise<Result<AddedFile[]>> {
  for (const { name, bytes } of files) {
    const reason = refusal(name, bytes.size);
    if (reason) return err(problem('file-refused', { name, bytes: bytes.size, reason }));
  }
  const { assessment } = await ensureAssessment(store);
  const added: AddedFile[] = [];
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
    added.push({ id: stored.value.record.id, name, doubts: uploadDoubts(name, bytes.size) });
  }
  return ok(added);
}

function refusal(name: string, bytes: number): string | null {
  if (!accepted.test(name)) return '不是 PDF、图片、Word、Excel、WPS、OFD 或文本文件';
  if (bytes === 0) return '文件是空的';
  return bytes > maxBytes ? `文件超过 ${maxBytes / 1024 / 1024} MB` : null;
}
