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
  pieces: Piece[];
  counts: Record<PieceState, number>;
  around: Around;
}

/** Compares a sound bundle with what is here. */
export function compareBundle({ manifest, log }: Pick<BundleReport, 'manifest' | 'log'>, held: Held): BundleComparison {
  const { checkpoint } = manifest;
  const ours = checkpoint.installation === held.installation ? held.log : null;
  const continuity = continuityOf(log, checkpoint, held.checkpoints, ours);
  const told = toldByLog(log, manifest.assessment.id);
  const pieces = comparePieces(manifest, told.trashed, held, continuity);
  const counts: Record<PieceState, number> = { new: 0, same: 0, changed: 0, conflicting: 0, contradictory: 0 };
  for (const { state } of pieces) counts[state]++;
  return { manifest, continuity, pieces, counts, around: compareAround(manifest, told, held) };
}

/** Why a bundle cannot be taken in at all, or only after the person said so. */
export type Obstacle = 'other-assessment' | 'conflicting' | 'broken-log' | 'nothing-new';

/** The first three forbid (`broken-log` until the person has asked the sender); the last makes it needless. */
export function obstaclesOf({ around, counts, continuity }: BundleComparison): Obstacle[] {
  const brings = counts.new + counts.changed + around.newFirms.length + around.newExemptions.length;
  const found: [Obstacle, boolean][] = [
    ['other-assessment', around.assessment === 'other'],
    ['conflicting', counts.conflicting > 0],
    ['broken-log', continuity === 'broken'],
    ['nothing-new', brings === 0],
  ];
  return found.filter(([, there]) => there).map(([obstacle]) => obstacle);
}
