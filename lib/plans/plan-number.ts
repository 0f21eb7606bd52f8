import { plain } from './fold-text';

/** What a number cell of a plan list says. */
export interface PlanNumber {
  /** Order within the list, 1 to 99,999; null where the cell gives none. */
  serial: number | null;
  /** The platform's plan or task number, kept as another name of the plan. */
  alias: string | null;
  /** Excel kept only 15 digits of it: the rest is lost and must be typed again. */
  damaged: boolean;
}

const order = /^第?\s*(\d{1,5})\s*(?:项|号|条|\.0*|[、.)])?$/;

/**
 * `23`, `001`, `第23项` → an order; 14 digits (region, year, kind, serial: `14060020221001`) or 18 (with a day) → the last
 * three digits and an alias; `2026-0001` → 1 and an alias.
 */
export function readPlanNumber(cell: string): PlanNumber {
  const text = plain(cell).replace(/\s+/g, '');
  if (text === '') return { serial: null, alias: null, damaged: false };
  const short = order.exec(text);
  if (short) return { serial: Number(short[1]) || null, alias: null, damaged: false };
  if (isDamagedNumber(text)) return { serial: null, alias: null, damaged: true };
  const platform = /^\d{6}20\d{2}(?:\d{4})?\d(\d{3})$/.exec(text) ?? /^\D{0,8}20\d{2}[-—]?(\d{2,4})(?:号)?$/.exec(text);
  return { serial: platform ? Number(platform[1]) || null : null, alias: text.slice(0, 60), damaged: false };
}

/** Excel keeps 15 digits: `1.406E+17`, or an integer of more digits whose tail is all zeros. */
export const isDamagedNumber = (text: string): boolean =>
  /^\d(\.\d+)?e\+?\d{2}$/i.test(text) || /^\d{15}0+$/.test(text);
