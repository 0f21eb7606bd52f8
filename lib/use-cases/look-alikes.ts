import type { Pixels } from '../capture/pixels';
import type { Evidence, Filing } from '../model/evidence';
import { problemFrom } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { fromSlotKey } from '../model/slot';
import type { Store } from '../store/port';
import { findNearDuplicate, type GrayGrid, nearPairs, toGrayGrid } from '../tag/near-duplicate';

/** Grids are kept for so many pictures: a run over one item compares each new one with those just taken. */
const mostKept = 600;

/** A picture, and where the `other` one stands that it hardly differs from, or equals byte by byte (`same`). */
export interface LookAlike {
  id: string;
  other: string;
  slot: string;
  same: boolean;
}

export interface LookAlikes {
  /**
   * Where a picture stands that a stored one hardly differs from, among those filed under the same material of another
   * plan, department or firm; null where there is none. What is found is kept beside the evidence.
   */
  check(id: string, slots: readonly string[], around: Around): Promise<LookAlike | null>;
  /** The same for pictures as they are filed now, which have just been refiled or come back from the trash. */
  ofFiled(ids: readonly string[]): Promise<Result<LookAlike[]>>;
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
  const check: LookAlikes['check'] = async (id, slots, around) => {
    const own = await gridOf(id);
    if (!own) return null;
    const hashes = new Map(around.evidence.map(({ record }) => [record.id, record.content.sha256]));
    const wanted = new Map(slots.map((slot) => [materialOf(slot), slot]));
    for (const [other, slot] of filedCaptures(around)) {
      const mine = wanted.get(materialOf(slot));
      if (other === id || mine === undefined || mine === slot) continue;
      const grid = await gridOf(other);
      if (!grid || findNearDuplicate(own, [{ id: other, grid }]) === null) continue;
      await store().keepLookAlike(id, other);
      return { id, other, slot, same: hashes.get(id) === hashes.get(other) };
    }
    return null;
  };
  return {
    check,
    async ofFiled(ids) {
      try {
        const first = ids[0] === undefined ? null : await store().get(ids[0]);
        if (!first) return ok([]);
        const { assessment } = first.record;
        const around = {
          evidence: await store().listEvidence(assessment),
          filings: await store().listFilings(assessment),
        };
        const found: LookAlike[] = [];
        for (const id of ids) {
          const slots = around.filings.flatMap(({ evidence, slot }) => (evidence === id ? [slot] : []));
          const like = slots.length > 0 ? await check(id, slots, around) : null;
          if (like) found.push(like);
        }
        return ok(found);
      } catch (error) {
        return err(problemFrom(error));
      }
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
