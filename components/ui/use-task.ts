import { useEffect, useRef, useState } from 'react';
import type { Problem } from '@/lib/model/problem';
import type { Result } from '@/lib/model/result';

export interface Running<Step> {
  step: Step;
  done: number;
  all: number;
}

type Work<T> = (progress: (done: number, all: number) => void, signal: AbortSignal) => Promise<Result<T>>;

/** A long job of a screen, in one or several steps: how far it is, how to stop it, and what went wrong. */
export interface Task<Step> {
  running: Running<Step> | null;
  problem: Problem | null;
  stop(): void;
  /** What went wrong no longer matters. */
  forget(): void;
  /** One step; null where it failed: `problem` says why. */
  run<T>(step: Step, work: Work<T>): Promise<T | null>;
}

/** Leaving the screen stops what can be stopped. */
export function useTask<Step>(): Task<Step> {
  const [running, setRunning] = useState<Running<Step> | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const abort = useRef<AbortController | null>(null);
  useEffect(() => () => abort.current?.abort(), []);
  return {
    running,
    problem,
    stop: () => abort.current?.abort(),
    forget: () => setProblem(null),
    async run(step, work) {
      const control = new AbortController();
      abort.current = control;
      setProblem(null);
      setRunning({ step, done: 0, all: 0 });
      const result = await work((done, all) => setRunning({ step, done, all }), control.signal);
      setRunning(null);
      if (result.ok) return result.value;
      setProblem(result.error);
      return null;
    },
  };
}
