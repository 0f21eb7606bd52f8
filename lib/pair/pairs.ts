import type { Evidence, EvidenceRecord } from '../model/evidence';
import type { Slot } from '../model/slot';

/** What a reviewer would object to in a pair, besides missing halves. */
export type PairFlag = 'same-bytes' | 'wrong-order' | 'other-page' | 'other-width' | 'other-scroller';

/** Two slots that belong together, 更新前 and 更新后, with what serves them, oldest first. */
export interface Pair {
  /** The slot key without its stage. */
  key: string;
  before: Slot;
  after: Slot;
  beforeEvidence: Evidence[];
  afterEvidence: Evidence[];
  /** `after-only`: what was there before the update can no longer be taken. */
  state: 'none' | 'before-only' | 'after-only' | 'both' | 'not-applicable';
}

/** The address without what changes from visit to visit. */
const pageOf = ({ page }: Half['record']): string | null => page?.url.replace(/[?#].*$/, '') ?? null;

/** What of a picture, stored or about to be, is looked at beside its other half. */
export interface Half {
  record: Pick<EvidenceRecord, 'id' | 'content' | 'takenAt' | 'page' | 'picture' | 'capture'>;
}

/** What is odd about two pictures that are held to be before and after of the same. */
export function pairFlags(before: Half, after: Half): PairFlag[] {
  const flags: PairFlag[] = [];
  if (before.record.content.sha256 === after.record.content.sha256) flags.push('same-bytes');
  if (before.record.takenAt >= after.record.takenAt && before.record.id !== after.record.id) flags.push('wrong-order');
  const pages = [pageOf(before.record), pageOf(after.record)];
  if (pages[0] !== null && pages[1] !== null && pages[0] !== pages[1]) flags.push('other-page');
  const widths = [before.record.picture?.width, after.record.picture?.width];
  if (widths[0] !== undefined && widths[1] !== undefined && widths[0] !== widths[1]) flags.push('other-width');
  const [one, other] = [before.record.capture, after.record.capture];
  if (one && other && one.scroller !== other.scroller) flags.push('other-scroller');
  return flags;
}

/** What a pair is about: its slot's label without the stage. */
export const pairName = ({ before }: Pair): string => before.label.replace(/ 更新前/, '');

/** All pairs of the assessment in the order of its slots. `evidenceOf`: what serves a slot, the trash left out. */
export function pairsOf(slots: readonly Slot[], evidenceOf: (slot: string) => Evidence[]): Pair[] {
  const byKey = new Map(slots.map((slot) => [slot.key, slot]));
  const byAge = (evidence: Evidence[]) =>
    [...evidence].sort((a, b) =>
      a.record.takenAt < b.record.takenAt ? -1 : a.record.takenAt > b.record.takenAt ? 1 : 0,
    );
  return slots.flatMap((before) => {
    if (before.stage !== 'before') return [];
    const key = before.key.replace(/#before$/, '');
    const after = byKey.get(`${key}#after`);
    if (!after) return [];
    const beforeEvidence = byAge(evidenceOf(before.key));
    const afterEvidence = byAge(evidenceOf(after.key));
    const has = [beforeEvidence.length > 0, afterEvidence.length > 0] as const;
    const excused = before.state === 'not-applicable' && after.state === 'not-applicable';
    const state = has[0]
      ? has[1]
        ? 'both'
        : 'before-only'
      : has[1]
        ? 'after-only'
        : excused
          ? 'not-applicable'
          : 'none';
    return [{ key, before, after, beforeEvidence, afterEvidence, state }];
  });
}
