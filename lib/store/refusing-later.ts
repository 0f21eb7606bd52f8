import { StoreFailure } from './failure';

/** A window that waited this long to open asks what it waits for. Milliseconds. */
const patienceMs = 2000;

/**
 * An IndexedDB in which a database of a later version of the extension stays closed: Dexie would open it as it is (it
 * asks again without a version), add what it thinks is missing and write old rows into it.
 *
 * `blocked` is called for an upgrade that stands in line behind another one that is blocked: the browser tells only the
 * first in the line.
 */
export const refusingLater = (factory: IDBFactory, blocked: () => void = () => undefined): IDBFactory =>
  new Proxy(factory, {
    get(target, key) {
      if (key === 'open') {
        return (name: string, version?: number) => {
          if (version === undefined) throw new StoreFailure('store-unavailable', { message: 'later version' });
          const request = target.open(name, version);
          setTimeout(() => void tellIfInLine(target, request, name, version, blocked), patienceMs);
          return request;
        };
      }
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });

async function tellIfInLine(
  factory: IDBFactory,
  request: IDBOpenDBRequest,
  name: string,
  version: number,
  blocked: () => void,
): Promise<void> {
  if (request.readyState === 'done') return;
  const there = (await factory.databases()).find((database) => database.name === name);
  if (request.readyState === 'pending' && there?.version !== undefined && there.version < version) blocked();
}
