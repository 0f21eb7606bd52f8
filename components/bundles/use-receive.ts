import { useCallback, useEffect, useRef, useState } from 'react';
import { useWorkspace } from '@/components/ui/workspace-context';
import type { Problem } from '@/lib/model/problem';
import type { ReceiveChoices, Received, ReceivePreview } from '@/lib/use-cases/workspace';

/** One bundle on the list. */
export interface ReceiveRow {
  key: number;
  file: File;
  preview: ReceivePreview | null;
  problem: Problem | null;
  choices: ReceiveChoices;
  received: Received | null;
}

/** Whether a bundle that was checked may come in, and if not, why. */
export type Standing = 'waiting' | 'ready' | 'refused' | 'ask' | 'nothing' | 'merged';

export function standingOf({ preview, problem, choices, received }: ReceiveRow): Standing {
  if (received) return 'merged';
  if (problem) return 'refused';
  if (!preview) return 'waiting';
  const { faults, obstacles } = preview;
  if (faults.length > 0 || obstacles.includes('other-assessment') || obstacles.includes('conflicting'))
    return 'refused';
  if (obstacles.includes('nothing-new')) return 'nothing';
  const asks = obstacles.includes('broken-log') || obstacles.includes('other-key');
  return asks && !choices.acceptBreak ? 'ask' : 'ready';
}

/** How far a bundle is changes with each of its files; more often than this nobody can read it. */
const tellMs = 100;

interface Step {
  what: 'checking' | 'merging';
  name: string;
  done: number;
  all: number;
}

/** Checks dropped bundles one after the other and merges those that may come in, each whole or not at all. */
export function useReceive() {
  const workspace = useWorkspace();
  const [rows, setRows] = useState<ReceiveRow[]>([]);
  const [step, setStep] = useState<Step | null>(null);
  const abort = useRef<AbortController | null>(null);
  const next = useRef(0);
  useEffect(() => () => abort.current?.abort(), []);
  const toldAt = useRef(0);
  const tell = (next: Step) => {
    const now = performance.now();
    if (next.done > 0 && next.done < next.all && now - toldAt.current < tellMs) return;
    toldAt.current = now;
    setStep(next);
  };
  const choose = useCallback(
    (key: number, part: Partial<ReceiveChoices>) =>
      setRows((all) => all.map((row) => (row.key === key ? { ...row, choices: { ...row.choices, ...part } } : row))),
    [],
  );
  const change = (key: number, part: Partial<ReceiveRow>) =>
    setRows((all) => all.map((row) => (row.key === key ? { ...row, ...part } : row)));

  async function check(files: File[]) {
    const control = new AbortController();
    abort.current = control;
    const added = files.map(
      (file): ReceiveRow => ({
        key: next.current++,
        file,
        preview: null,
        problem: null,
        choices: { takePlans: false, acceptBreak: false },
        received: null,
      }),
    );
    setRows((all) => [...all, ...added]);
    for (const { key, file } of added) {
      const told = (done: number, all: number) => tell({ what: 'checking', name: file.name, done, all });
      told(0, 0);
      const result = await workspace.previewReceive(file, told, control.signal);
      if (result.ok) change(key, { preview: result.value, choices: result.value.proposed });
      else change(key, { problem: { ...result.error, detail: { fileName: file.name, ...result.error.detail } } });
    }
    setStep(null);
  }

  async function merge() {
    const control = new AbortController();
    abort.current = control;
    for (const row of rows) {
      const { key, file, preview, choices } = row;
      if (control.signal.aborted) break;
      if (!preview || standingOf(row) !== 'ready') continue;
      const told = (done: number, all: number) => tell({ what: 'merging', name: file.name, done, all });
      told(0, 0);
      const result = await preview.merge(choices, told);
      change(key, result.ok ? { received: result.value } : { problem: result.error });
    }
    setStep(null);
  }

  return {
    rows,
    step,
    check,
    merge,
    /** What is being checked ends at once; of a merge the bundle that is on its way is still finished. */
    stop: () => abort.current?.abort(),
    clear: () => setRows([]),
    choose,
  };
}
