import type { CaptureRecord } from '../model/evidence';
import { QualityFlag } from './types';

/**
 * What the quality gate said of this picture when it was taken (a captcha, hidden rows…); empty for a sound one. It is
 * sealed with the record. Whoever files it all the same must say so.
 */
export const heldBackBy = ({ capture }: { capture: Pick<CaptureRecord, 'reasons'> | null }): QualityFlag[] =>
  (capture?.reasons ?? []).flatMap((code) => QualityFlag.safeParse(code).data ?? []);
