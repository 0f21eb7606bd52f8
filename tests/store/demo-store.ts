// Before Dexie is loaded: its live queries look for a global IndexedDB at that moment.
import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { CaptureRecord } from '@/lib/model/evidence';
import type { Result } from '@/lib/model/result';
import { createStore } from '@/lib/store/create-store';
import { StoreDatabase } from '@/lib/store/database';
import type { NewEvidence, Store, StoreHooks } from '@/lib/store/port';
import { createMemorySentinel, type SentinelPort } from '@/lib/store/sentinel';

/** A clock that stands until it is moved: 1 September 2022, 10:20:30 in China. */
export class DemoClock {
  at = Date.UTC(2022, 8, 1, 2, 20, 30);
  now = () => this.at;
  offsetMinutes = () => 480;
  elapsed = 0;
  /** The person, or a time server, sets the clock. */
  move(milliseconds: number) {
    this.at += milliseconds;
  }
  /** Time goes by. */
  elapse(milliseconds: number) {
    this.at += milliseconds;
    this.elapsed += milliseconds;
  }
}

export const demoAssessment = '140600-2022';

/** A valid id that ends in `n`. */
export const demoId = (n: number): string => `01GBVH6X00${String(n).padStart(16, '0')}`;

export const slot = (plan: number): string => `18.result-publication@plan:140600-2022-${String(plan).padStart(3, '0')}`;

/** A picture on its way into the store; its bytes are the text `演示 n` unless given. */
export function demoEvidence(n: number, { text = `演示 ${n}`, slots = [] as string[] } = {}): NewEvidence {
  const at = `2022-09-01T10:${String(20 + (n % 40)).padStart(2, '0')}:00.000+08:00`;
  return {
    record: {
      id: demoId(n),
      assessment: demoAssessment,
      kind: 'capture',
      derivedFrom: null,
      derivation: null,
      picture: { width: 800, height: 600 },
      fileName: null,
      page: { url: 'http://demo.example/list', title: '演示页面', system: 'publicity' },
      capture: null,
      takenAt: at,
    },
    bytes: new Blob([text], { type: 'image/png' }),
    thumbnail: new Blob([`小图 ${n}`], { type: 'image/png' }),
    slots,
    by: 'person',
  };
}

/** How a picture was taken, for those that need to say so. */
export const demoCapture = (change: Partial<CaptureRecord> = {}): CaptureRecord => ({
  mode: 'visible',
  trigger: 'key',
  status: 'complete',
  reasons: [],
  startedAt: '2022-09-01T10:20:00.000+08:00',
  finishedAt: '2022-09-01T10:20:00.000+08:00',
  viewport: { width: 800, height: 600, scale: 1 },
  scroller: null,
  tiles: [],
  seams: [],
  interventions: [],
  documentId: null,
  userAgent: 'Chrome 109（演示）',
  ...change,
});

export interface DemoPlace {
  indexedDB: IDBFactory;
  sentinel: SentinelPort;
  clock: DemoClock;
}

export const demoPlace = (): DemoPlace => ({
  indexedDB: new IDBFactory(),
  sentinel: createMemorySentinel(),
  clock: new DemoClock(),
});

/** A store in a place of its own; several in one place share its database, as windows do. */
export function demoStore(place: DemoPlace = demoPlace(), hooks: StoreHooks = {}): Store {
  return createStore({
    ...place,
    IDBKeyRange,
    name: 'demo',
    randomId: () => 'demo-installation',
    elapsed: () => place.clock.elapsed,
    hooks,
  });
}

/** The value of a result that must be good. */
export async function good<T>(result: Promise<Result<T>>): Promise<T> {
  const settled = await result;
  if (!settled.ok) throw new Error(`refused: ${JSON.stringify(settled.error)}`);
  return settled.value;
}

/** The database behind the stores of a place: for damage that the store itself would never do. */
export const rawDatabase = ({ indexedDB }: DemoPlace): StoreDatabase =>
  new StoreDatabase({ indexedDB, IDBKeyRange, name: 'demo' });

/** The code of a refusal; null where it was none. */
export async function codeOf(result: Promise<Result<unknown>>): Promise<string | null> {
  const settled = await result;
  return settled.ok ? null : settled.error.code;
}

/** A promise that something else keeps. */
export function awaited(): { promise: Promise<void>; resolve: () => void; reject: (error: unknown) => void } {
  let [resolve, reject] = [() => {}, (_: unknown) => {}];
  const promise = new Promise<void>((keep, fail) => {
    [resolve, reject] = [keep, fail];
  });
  return { promise, resolve, reject };
}
