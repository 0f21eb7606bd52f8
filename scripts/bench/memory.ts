import { readdirSync, readFileSync } from 'node:fs';

/** Processes that belong to the browser of `profile`: the one that names it and all below it. */
function processesOf(profile: string): number[] {
  const parents = new Map<number, number>();
  let root = 0;
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
      parents.set(Number(name), Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]));
      const command = readFileSync(`/proc/${name}/cmdline`, 'utf8');
      if (command.includes(profile) && !command.includes('--type=') && command.includes('chromium'))
        root ||= Number(name);
    } catch {
      // The process ended while it was looked at.
    }
  }
  const below = (pid: number): number[] => [
    pid,
    ...[...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => below(child)),
  ];
  return root ? below(root) : [];
}

/** Proportional set size of all of the browser's processes, MB: shared pages count once. */
function memoryOf(profile: string): number {
  let kilobytes = 0;
  for (const pid of processesOf(profile)) {
    try {
      kilobytes += Number(/^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0);
    } catch {
      // The process ended while it was looked at.
    }
  }
  return kilobytes / 1024;
}

/** The most that `work` adds to the browser's memory, MB; looked at every 60 ms. */
export async function peakMemory(profile: string, work: () => Promise<void>): Promise<number> {
  const before = memoryOf(profile);
  if (before === 0) throw new Error('没有找到浏览器的进程，量不了内存。');
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, memoryOf(profile));
  }, 60);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak - before;
}
