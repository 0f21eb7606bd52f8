import type { EvidenceRecord, Filing } from '../../model/evidence';
import type { BundleManifest } from '../manifest';
import type { Continuity } from './continuity';
import { deletedHere, type Held, unfiledHere } from './held';

/**
 * new: not here yet · same: nothing to do · changed: here, filed differently · conflicting: here under the same id with
 * another record, so one of the two is not the original · contradictory: what was decided here stands against it, and
 * stays.
 */
export type PieceState = 'new' | 'same' | 'changed' | 'conflicting' | 'contradictory';

/** Why a piece is conflicting or contradictory, or what else is to be said of it. */
export type PieceReason =
  | 'other-bytes'
  | 'other-record'
  | 'trashed-here'
  | 'deleted-here'
  | 'filed-here'
  | 'unfiled-here'
  | 'newer-seen'
  | 'trashed-there'
  | 'same-bytes';

export interface Piece {
  id: string;
  /** Its path in the bundle; of a piece that only we hold, its own name or title. */
  name: string;
  state: PieceState;
  reason: PieceReason | null;
  bytes: number;
  /** Slots that merging files it under, and those that it takes away. */
  come: string[];
  go: string[];
}

const titleOf = ({ id, page, fileName }: EvidenceRecord): string => fileName ?? page?.title ?? id;

function byEvidence(filings: readonly Filing[]): Map<string, Filing[]> {
  const groups = new Map<string, Filing[]>();
  for (const filing of filings) {
    const group = groups.get(filing.evidence);
    if (group) group.push(filing);
    else groups.set(filing.evidence, [filing]);
  }
  return groups;
}

/** Every piece of a bundle against what is here, then what the sender has put aside and we still hold. */
export function comparePieces(
  { evidence, filings, checkpoint }: BundleManifest,
  trashedThere: ReadonlySet<string>,
  held: Held,
  continuity: Continuity,
): Piece[] {
  const here = new Map(held.evidence.map((one) => [one.record.id, one]));
  const byBytes = new Map(held.evidence.map(({ record }) => [record.content.sha256, record.id]));
  const slotsThere = byEvidence(filings);
  const slotsHere = byEvidence(held.filings);
  const deleted = deletedHere(held.log);
  const unfiled = unfiledHere(held.log);

  const pieces = evidence.map(({ path, record, seal }): Piece => {
    const { id, content } = record;
    const base = {
      id,
      name: path.slice('data/'.length),
      bytes: content.bytes,
      come: [] as string[],
      go: [] as string[],
    };
    const told = (state: PieceState, reason: PieceReason | null = null): Piece => ({ ...base, state, reason });
    const theirs = [...new Set((slotsThere.get(id) ?? []).map(({ slot }) => slot))];
    const ours = here.get(id);
    if (!ours) {
      if (deleted.has(id)) return told('contradictory', 'deleted-here');
      return { ...told('new', byBytes.has(content.sha256) ? 'same-bytes' : null), come: theirs };
    }
    if (ours.record.content.sha256 !== content.sha256) return told('conflicting', 'other-bytes');
    if (ours.seal !== seal) return told('conflicting', 'other-record');
    const mine = slotsHere.get(id) ?? [];
    const come = theirs.filter((slot) => !mine.some((filing) => filing.slot === slot));
    const lacking = mine.filter(({ slot }) => !theirs.includes(slot));
    const go = lacking.filter(({ by }) => by === 'import').map(({ slot }) => slot);
    if (come.length === 0 && go.length === 0) return told('same');
    if (ours.trashedAt !== null) return told('contradictory', 'trashed-here');
    if (continuity === 'older' || continuity === 'broken') return told('contradictory', 'newer-seen');
    if (come.some((slot) => unfiled.has(`${id} ${slot}`))) return told('contradictory', 'unfiled-here');
    if (come.length > 0 && lacking.some(({ by }) => by !== 'import')) return told('contradictory', 'filed-here');
    return { ...told('changed'), come, go };
  });

  const inBundle = new Set(evidence.map(({ record }) => record.id));
  for (const { record, trashedAt } of held.evidence) {
    const theirs = record.installation === checkpoint.installation && held.installation !== checkpoint.installation;
    if (!theirs || trashedAt !== null || inBundle.has(record.id) || !trashedThere.has(record.id)) continue;
    pieces.push({
      id: record.id,
      name: titleOf(record),
      state: 'contradictory',
      reason: 'trashed-there',
      bytes: record.content.bytes,
      come: [],
      go: [],
    });
  }
  return pieces;
}
