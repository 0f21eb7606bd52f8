import type { PageSaid } from '../model/evidence';
import type { Recognition } from './types';

/** The facts that are sealed with a picture: short, so that a page can't swell the record, and finite, so that it hashes. */
export function saidOf({ kind, facts }: Recognition): PageSaid {
  const kept = Object.entries(facts).flatMap(([name, value]): [string, string | number][] => {
    if (typeof value === 'number') return Number.isFinite(value) ? [[name, value]] : [];
    return value.length <= longest ? [[name, value]] : [];
  });
  return { kind: kind.value, facts: Object.fromEntries(kept) };
}

const longest = 80;
