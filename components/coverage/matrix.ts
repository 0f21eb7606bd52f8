import { departmentName, planName, type ViewIndex } from '@/components/ui/view-index';
import { type MatrixCell, type MatrixKind, type MatrixRow, matrixKinds, rowOf, toMatrix } from '@/lib/coverage/matrix';
import { isOpen } from '@/lib/coverage/missing';
import type { Slot } from '@/lib/model/slot';

export const filterNames = ['all', 'missing', 'mine', 'easilyLost', 'week'] as const;
export type FilterName = (typeof filterNames)[number];

export type Cell = MatrixCell;
export interface Row extends MatrixRow {
  name: string;
}
export interface Table {
  items: number[];
  rows: Row[];
}

function rowName(index: ViewIndex, kind: MatrixKind, id: string): string {
  if (kind === 'plan') return planName(index, id);
  if (kind === 'department') return departmentName(index, id);
  if (id === 'once') return index.assessment?.region.name ?? '';
  return index.catalogue.counties.find(({ code }) => code === id)?.name ?? id;
}

/** The first table that has a row for an item: where a link to that item leads. */
export function kindForItem(index: ViewIndex, item: number): MatrixKind {
  const slots = index.slots.filter((slot) => slot.item === item);
  return matrixKinds.find((kind) => slots.some((slot) => rowOf(slot, kind) !== null)) ?? 'plan';
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
      return slot.easilyLost && open;
    case 'week':
      return open && slot.due !== null && Date.parse(slot.due) <= now + weekMs;
  }
}

/**
 * Rows × items for one of the three tables. A row stays when one of its slots passes the filter and its name holds the
 * text; it then shows all its cells, so that a filter never makes a gap look filled.
 */
export function buildTable(
  index: ViewIndex,
  kind: MatrixKind,
  choice: { filter: FilterName; text: string; item: number | null; department: string | null; now: number },
): Table {
  const slots = choice.item === null ? index.slots : index.slots.filter(({ item }) => item === choice.item);
  const { items, rows } = toMatrix(slots, kind);
  const text = choice.text.trim().toLowerCase();
  const kept = ({ cells }: MatrixRow) =>
    [...cells.values()].some((cell) =>
      cell.slots.some((slot) => passes(slot, choice.filter, choice.department, choice.now)),
    );
  return {
    items,
    rows: rows.flatMap((row) => {
      const name = rowName(index, kind, row.id);
      return name.toLowerCase().includes(text) && kept(row) ? [{ ...row, name }] : [];
    }),
  };
}
