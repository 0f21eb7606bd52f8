import Dexie, { type Table } from 'dexie';
import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import type { Json } from '../model/canonical-json';
import { isCounted } from '../model/counted';
import type { Evidence } from '../model/evidence';
import { inTurn } from '../model/in-turn';
import { problem } from '../model/problem';
import { err, ok, type Result } from '../model/result';
import { sealOf } from '../model/seal';
import { checkedBytes } from './checked-bytes';
import type { StoreContext } from './context';
import type { StoreDatabase } from './database';
import { writing } from './failure';
import { addSlots } from './filing-rows';
import type { LogWriter } from './log-writer';
import { addServed, recounting } from './served-rows';
import { commit, refuse, remember } from './write';

/** A piece of a bundle on its way in. */
export interface ArrivingPiece {
  record: Evidence['record'];
  seal: string;
  bytes: Blob;
  thumbnail: Blob | null;
  slots: string[];
}

/** Everything that one bundle changes, worked out before and stored at once. */
export interface BundleMerge {
  /** Body of the `bundle-imported` entry; `evidence` and `refiled` are filled in here. */
  told: Record<string, Json> & { bundle: string };
  /** Where nothing was set up here yet. */
  assessment: Assessment | null;
  departments: Department[];
  plans: Plan[];
  firms: FirmCase[];
  exemptions: Exemption[];
  add: ArrivingPiece[];
  refile: { id: string; come: string[]; go: string[] }[];
}

/**
 * Takes a bundle in, all or nothing: one transaction with every log entry, then every original is read back. Records
 * and seals stay as they are. `bundle-stale`: what is here changed since the merge was worked out; nothing was stored.
 */
export const mergeBundle = (context: StoreContext, merge: BundleMerge): Promise<Result<void>> =>
  writing(async () => {
    for (const { record, seal } of merge.add)
      if (sealOf(record) !== seal) return err(problem('evidence-damaged', { id: record.id }));
    const { db } = context;
    await commit(context, tablesOf(db), (log) => storeAll(context, merge, log));
    await remember(context);
    const lost = await inTurn(merge.add, async ({ record }) =>
      (await checkedBytes(db, record)).ok ? [] : [record.id],
    );
    const [id] = lost.flat();
    if (id === undefined) return ok(undefined);
    await takeAllBack(context, merge);
    return err(problem('not-on-disk', { id }));
  });

/** All that a bundle writes to, and that taking it back empties again. */
const tablesOf = (db: StoreDatabase): Table[] => [
  db.evidence,
  db.bytes,
  db.thumbnails,
  db.filings,
  db.served,
  db.assessments,
  db.departments,
  db.plans,
  db.firms,
  db.exemptions,
];

const stale = (id: string): never => refuse('bundle-stale', { id });

async function storeAll(context: StoreContext, merge: BundleMerge, log: LogWriter): Promise<void> {
  const { db } = context;
  const { bundle } = merge.told;
  await storeAround(context, merge, log);
  const ids = merge.add.map(({ record }) => record.id);
  const stored = await db.evidence.bulkGet(ids);
  for (const one of stored) if (one) stale(one.record.id);
  // Bytes one after the other: all at once would hold every original in memory.
  for (const { record, seal, bytes, thumbnail, slots } of merge.add) {
    const { id, assessment, kind, content } = record;
    await Dexie.Promise.all<unknown>([
      db.bytes.add({ id, blob: bytes }),
      db.evidence.add({ record, seal, trashedAt: null }),
      thumbnail && db.thumbnails.add({ id, blob: thumbnail }),
      log.append(kind === 'file' ? 'file-added' : 'captured', {
        evidence: id,
        assessment,
        kind,
        sha256: content.sha256,
        seal,
        imported: true,
        bundle,
      }),
      slots.length > 0 && addSlots(context, log, record, slots, 'import'),
      isCounted(kind) && addServed(db, assessment, slots, 1),
    ]);
  }
  for (const { id, come, go } of merge.refile) {
    const evidence = (await db.evidence.get(id)) ?? stale(id);
    if (evidence.trashedAt !== null) stale(id);
    const there = await db.filings.bulkGet([...come, ...go].map((slot): [string, string] => [id, slot]));
    if (there.some((filing, i) => (filing !== undefined) !== i >= come.length)) stale(id);
    await recounting(db, evidence.record, async () => {
      if (go.length > 0) {
        await db.filings.bulkDelete(go.map((slot): [string, string] => [id, slot]));
        await log.append('unfiled', { evidence: id, slots: go, by: 'import' });
      }
      if (come.length > 0) await addSlots(context, log, evidence.record, come, 'import');
    });
  }
  await log.append('bundle-imported', { ...merge.told, evidence: ids, refiled: merge.refile.map(({ id }) => id) });
}

