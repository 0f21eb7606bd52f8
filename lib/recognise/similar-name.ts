import type { PlanKeys } from './plan-index';

const bigrams = (text: string): Set<string> => {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
};

/**
 * Finds the one plan whose name is nearly this text. Pairs of characters that many plans share (经营主体抽查) weigh
 * little, rare ones (农药 / 兽药) much: 农药经营主体抽查 and 兽药经营主体抽查 are far apart although one character differs.
 * Null where nothing is near or two are.
 */
export function createNameFinder(
  index: readonly PlanKeys[],
): (text: string) => { entry: PlanKeys; likeness: number } | null {
  const frequency = new Map<string, number>();
  const known = index.flatMap((entry) => entry.names.map((name) => ({ entry, pairs: bigrams(name) })));
  for (const { pairs } of known) for (const pair of pairs) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  // A pair that no plan has says little by itself: departments add and drop words freely.
  const weight = (pair: string) => (frequency.has(pair) ? Math.log(1 + known.length / frequency.get(pair)!) : 1);
  const total = (pairs: Iterable<string>) => {
    let sum = 0;
    for (const pair of pairs) sum += weight(pair);
    return sum;
  };
  return (text) => {
    if (text.length < 4 || text.length > 60) return null;
    const wanted = bigrams(text);
    const wantedTotal = total(wanted);
    const ranked = known
      .map(({ entry, pairs }) => {
        const common = [...pairs].filter((pair) => wanted.has(pair));
        return { entry, likeness: common.length ? (2 * total(common)) / (total(pairs) + wantedTotal) : 0 };
      })
      .sort((a, b) => b.likeness - a.likeness);
    const best = ranked[0];
    const second = ranked.find((other) => other.entry !== best?.entry);
    if (!best || best.likeness < 0.62 || (second && best.likeness - second.likeness < 0.15)) return null;
    return best;
  };
}
