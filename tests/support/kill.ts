import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The processes whose command line names this profile: a browser and its children. */
function processesOf(profile: string): number[] {
  return readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`) ? [Number(name)] : [];
    } catch {
      return []; // it ended meanwhile
    }
  });
}

/** SIGKILL for a browser: it gets no chance to finish anything. Resolves when none of its processes is left. */
export async function killBrowser(profile: string): Promise<void> {
  const pids = processesOf(profile);
  if (pids.length === 0) throw new Error(`no browser runs on ${profile}`);
  for (const pid of pids) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch (error) {
      // A child that went with its browser.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
  while (processesOf(profile).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
  for (const lock of ['SingletonLock', 'SingletonCookie', 'SingletonSocket'])
    rmSync(join(profile, lock), { force: true });
}
