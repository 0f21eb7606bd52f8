import type { Slot, SlotState } from '../model/slot';
import { isOpen } from './missing';

/** Plans × items, departments × items, and what is in neither: the city's own and the counties' slots. */
export type MatrixKind = 'plan' | 'department' | 'other';
export const matrixKinds: readonly MatrixKind[] = ['plan', 'department', 'other'];

/** All slots of one row and one item. */
export interface MatrixCell {
  state: SlotState;
  /** Pieces that are there, none counted beyond its slot's need. */
  have: number;
  /** Pieces that are asked for; what is optional or excused asks for none. */
  need: number;
  slots: Slot[];
}

export interface MatrixRow {
  id: string;
  cells: Map<number, MatrixCell>;
}

export interface Matrix {
  /** Item numbers that occur, ascending. */
  items: number[];
  rows: MatrixRow[];
}

/**
 * The row a slot stands in, null where the matrix has none for it. A plan's row has its own slots, its departments' and
 * those of the firms found in it; a department's row has all that it must hand in.
 */
export function rowOf({ subject, owner }: Slot, kind: MatrixKind): string | null {
  const plan = 'plan' in subject ? subject.plan : subject.kind === 'firm' ? (subject.firm.split('~')[0] ?? null) : null;
  const department = 'department' in subject ? subject.department : null;
  if (kind === 'plan') return plan;
  if (kind === 'department') return owner ?? department;
  if (plan !== null || department !== null) return null;
  return subject.kind === 'county' ? subject.county : 'once';
}

/** Rows in the order in which their first slots come, which is that of plans and departments. One pass. */
export function toMatrix(slots: readonly Slot[], kind: MatrixKind): Matrix {
  const rows = new Map<string, Map<number, Slot[]>>();
  const items = new Set<number>();
  for (const slot of slots) {
    const id = rowOf(slot, kind);
    if (id === null) continue;
    items.add(slot.item);
    const row = rows.get(id) ?? new Map<number, Slot[]>();
    rows.set(id, row);
    const group = row.get(slot.item);
    if (group) group.push(slot);
    else row.set(slot.item, [slot]);
  }
  return {
    items: [...items].sort((a, b) => a - b),
    rows: [...rows].map(([id, groups]) => ({
      id,
      cells: new Map([...groups].map(([item, group]) => [item, toCell(group)])),
    })),
  };
}

/** missing: nothing is there · done: all that is asked is there · partial: in between. */
export function toCell(slots: Slot[]): MatrixCell {
  const asked = slots.filter((slot) => isOpen(slot) || slot.state === 'done');
  const have = asked.reduce((sum, slot) => sum + Math.min(slot.have, slot.need), 0);
  const need = asked.reduce((sum, slot) => sum + slot.need, 0);
  return { state: stateOf(slots, asked), have, need, slots };
}

function stateOf(slots: Slot[], asked: Slot[]): SlotState {
  if (asked.length === 0) return slots.some(({ state }) => state === 'not-applicable') ? 'not-applicable' : 'optional';
  if (asked.every(({ state }) => state === 'done')) return 'done';
  return asked.every(({ state }) => state === 'missing') ? 'missing' : 'partial';
}
