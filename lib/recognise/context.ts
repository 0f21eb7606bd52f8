import type { Assessment, Department, Plan } from '../model/assessment';
import type { Catalogue } from '../model/catalogue';
import type { NumberPattern } from './numbers';
import type { PageRule } from './page-rules';

/** What recognition knows of the assessment at hand. */
export interface RecogniseContext {
  plans: readonly Plan[];
  departments: readonly Department[];
  catalogue: Catalogue;
  year: number;
  region: Assessment['region'];
  /** The person's own rules (「把这个页面记为…」); they win over built-in ones of the same strength. */
  rules?: readonly PageRule[];
  numberPatterns?: readonly NumberPattern[];
}

/** Regions that a number of this assessment may carry: its own, its counties', its plans'. */
export function knownRegions({ region, catalogue, plans }: RecogniseContext): string[] {
  return [
    ...new Set([region.code, ...catalogue.counties.map((county) => county.code), ...plans.map((plan) => plan.region)]),
  ];
}
