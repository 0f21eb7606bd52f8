import type { Clock } from '../model/ports';
import type { ClockGuard } from './clock-guard';
import type { StoreDatabase } from './database';
import type { StoreHooks } from './port';
import type { SentinelPort } from './sentinel';

/** What every part of the store works with. */
export interface StoreContext {
  db: StoreDatabase;
  clock: Clock;
  /** Makes a random name for a new installation. */
  randomId: () => string;
  sentinel: SentinelPort;
  /** Null where there is no Web Crypto: then nothing is signed. */
  subtle: SubtleCrypto | null;
  hooks: StoreHooks;
  clockGuard: ClockGuard;
}
