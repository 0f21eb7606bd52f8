import type { Evidence, Filing } from '../model/evidence';
import { fromSlotKey, otherStage } from '../model/slot';
import { type Half, type PairFlag, pairFlags } from './pairs';

/** What speaks against filing a picture, seen beside what is filed already. `slot`: where the other one stands. */
export type FilingDoubt =
  | { kind: 'same-as-before'; slot: string }
  | { kind: 'unlike-before'; slot: string; flags: Exclude<PairFlag, 'same-bytes' | 'wrong-order'>[] }
  | { kind: 'same-picture'; slot: string };

/**
 * Looks at a picture about to be filed under `slots` beside the pictures that are filed: the other half of its
 * before/after pair, and pictures of equal bytes under the same material of another plan, department or firm.
 */
export function filingDoubts(
  picture: Half,
  slots: readonly string[],
  known: { evidence: readonly Evidence[]; filings: readonly Pick<Filing, 'evidence' | 'slot'>[] },
): FilingDoubt[] {
  const live = new Map(
    known.evidence
      .filter(({ record, trashedAt }) => trashedAt === null && record.id !== picture.record.id)
      .map((evidence) => [evidence.record.id, evidence]),
  );
  const under = (key: string) =>
    known.filings.flatMap(({ evidence, slot }) => (slot === key ? (live.get(evidence) ?? []) : []));
  const doubts = slots.flatMap((key): FilingDoubt[] => {
    const other = otherStage(key);
    const halves = other === null ? [] : under(other);
    if (other === null || halves.length === 0) return [];
    if (halves.some((half) => isSame(half, picture))) return [{ kind: 'same-as-before', slot: other }];
    if (!key.endsWith('#after')) return [];
    // As good as its best "before": of several, one that matches is enough.
    const flags = halves.map((half) => pairFlags(half, picture).filter(isPlace));
    const least = flags.reduce((best, one) => (one.length < best.length ? one : best));
    return least.length > 0 ? [{ kind: 'unlike-before', slot: other, flags: least }] : [];
  });
  return [...doubts, ...samePictures(picture, slots, known.filings, live)];
}

function samePictures(
  picture: Half,
  slots: readonly string[],
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[],
  live: ReadonlyMap<string, Evidence>,
): FilingDoubt[] {
  const equal = new Set([...live.values()].flatMap((one) => (isSame(one, picture) ? [one.record.id] : [])));
  if (equal.size === 0) return [];
  const wanted = new Map(slots.map((key) => [materialOf(key), key]));
  return filings.flatMap(({ evidence, slot }): FilingDoubt[] => {
    const own = equal.has(evidence) ? wanted.get(materialOf(slot)) : undefined;
    return own !== undefined && own !== slot ? [{ kind: 'same-picture', slot }] : [];
  });
}

const isSame = (one: Half, other: Half): boolean => one.record.content.sha256 === other.record.content.sha256;

const isPlace = (flag: PairFlag): flag is 'other-page' | 'other-width' | 'other-scroller' =>
  flag === 'other-page' || flag === 'other-width' || flag === 'other-scroller';

/** `18.result-publication#`: what a slot asks for, whoever it is about. */
function materialOf(key: string): string {
  const ref = fromSlotKey(key);
  return ref ? `${ref.item}.${ref.material}#${ref.stage ?? ''}` : key;
}
