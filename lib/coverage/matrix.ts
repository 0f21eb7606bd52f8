import type { Department, Plan } from '../model/assessment';
import type { Slot, SlotState } from '../model/slot';
import { isOpen } from './missing';

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

/** Plans × items: slots of the plan itself, of its departments and of the firms found in it. Rows as the plans come. */
export function planMatrix(slots: readonly Slot[], plans: readonly Pick<Plan, 'id'>[]): Matrix {
  return matrixOf(
    slots,
    plans.map(({ id }) => id),
    ({ subject }) =>
      'plan' in subject ? subject.plan : subject.kind === 'firm' ? (subject.firm.split('~')[0] ?? null) : null,
  );
}

/** Departments × items: all that a department must hand in, its plans and firms included. */
export function departmentMatrix(slots: readonly Slot[], departments: readonly Pick<Department, 'id'>[]): Matrix {
  return matrixOf(
    slots,
    departments.map(({ id }) => id),
    ({ owner }) => owner,
  );
}

function matrixOf(slots: readonly Slot[], ids: string[], rowOf: (slot: Slot) => string | null): Matrix {
  const rows = new Map(ids.map((id) => [id, new Map<number, Slot[]>()]));
  const items = new Set<number>();
  for (const slot of slots) {
    const id = rowOf(slot);
    const row = id === null ? undefined : rows.get(id);
    if (!row) continue;
    items.add(slot.item);
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
