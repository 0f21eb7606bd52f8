import type { StoreVersion } from './store-version';

/**
 * Evidence is found by its kind, so that slots can be counted from keys alone: a panel with 10,000 pieces behind it
 * opens without reading them. Frozen: never edit, add a version.
 */
export const v3: StoreVersion = {
  version: 3,
  stores: {
    evidence:
      'record.id, record.takenAt, record.content.sha256, [record.assessment+record.takenAt], trashedAt, record.kind',
  },
};
