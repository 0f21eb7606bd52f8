import type { Watch } from '../store/port';

interface Subscriber<T> {
  next: (value: T) => void;
  failed: (error: unknown) => void;
}

interface Reading {
  end: () => void;
}

/**
 * One reading for all who watch: a late subscriber is told the latest value, and the last to leave ends the reading. Who
 * comes after a failure begins it anew, for that is how a person tries again.
 */
export function shareWatch<T>(watch: Watch<T>): Watch<T> {
  const subscribers = new Set<Subscriber<T>>();
  let latest: { value: T } | null = null;
  let reading: Reading | null = null;
  let broken = false;
  const stop = () => {
    reading?.end();
    reading = null;
    latest = null;
    broken = false;
  };
  const start = () => {
    const mine: Reading = { end: () => undefined };
    reading = mine;
    const end = watch.subscribe(
      (value) => {
        if (reading !== mine) return;
        latest = { value };
        broken = false;
        for (const one of [...subscribers]) one.next(value);
      },
      (error) => {
        if (reading !== mine) return;
        // It goes on: the next change of the store may mend it.
        latest = null;
        broken = true;
        for (const one of [...subscribers]) one.failed(error);
      },
    );
    if (reading === mine) mine.end = end;
    else end();
  };
  return {
    subscribe(next, failed) {
      const subscriber = { next, failed };
      subscribers.add(subscriber);
      if (latest) next(latest.value);
      if (broken) stop();
      if (!reading) start();
      return () => {
        subscribers.delete(subscriber);
        if (subscribers.size === 0) stop();
      };
    },
  };
}
