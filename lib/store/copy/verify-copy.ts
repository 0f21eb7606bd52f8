import { localNow } from '../../model/local-time';
import { ok, type Result } from '../../model/result';
import type { StoreContext } from '../context';
import { reading, StoreFailure, writing } from '../failure';
import { commit, remember } from '../write';
import type { FolderPort } from './folder-port';
import { readCopy, readEvidence, readTemplate } from './read-copy';
import { CopyCheck } from './reports';

const lastVerified = 'copy-verified';

/** Reads the whole copy and compares every hash. A sound one is remembered, with its age, and logged. */
export const verifyCopy = (
  context: StoreContext,
  folder: FolderPort,
  progress: (done: number, all: number) => void = () => {},
): Promise<Result<CopyCheck>> =>
  writing(async () => {
    const { db, clock } = context;
    const { head, data } = await readCopy(folder);
    const damaged: string[] = [];
    const check = async (read: Promise<unknown>) => {
      try {
        await read;
      } catch (error) {
        if (!(error instanceof StoreFailure) || error.code !== 'copy-damaged') throw error;
        damaged.push(String(error.detail?.file));
      }
    };
    for (const [done, one] of data.evidence.entries()) {
      await check(readEvidence(folder, one));
      progress(done + 1, data.evidence.length);
    }
    for (const template of data.office.templates) await check(readTemplate(folder, template));
    const found: CopyCheck = { head, verifiedAt: localNow(clock), evidence: data.evidence.length, damaged };
    const sound = damaged.length === 0;
    await commit(context, [db.marks], async (log) => {
      if (sound) await db.marks.put({ key: lastVerified, value: found });
      const { seq, head: hash } = head;
      if (sound) await log.append('backup-verified', { seq, head: hash, evidence: found.evidence });
      else await log.append('alarm', { what: 'copy-damaged', found: damaged.length, files: damaged.slice(0, 100) });
    });
    await remember(context);
    return ok(found);
  });

/** The last copy that was verified whole: its age is what the person should see. */
export const lastVerifiedCopy = ({ db }: StoreContext): Promise<CopyCheck | null> =>
  reading(async () => {
    const parsed = CopyCheck.safeParse((await db.marks.get(lastVerified))?.value);
    return parsed.success ? parsed.data : null;
  });
