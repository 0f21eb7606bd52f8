import {
  departmentName,
  departmentOfSubject,
  planName,
  planOfSubject,
  type ViewIndex,
} from '@/components/ui/view-index';
import { isOpen } from '@/lib/coverage/missing';
import type { Slot, SlotState } from '@/lib/model/slot';

export type MatrixKind = 'plan' | 'department' | 'other';
export const filterNames = ['all', 'missing', 'mine', 'easilyLost', 'week'] as const;
export type FilterName = (typeof filterNames)[number];

/** All slots of one row and one item, with the state they have together. */
export interface Cell {
  state: SlotState;
  /** Slots that are done, of those that must be filled. */
  done: number;
  asked: number;
  slots: Slot[];
}

export interface Row {
  id: string;
  name: string;
  cells: Map<number, Cell>;
}

export interface Matrix {
  items: number[];
  rows: Row[];
}

/** missing: nothing is there · done: all is there · partial: in between; what is excused or optional does not count. */
export function cellOf(slots: Slot[]): Cell {
  const asked = slots.filter(({ state }) => state !== 'optional' && state !== 'not-applicable');
  const done = asked.filter(({ state }) => state === 'done').length;
  const nothing = asked.every(({ have }) => have === 0);
  const state: SlotState =
    asked.length === 0
      ? slots.some(({ state }) => state === 'not-applicable')
        ? 'not-applicable'
        : 'optional'
      : done === asked.length
        ? 'done'
        : done === 0 && nothing
          ? 'missing'
          : 'partial';
  return { state, done, asked: asked.length, slots };
}

/** The row a slot stands in; null where it belongs to another matrix. Departments: whoever must hand the slot in. */
function rowOf(index: ViewIndex, kind: MatrixKind, slot: Slot): { id: string; name: string } | null {
  const plan = planOfSubject(slot.subject);
  if (kind === 'plan') return plan ? { id: plan, name: planName(index, plan) } : null;
  const department = slot.owner ?? departmentOfSubject(slot.subject);
  if (kind === 'department') return department ? { id: department, name: departmentName(index, department) } : null;
  if (plan || departmentOfSubject(slot.subject)) return null;
  const { subject } = slot;
  if (subject.kind === 'county') {
    const name = index.catalogue.counties.find(({ code }) => code === subject.county)?.name;
    return { id: subject.county, name: name ?? subject.county };
  }
  if (subject.kind === 'firm') return { id: subject.firm, name: subject.firm.slice(subject.firm.indexOf('~') + 1) };
  return { id: 'once', name: index.assessment?.region.name ?? '' };
}

/** The first table that has a row for an item: where a link to that item leads. */
export function kindForItem(index: ViewIndex, item: number): MatrixKind {
  const slots = index.slots.filter((slot) => slot.item === item);
  const kinds: MatrixKind[] = ['plan', 'department', 'other'];
  return kinds.find((kind) => slots.some((slot) => rowOf(index, kind, slot) !== null)) ?? 'plan';
}

const weekMs = 7 * 86_400_000;

function passes(slot: Slot, filter: FilterName, department: string | null, now: number): boolean {
  const open = isOpen(slot);
  switch (filter) {
    case 'all':
      return true;
    case 'missing':
      return open;
    case 'mine':
      return department === null || slot.owner === department;
    case 'easilyLost':
      return slot.easilyLost;
    case 'week':
      return open && slot.due !== null && Date.parse(slot.due) <= now + weekMs;
  }
}

/**
 * Rows × items for one of the three tables. A row stays when one of its slots passes the filter and its name holds the
 * text; it then shows all its cells, so that a filter never makes a gap look filled. One pass over the slots.
 */
export function buildMatrix(
  index: ViewIndex,
  kind: MatrixKind,
  choice: { filter: FilterName; text: string; item: number | null; department: string | null; now: number },
): Matrix {
  const rows = new Map<string, { name: string; slots: Map<number, Slot[]>; kept: boolean }>();
  const items = new Set<number>();
  for (const slot of index.slots) {
    if (choice.item !== null && slot.item !== choice.item) continue;
    const place = rowOf(index, kind, slot);
    if (!place) continue;
    let row = rows.get(place.id);
    if (!row) {
      row = { name: place.name, slots: new Map(), kept: false };
      rows.set(place.id, row);
    }
    row.kept ||= passes(slot, choice.filter, choice.department, choice.now);
    items.add(slot.item);
    const cell = row.slots.get(slot.item);
    if (cell) cell.push(slot);
    else row.slots.set(slot.item, [slot]);
  }
  const text = choice.text.trim().toLowerCase();
  return {
    items: [...items].sort((a, b) => a - b),
    rows: [...rows]
      .filter(([, { name, kept }]) => kept && name.toLowerCase().includes(text))
      .map(([id, { name, slots }]) => ({
        id,
        name,
        cells: new Map([...slots].map(([item, group]) => [item, cellOf(group)])),
      })),
  };
}
