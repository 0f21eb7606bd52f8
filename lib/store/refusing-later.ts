import { StoreFailure } from './failure';

/**
 * An IndexedDB in which a database of a later version of the extension stays closed. Dexie would open it as it is (it
 * asks again without a version), add what it thinks is missing and write old rows into it.
 */
export const refusingLater = (factory: IDBFactory): IDBFactory =>
  new Proxy(factory, {
    get(target, key) {
      if (key === 'open') {
        return (name: string, version?: number) => {
          if (version === undefined) throw new StoreFailure('store-unavailable', { message: 'later version' });
          return target.open(name, version);
        };
      }
      const member: unknown = Reflect.get(target, key, target);
      return typeof member === 'function' ? member.bind(target) : member;
    },
  });
