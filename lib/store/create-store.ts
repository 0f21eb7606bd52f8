import type { Clock } from '../model/ports';
import { acceptShorter, checkSentinel } from './alarms';
import * as assessments from './assessments';
import { createClockGuard } from './clock-guard';
import type { StoreContext } from './context';
import { restoreCopy } from './copy/restore-copy';
import { lastVerifiedCopy, verifyCopy } from './copy/verify-copy';
import { writeCopy } from './copy/write-copy';
import { coverProposals } from './cover-proposals';
import { type DatabasePlace, StoreDatabase } from './database';
import { addEvidence, adoptEvidence } from './evidence-add';
import * as changes from './evidence-changes';
import {
  bytesOf,
  filingsOfAll,
  listEvidence,
  listFilings,
  servingOf,
  thumbnailOf,
  thumbnailsOf,
} from './evidence-reads';
import { reading } from './failure';
import { keepThumbnail } from './keep-thumbnail';
import { readInstallation, readLog } from './log-reads';
import { keepLookAlike, lookAlikes } from './look-alikes';
import { mergeBundle } from './merge-bundle';
import * as office from './office-kept';
import type { Store, StoreHooks } from './port';
import * as reviews from './reviews';
import type { SentinelPort } from './sentinel';
import { countedOf, servedCounts } from './served-rows';
import { changeSettings, readSettings } from './settings-row';
import { checkpointFacts, signCheckpoint, signingKey } from './signing-key';
import { lastFullCheck, verifyAll } from './verify-all';
import { watchQuery } from './watch';
import { write } from './write';

export interface StoreOptions extends DatabasePlace {
  clock: Clock;
  /** Makes the random name of a new installation, e.g. `crypto.randomUUID`. */
  randomId: () => string;
  sentinel: SentinelPort;
  /** Milliseconds from a counter that nobody can set; tells a clock that was set back. */
  elapsed?: () => number;
  /** Signs; null where the browser has none. Tests pass an older browser's. */
  subtle?: SubtleCrypto | null;
  hooks?: StoreHooks;
}

/**
 * The store of this window. The database opens at the first use; several stores on one database (worker, panel,
 * workbench) may work at the same time.
 */
export function createStore(options: StoreOptions): Store {
  const { clock, randomId, sentinel, elapsed = () => performance.now(), hooks = {}, ...rest } = options;
  const { subtle = globalThis.crypto?.subtle ?? null, ...place } = rest;
  const db = new StoreDatabase(place, hooks);
  const clockGuard = createClockGuard(clock, elapsed);
  const context: StoreContext = { db, clock, randomId, sentinel, subtle, hooks, clockGuard };
  return {
    add: (evidence) => addEvidence(context, evidence),
    adopt: (evidence) => adoptEvidence(context, evidence),
    merge: (bundle) => mergeBundle(context, bundle),
    get: (id) => reading(async () => (await db.evidence.get(id)) ?? null),
    bytes: (id) => bytesOf(db, id),
    thumbnail: (id) => thumbnailOf(db, id),
    thumbnails: (ids) => thumbnailsOf(db, ids),
    keepThumbnail: (id, thumbnail) => keepThumbnail(db, id, thumbnail),
    coverProposals: (id) => coverProposals(context, id),
    serving: (slot) => servingOf(db, slot),
    lookAlikes: () => lookAlikes(context),
    keepLookAlike: (id, other) => keepLookAlike(context, id, other),
    listEvidence: (assessment, options) => listEvidence(db, assessment, options),
    servedCounts: (assessment) => servedCounts(db, assessment),
    countedOf: (evidence) => countedOf(db, evidence),
    listFilings: (assessment, options) => listFilings(db, assessment, options),
    filingsOf: (evidence) => filingsOfAll(db, [evidence].flat()),
    refile: (evidence, slots, by, inSpiteOf = []) => changes.refile(context, evidence, slots, by, inSpiteOf),
    trash: (evidence) => changes.trash(context, evidence),
    restore: (evidence) => changes.restore(context, evidence),
    trashDue: (now) => changes.trashDue(context, now),
    deleteForGood: (evidence) => changes.deleteForGood(context, evidence),
    mend: (id, bytes) => changes.mend(context, id, bytes),

    assessments: () => reading(() => db.assessments.toArray()),
    saveAssessment: (assessment) => assessments.saveAssessment(context, assessment),
    departments: (assessment) => reading(() => db.departments.where('assessment').equals(assessment).toArray()),
    saveDepartments: (departments) => assessments.saveDepartments(context, departments),
    plans: (assessment) => reading(() => db.plans.where('assessment').equals(assessment).toArray()),
    importPlans: (plans) => assessments.importPlans(context, plans),
    firms: (assessment) => reading(() => db.firms.where('assessment').equals(assessment).toArray()),
    saveFirm: (firm) => assessments.saveFirm(context, firm),
    exemptions: (assessment) => reading(() => db.exemptions.where('assessment').equals(assessment).toArray()),
    saveExemption: (exemption) => assessments.saveExemption(context, exemption),
    removeExemption: (assessment, slot) => assessments.removeExemption(context, assessment, slot),
    reviews: (assessment) => reading(() => db.reviews.where('assessment').equals(assessment).toArray()),
    saveReviews: (all, told) => reviews.saveReviews(context, all, told),
    removeReview: (assessment, slot) => reviews.removeReview(context, assessment, slot),
    catalogues: () => reading(() => db.catalogues.toArray()),
    saveCatalogue: (catalogue) => assessments.saveCatalogue(context, catalogue),
    checkLists: (assessment) => office.checkLists(context, assessment),
    saveCheckLists: (lists) => office.saveCheckLists(context, lists),
    paperFields: (assessment) => office.paperFields(context, assessment),
    savePaperFields: (assessment, fields) => office.savePaperFields(context, assessment, fields),
    paperTemplate: (kind) => office.paperTemplate(context, kind),
    savePaperTemplate: (kind, template) => office.savePaperTemplate(context, kind, template),
    officeSavings: () => office.officeSavings(context),
    pageRules: () => reading(() => db.pageRules.toArray()),
    savePageRule: (rule) => assessments.savePageRule(context, rule),
    removePageRule: (id) => assessments.removePageRule(context, id),

    settings: () => readSettings(db),
    changeSettings: (change) => changeSettings(db, change),

    installation: () => readInstallation(context),
    appendLog: (type, body) => write(context, [], async (log) => log.append(type, body)),
    log: (options) => readLog(db, options),
    checkpoint: async () => (await checkpointFacts(context)).checkpoint,
    checkpointFacts: () => checkpointFacts(context),
    signingKey: () => signingKey(context),
    signCheckpoint: (facts, files) => signCheckpoint(context, facts, files),

    checkSentinel: () => checkSentinel(context),
    acceptShorter: () => acceptShorter(context),
    verifyAll: (progress, signal) => verifyAll(context, progress, signal),
    lastFullCheck: () => lastFullCheck(db),

    copies: {
      write: (folder, progress, signal) => writeCopy(context, folder, progress, signal),
      verify: (folder, progress) => verifyCopy(context, folder, progress),
      lastVerified: () => lastVerifiedCopy(context),
      stored: () => reading(() => db.evidence.count()),
      restore: (folder, progress) => restoreCopy(context, folder, progress),
    },

    watch: watchQuery(db.name),
    close: () => db.leave(),
  };
}
