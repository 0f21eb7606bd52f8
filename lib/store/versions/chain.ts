import type { StoreVersion } from './store-version';
import { v1 } from './v1';
import { v2 } from './v2';
import { v3 } from './v3';
import { v4 } from './v4';
import { v5 } from './v5';

/** Every version since the first, oldest first. A new shape is a new file and one more line here. */
export const storeVersions: readonly StoreVersion[] = [v1, v2, v3, v4, v5];
