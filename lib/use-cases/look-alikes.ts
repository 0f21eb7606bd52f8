import type { Pixels } from '../capture/pixels';
import type { Evidence, Filing } from '../model/evidence';
import { problemFrom } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { fromSlotKey } from '../model/slot';
import type { Store } from '../store/port';
import { findNearDuplicate, type GrayGrid, nearPairs, toGrayGrid } from '../tag/near-duplicate';

/** Grids are kept for so many pictures: a run over one item compares each new one with those just taken. */
const mostKept = 600;

export interface LookAlikes {
  /**
   * The picture that a stored one hardly differs from and the slot where that stands, among those filed under the same
   * material of another plan, department or firm; null where there is none. What is found is kept beside the evidence.
   */
  check(id: string, slots: readonly string[], around: Around): Promise<{ id: string; slot: string } | null>;
  /** Compares all filed captures, each with those of its own material; keeps what is found and says how many pairs. */
  checkAll(around: Around): Promise<Result<number>>;
}

/** What is filed where; of the assessment at hand. */
export interface Around {
  evidence: readonly Evidence[];
  filings: readonly Pick<Filing, 'evidence' | 'slot'>[];
}

/** Compares pictures by their thumbnails. `decode`: the browser's. */
export function createLookAlikes(store: () => Store, decode: (picture: Blob) => Promise<Pixels>): LookAlikes {
  const grids = new Map<string, GrayGrid>();
  const gridOf = async (id: string): Promise<GrayGrid | null> => {
    const known = grids.get(id);
    if (known) return known;
    const thumbnail = await store().thumbnail(id);
    if (!thumbnail) return null;
    const { data, width, height } = await decode(thumbnail);
    const grid = toGrayGrid(data, width, height);
    if (grids.size >= mostKept) grids.clear();
    grids.set(id, grid);
    return grid;
  };
  return {
    async check(id, slots, around) {
      const own = await gridOf(id);
      if (!own) return null;
      const wanted = new Map(slots.map((slot) => [materialOf(slot), slot]));
      for (const [other, slot] of filedCaptures(around)) {
        const mine = wanted.get(materialOf(slot));
        if (other === id || mine === undefined || mine === slot) continue;
        const grid = await gridOf(other);
        if (!grid || findNearDuplicate(own, [{ id: other, grid }]) === null) continue;
        await store().keepLookAlike(id, other);
        return { id: other, slot };
      }
      return null;
    },
    async checkAll(around) {
      try {
        const pictures: { id: string; group: string; grid: GrayGrid }[] = [];
        for (const [id, slot] of filedCaptures(around)) {
          const grid = await gridOf(id);
          if (grid) pictures.push({ id, group: materialOf(slot), grid });
        }
        const pairs = nearPairs(pictures);
        for (const [first, second] of pairs) await store().keepLookAlike(second, first);
        return ok(pairs.length);
      } catch (error) {
        return err(problemFrom(error));
      }
    },
  };
}

/** Captures that are not in the trash, with each slot they are filed under. */
function filedCaptures({ evidence, filings }: Around): [id: string, slot: string][] {
  const live = new Set(
    evidence.flatMap(({ record, trashedAt }) => (record.kind === 'capture' && trashedAt === null ? [record.id] : [])),
  );
  return filings.flatMap(({ evidence: id, slot }): [string, string][] => (live.has(id) ? [[id, slot]] : []));
}

/** What a slot asks for, whoever it is about. */
function materialOf(key: string): string {
  const ref = fromSlotKey(key);
  return ref ? `${ref.item}.${ref.material}#${ref.stage ?? ''}` : key;
}
