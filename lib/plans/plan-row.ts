import type { Plan } from '../model/assessment';

/** One field of the plan list and the sheet column it was found in; null where the sheet has none. */
export interface ColumnMapping {
  field: string;
  column: number | null;
  heading: string | null;
}

/** One plan of the list, the row of the sheet it stands in, and what importing it would do. */
export interface PlanRowPreview {
  row: number;
  plan: Plan;
  change: 'new' | 'same' | 'changed';
  notes: string[];
}
