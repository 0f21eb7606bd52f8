import type { Evidence } from './evidence';

/** Captures and files count for slots; derived pictures and reconstructions prove nothing by themselves. */
export const isCounted = (kind: Evidence['record']['kind']): boolean => kind === 'capture' || kind === 'file';
