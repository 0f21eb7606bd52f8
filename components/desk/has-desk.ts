import type { Assessment } from '@/lib/model/assessment';

/** The city's desk is for who collects from all; a department has none. */
export const hasDesk = (assessment: Assessment | null): boolean =>
  assessment?.level === 'city' && (assessment.me.role === 'city-office' || assessment.me.department === null);
