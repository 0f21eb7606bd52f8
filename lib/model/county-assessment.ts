import type { Assessment } from './assessment';
import type { Catalogue } from './catalogue';
import { assessmentId } from './ids';

/**
 * A county office works on an assessment of its own (its region, the same year). What it hands in keeps that name, which
 * is part of its seal; the city sees it beside its own.
 */
export const countyAssessments = (
  { level, year }: Pick<Assessment, 'level' | 'year'>,
  { counties }: Pick<Catalogue, 'counties'>,
): string[] => (level === 'city' ? counties.map(({ code }) => assessmentId(code, year)) : []);

/**
 * Whether what bears the assessment's id `other` may stand in a bundle of `assessment`: its own, or a county's of that
 * city and year (GB/T 2260: the first four digits are the city's).
 */
export function belongsTo(other: string, { id, level, year, region }: Assessment): boolean {
  if (other === id) return true;
  const [code = '', of = ''] = other.split('-');
  return (
    level === 'city' && of === String(year) && /^\d{6}$/.test(code) && code.slice(0, 4) === region.code.slice(0, 4)
  );
}