/** Plans and departments, firm cases, 不适用: rows that are not here yet. */
async function storeAround(
  { db }: StoreContext,
  { told, assessment, departments, plans, firms, exemptions }: BundleMerge,
  log: LogWriter,
): Promise<void> {
  const { bundle } = told;
  if (assessment) {
    if ((await db.assessments.count()) > 0) stale(assessment.id);
    await db.assessments.add(assessment);
    await log.append('assessment-changed', {
      what: 'assessment',
      assessment: assessment.id,
      value: assessment,
      bundle,
    });
  }
  if (plans.length > 0 || departments.length > 0) {
    if ((await db.plans.bulkGet(plans.map(({ id }) => id))).some(Boolean)) stale(plans[0]!.id);
    const keys = departments.map((one): [string, string] => [one.assessment, one.id]);
    if ((await db.departments.bulkGet(keys)).some(Boolean)) stale(departments[0]!.id);
    await db.plans.bulkAdd(plans);
    await db.departments.bulkAdd(departments);
    const [one] = [...plans, ...departments];
    await log.append('plans-imported', {
      assessment: one!.assessment,
      fileName: told.fileName ?? null,
      plans: plans.length,
      departments: departments.length,
      added: plans.length,
      changed: 0,
      bundle,
    });
  }
  for (const firm of firms) {
    if (await db.firms.get(firm.id)) stale(firm.id);
    await db.firms.add(firm);
    await log.append('assessment-changed', { what: 'firm', assessment: firm.assessment, value: firm, bundle });
  }
  for (const exemption of exemptions) {
    if (await db.exemptions.get([exemption.assessment, exemption.slot])) stale(exemption.slot);
    await db.exemptions.add(exemption);
    await log.append('exemption-set', { ...exemption, bundle });
  }
}

/** Undoes a bundle of which one original did not reach the disk as it was sent: none of it was acknowledged. */
async function takeAllBack(context: StoreContext, { told, add, refile, ...around }: BundleMerge): Promise<void> {
  const { db } = context;
  await commit(context, tablesOf(db), async (log) => {
    for (const { record, seal } of add) {
      const { id } = record;
      await recounting(db, record, () => db.evidence.delete(id));
      await Dexie.Promise.all<unknown>([
        db.bytes.delete(id),
        db.thumbnails.delete(id),
        db.filings.where('evidence').equals(id).delete(),
        log.append('deleted', { evidence: id, sha256: record.content.sha256, seal, reason: 'not-on-disk' }),
      ]);
    }
    for (const { id, come, go } of refile) {
      const evidence = await db.evidence.get(id);
      if (!evidence) continue;
      await recounting(db, evidence.record, async () => {
        await db.filings.bulkDelete(come.map((slot): [string, string] => [id, slot]));
        if (come.length > 0) await log.append('unfiled', { evidence: id, slots: come, by: 'import' });
        if (go.length > 0) await addSlots(context, log, evidence.record, go, 'import');
      });
    }
    await db.plans.bulkDelete(around.plans.map(({ id }) => id));
    await db.departments.bulkDelete(around.departments.map((one): [string, string] => [one.assessment, one.id]));
    await db.firms.bulkDelete(around.firms.map(({ id }) => id));
    await db.exemptions.bulkDelete(around.exemptions.map((one): [string, string] => [one.assessment, one.slot]));
    if (around.assessment) await db.assessments.delete(around.assessment.id);
    for (const { assessment, slot } of around.exemptions)
      await log.append('exemption-set', { assessment, slot, reason: null });
    await log.append('bundle-imported', { bundle: told.bundle, takenBack: true });
  });
  await remember(context);
}
