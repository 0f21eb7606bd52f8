import { localNow } from '../model/local-time';
import type { Clock, NewId } from '../model/ports';
import { ok, type Result } from '../model/result';
import type { Store } from '../store/port';
import { ensureAssessment } from './assessment-view';

/** A page rendered anew from its DOM. */
export interface Reconstruction {
  url: string;
  title: string;
  bytes: Blob;
  width: number;
  height: number;
  thumbnail: Blob;
}

/** Stores a 重现图 as what it is: marked by its kind, without a capture record, and filed nowhere by itself. */
export async function addReconstruction(
  { url, title, bytes, width, height, thumbnail }: Reconstruction,
  store: Store,
  clock: Clock,
  newId: NewId,
): Promise<Result<string>> {
  const { assessment } = await ensureAssessment(store);
  const stored = await store.add({
    record: {
      id: newId(clock.now()),
      assessment: assessment.id,
      kind: 'reconstruction',
      derivedFrom: null,
      derivation: null,
      picture: { width, height },
      fileName: null,
      page: { url, title, system: null },
      capture: null,
      takenAt: localNow(clock),
    },
    bytes,
    thumbnail,
    slots: [],
    by: 'person',
  });
  return stored.ok ? ok(stored.value.record.id) : stored;
}
