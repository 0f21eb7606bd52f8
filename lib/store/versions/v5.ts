import type { StoreVersion } from './store-version';

/** What the collecting office says of a slot: a mark each. Frozen: never edit, add a version. */
export const v5: StoreVersion = {
  version: 5,
  stores: { reviews: '[assessment+slot], assessment' },
};
