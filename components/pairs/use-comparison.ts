import { useEffect, useState } from 'react';
import { useWorkspace } from '@/components/ui/workspace-context';
import { type Problem, problemFrom } from '@/lib/model/problem';
import type { Comparison } from '@/lib/pair/compare';

export type Compared =
  | { state: 'reading' }
  | { state: 'done'; found: Comparison }
  | { state: 'failed'; problem: Problem };

/** Compares two pictures; what is no longer wanted is stopped, because a long one takes seconds. */
export function useComparison(before: string, after: string): Compared {
  const workspace = useWorkspace();
  const [compared, setCompared] = useState<Compared>({ state: 'reading' });
  useEffect(() => {
    const stop = new AbortController();
    setCompared({ state: 'reading' });
    workspace.comparePictures(before, after, stop.signal).then(
      (result) => {
        if (stop.signal.aborted) return;
        setCompared(result.ok ? { state: 'done', found: result.value } : { state: 'failed', problem: result.error });
      },
      (error) => {
        if (!stop.signal.aborted) setCompared({ state: 'failed', problem: problemFrom(error) });
      },
    );
    return () => stop.abort();
  }, [workspace, before, after]);
  return compared;
}
