import type { SignatureState } from '../check-signature';
import type { BundleManifest } from '../manifest';
import type { BundleReport } from '../verify-bundle';
import { type Around, compareAround } from './around';
import { type Continuity, continuityOf } from './continuity';
import type { Held } from './held';
import { comparePieces, type Piece, type PieceState } from './pieces';
import { toldByLog } from './told-by-log';

/** What taking a bundle in would do; nothing is stored yet. */
export interface BundleComparison {
  manifest: BundleManifest;
  continuity: Continuity;
  signature: SignatureState;
  /** The last bundle of this installation was signed, and this one is not, or with another key. */
  otherKey: boolean;
  pieces: Piece[];
  counts: Record<PieceState, number>;
  around: Around;
}

/** Compares a sound bundle with what is here. */
export function compareBundle({ manifest, log, signature }: BundleReport, held: Held): BundleComparison {
  const { checkpoint } = manifest;
  const ours = checkpoint.installation === held.installation ? held.log : null;
  const seen = held.seen.map((one) => one.checkpoint);
  const continuity = continuityOf(log, checkpoint, seen, ours);
  const lastKey =
    held.seen.findLast((one) => one.checkpoint.installation === checkpoint.installation)?.publicKey ?? null;
  const otherKey = lastKey !== null && lastKey !== keyOf(signature);
  const told = toldByLog(log, manifest.assessment);
  const pieces = comparePieces(manifest, told.trashed, held, continuity);
  const counts: Record<PieceState, number> = { new: 0, same: 0, changed: 0, conflicting: 0, contradictory: 0 };
  for (const { state } of pieces) counts[state]++;
  return { manifest, continuity, signature, otherKey, pieces, counts, around: compareAround(manifest, told, held) };
}

export const keyOf = (signature: SignatureState): string | null =>
  'publicKey' in signature ? signature.publicKey : null;

/** Why a bundle cannot be taken in at all, or only after the person said so. */
export type Obstacle = 'other-assessment' | 'conflicting' | 'broken-log' | 'other-key' | 'nothing-new';

/** The first two forbid, the next two until the person has asked the sender; the last makes it needless. */
export function obstaclesOf({ around, counts, continuity, otherKey }: BundleComparison): Obstacle[] {
  const brings = counts.new + counts.changed + around.newFirms.length + around.newExemptions.length;
  const found: [Obstacle, boolean][] = [
    ['other-assessment', around.assessment === 'other'],
    ['conflicting', counts.conflicting > 0],
    ['broken-log', continuity === 'broken'],
    ['other-key', otherKey],
    ['nothing-new', brings === 0 && counts.conflicting === 0],
  ];
  return found.filter(([, there]) => there).map(([obstacle]) => obstacle);
}
