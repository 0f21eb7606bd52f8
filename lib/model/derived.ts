import type { Evidence, EvidenceRecord } from './evidence';

/** Is it made from another picture: with an information strip, with parts covered, or with marks? */
export const isDerived = ({ record }: { record: EvidenceRecord }): boolean => record.kind === 'derived';

/**
 * The derived pictures that belong to an original, oldest first; those in the trash are left out. They stand under their
 * original wherever it is shown or handed in, serve no slot, and count for nothing by themselves.
 */
export const derivedOf = (original: string, evidence: readonly Evidence[]): Evidence[] =>
  evidence
    .filter(({ record, trashedAt }) => record.kind === 'derived' && record.derivedFrom === original && !trashedAt)
    .sort((a, b) => (a.record.takenAt < b.record.takenAt ? -1 : 1));
