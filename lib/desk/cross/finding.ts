/** What a cross-check can find; each has its sentence and its way out in `lib/words`. */
export const crossRules = [
  // plan × item list × member units (items 7, 13, 28)
  'no-list',
  'matter-uncovered',
  'no-object-unproven',
  'no-object-covered',
  'explanation-idle',
  'plan-outside',
  'plan-partly-outside',
  'plan-silent',
  'matter-department-absent',
  'member-uncovered',
  'member-twice',
  'beyond-members',
  // number and papers of the plans (items 6, 13, 28)
  'plan-count',
  'plan-name-twice',
  'serial-missing',
  'document-missing',
  'too-few-checks',
  'no-lead',
  'done-without-scheme',
  // plans one to one with what was entered (item 24)
  'entry-missing',
  'entry-shared',
  'entry-twice',
  'entry-late',
  'entry-same-day',
  'entry-without-file',
  'number-shared',
] as const;
export type CrossRule = (typeof crossRules)[number];

/** fail: the notice deducts for it or asks for it outright · warn: look at it · note: worth knowing, nothing to do. */
export type CrossState = 'fail' | 'warn' | 'note';

export interface CrossFinding {
  /** The items it is about, ascending. */
  items: number[];
  rule: CrossRule;
  state: CrossState;
  /** Region code; null: the city's own. */
  county: string | null;
  /** What it is about, for the sentence: a matter, a unit, a plan. */
  subject: string;
  /** Names or numbers that belong to it. */
  others: string[];
  /** Where to mend it: the item in the coverage table, the plan list, or the lists of this check. */
  mend: 'coverage' | 'plans' | 'lists';
}
