import { useEffect, useState } from 'react';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { Watch } from '@/lib/store/port';

/** A watched value as a screen sees it. A value that is being read again stays on the screen meanwhile. */
export type Watched<T> =
  | { state: 'loading' }
  | { state: 'value'; value: T }
  | { state: 'error'; problem: Problem; retry: () => void };

/** Follows `watch` while the component is there. `watch` must be the same object between renders. */
export function useWatch<T>(watch: Watch<T>): Watched<T> {
  const [attempt, setAttempt] = useState(0);
  const [watched, setWatched] = useState<Watched<T>>({ state: 'loading' });
  useEffect(() => {
    const retry = () => {
      setWatched({ state: 'loading' });
      setAttempt(attempt + 1);
    };
    return watch.subscribe(
      (value) => setWatched({ state: 'value', value }),
      (error) => setWatched({ state: 'error', problem: problemFrom(error, 'store-unavailable'), retry }),
    );
  }, [watch, attempt]);
  return watched;
}
