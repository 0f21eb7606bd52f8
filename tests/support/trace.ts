import { spawn } from 'node:child_process';
import { readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** One time the system was asked to put a file on the disk, and had done so (milliseconds since 1970). */
export interface Sync {
  at: number;
  file: string;
}

/** The browser process of a profile. */
const browserOf = (profile: string): number => Number(readlinkSync(join(profile, 'SingletonLock')).split('-').at(-1));

/**
 * Watches with strace which files a browser syncs. Throws where strace is missing or may not look: the promise can't
 * be tried there, and that must not look like a test that passed.
 */
export async function watchSyncs(profile: string): Promise<{ end(): Promise<Sync[]> }> {
  const output = join(profile, 'strace.txt');
  const strace = spawn(
    'strace',
    ['-f', '-y', '-ttt', '-T', '-e', 'trace=fsync,fdatasync', '-o', output, '-p', String(browserOf(profile))],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const ended = new Promise<void>((resolve, reject) => {
    strace.on('error', (error) => reject(new Error(`需要 strace：${error.message}`)));
    strace.on('exit', () => resolve());
  });
  await new Promise<void>((resolve, reject) => {
    let told = '';
    strace.stderr.on('data', (part: Buffer) => {
      told += part.toString();
      if (/attached/.test(told)) resolve();
      else if (/not permitted|denied/i.test(told)) reject(new Error(`strace 不能观察浏览器：${told}`));
    });
    ended.then(() => reject(new Error(`strace 结束了：${told}`)), reject);
  });
  return {
    async end() {
      strace.kill('SIGINT');
      await ended;
      return syncsIn(readFileSync(output, 'utf8'));
    },
  };
}

/** The successful syncs of a trace. A call during which another thread's was noted stands there in two halves. */
function syncsIn(trace: string): Sync[] {
  const begun = new Map<string, string>();
  const syncs: Sync[] = [];
  for (const line of trace.split('\n')) {
    const [, thread = '', at, rest = ''] = /^(\d+) +(\d+\.\d+) (.*)$/.exec(line) ?? [];
    const file = /^f(?:data)?sync\(\d+<([^>]+)>/.exec(rest)?.[1];
    if (file && rest.includes('<unfinished')) begun.set(thread, file);
    const took = /= 0 <(\d+\.\d+)>$/.exec(rest)?.[1];
    const synced = file ?? begun.get(thread);
    // A resumed half carries the time of its end, a whole line that of its beginning.
    if (took && synced) syncs.push({ at: (Number(at) + (file ? Number(took) : 0)) * 1000, file: synced });
    if (took) begun.delete(thread);
  }
  return syncs;
}
