import { browser } from 'wxt/browser';
import { type CaptureSession, CaptureSessions } from '@/lib/messages/protocol';
import { problem } from '@/lib/model/problem';
import type { Watch } from '@/lib/store/port';

const key = 'captures';
/** Ended captures are kept this long so that a panel that opens late still says what happened. */
const keptEnded = 5;
const isEnded = (session: CaptureSession) => session.phase === 'done' || session.phase === 'failed';

async function readAll(): Promise<CaptureSession[]> {
  const stored = (await browser.storage.session.get(key))[key];
  const list = CaptureSessions.safeParse(stored ?? []);
  return list.success ? list.data : [];
}

// Read-change-write must not interleave inside the worker, the only writer.
let line: Promise<unknown> = Promise.resolve();

/** Writes the newest state of a capture where every window sees it and the worker's death does not lose it. */
export function saveSession(session: CaptureSession): Promise<void> {
  const next = line.then(async () => {
    const others = (await readAll()).filter((other) => other.capture !== session.capture);
    const ended = others.filter(isEnded).slice(-keptEnded);
    await browser.storage.session.set({ [key]: [...ended, ...others.filter((other) => !isEnded(other)), session] });
  });
  line = next.catch(() => undefined);
  return next;
}

/** The newest known state of one capture. */
export const sessionOf = async (capture: string): Promise<CaptureSession | null> =>
  (await readAll()).find((session) => session.capture === capture) ?? null;

/** At the worker's start: captures that were under way when it died are over, and said to be. */
export async function reportInterrupted(): Promise<CaptureSession[]> {
  const lost = (await readAll()).filter((session) => !isEnded(session));
  for (const session of lost)
    await saveSession({ ...session, phase: 'failed', problem: problem('capture-interrupted') });
  return lost;
}

export function watchSessions(): Watch<CaptureSession[]> {
  return {
    subscribe(next, failed) {
      const read = () => readAll().then(next, failed);
      const changed = (changes: Record<string, unknown>, area: string) => {
        if (area === 'session' && key in changes) void read();
      };
      browser.storage.onChanged.addListener(changed);
      void read();
      return () => browser.storage.onChanged.removeListener(changed);
    },
  };
}
