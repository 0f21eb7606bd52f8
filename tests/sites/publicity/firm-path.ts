import { createHash } from 'node:crypto';
import { type DemoFirm, firms } from '../data';

/** The firm's address: a token that says nothing, as the real system's encrypted, time-stamped ones. */
export function firmPath(firm: DemoFirm): string {
  const token = createHash('sha256').update(`demo ${firm.code}`).digest('hex').toUpperCase();
  return `/%7B${token}-${1_661_500_000_000 + firm.no}%7D`;
}

const byPath = new Map(firms.map((firm) => [firmPath(firm), firm]));

export const firmAt = (path: string): DemoFirm | undefined => byPath.get(path.replace('{', '%7B').replace('}', '%7D'));
