import type { ReceivedBundleAt } from '../bundle/receive/origin';
import type { World } from '../coverage/world';
import type { Assessment, Department } from '../model/assessment';
import { unitKey } from './units';

/** A sender as the desk lists them. */
export interface UnitRef {
  kind: 'department' | 'county';
  /** `Department.id`, or a county's region code. */
  id: string;
}

type Placing = UnitRef | 'unknown' | 'ambiguous' | 'unnamed';

interface Around {
  assessment: Assessment;
  departments: readonly Department[];
  world: World;
}

/** Receipts by unit (`unitKey`), each list oldest first, and those that name no unit of the list. Nothing is guessed. */
export function receiptsByUnit(
  receipts: readonly ReceivedBundleAt[],
  around: Around,
): {
  placed: Map<string, ReceivedBundleAt[]>;
  unplaced: { receipt: ReceivedBundleAt; why: 'unknown' | 'ambiguous' | 'unnamed' }[];
} {
  const placed = new Map<string, ReceivedBundleAt[]>();
  const unplaced: { receipt: ReceivedBundleAt; why: 'unknown' | 'ambiguous' | 'unnamed' }[] = [];
  for (const receipt of receipts) {
    const unit = placeOf(receipt, around);
    if (unit === null) continue;
    if (typeof unit === 'string') {
      unplaced.push({ receipt, why: unit });
      continue;
    }
    const list = placed.get(unitKey(unit));
    if (list) list.push(receipt);
    else placed.set(unitKey(unit), [receipt]);
  }
  return { placed, unplaced };
}

/**
 * The sender of a bundle: a county by the assessment it works on, otherwise the department that the sender says it is.
 * Null: it belongs to another year or region, so it is none of this desk's.
 */
export function placeOf(
  { assessment, department }: { assessment: string; department: string | null },
  around: Around,
): Placing | null {
  const { year, id } = around.assessment;
  const county = around.world.counties.find(({ code }) => assessment === `${code}-${year}`);
  if (county && assessment !== id) return { kind: 'county', id: county.code };
  if (assessment !== id) return null;
  if (department === null) return 'unnamed';
  const known = around.departments.filter(
    (one) => one.id === department || one.name === department || one.aliases.includes(department),
  );
  if (known.length > 1) return 'ambiguous';
  const [sender] = known;
  if (!sender) return 'unknown';
  const office = around.world.counties.find((one) => one.office === sender.id);
  if (office) return { kind: 'county', id: office.code };
  return around.world.departments.includes(sender.id) ? { kind: 'department', id: sender.id } : 'unknown';
}
