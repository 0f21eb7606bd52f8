import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import type { Json } from '../model/canonical-json';
import type { Catalogue } from '../model/catalogue';
import type { CoverProposal } from '../model/cover';
import type { CheckLists } from '../model/desk-lists';
import type { Evidence, EvidenceContent, EvidenceRecord, Filing } from '../model/evidence';
import type { FilingWarning } from '../model/filing-warning';
import type { Sha256 } from '../model/ids';
import type { Checkpoint, LogEntry, LogType } from '../model/log-entry';
import type { OwnTemplate, PaperFields, PaperKind } from '../model/office-papers';
import type { Problem } from '../model/problem';
import type { Result } from '../model/result';
import type { Review } from '../model/review';
import type { Settings } from '../model/settings';
import type { CheckpointStatement, SignatureAlgorithm, SignedCheckpoint } from '../model/signed-checkpoint';
import type { PageRule } from '../recognise/page-rules';
import type { FolderPort } from './copy/folder-port';
import type { CopyCheck, CopyRun, Restored } from './copy/reports';
import type { FullCheck } from './full-check-report';
import type { BundleMerge } from './merge-bundle';

/** Bytes and record on their way into the store. The id is made by the sender, so that asking again is harmless. */
export interface NewEvidence {
  record: Omit<EvidenceRecord, 'content' | 'installation'>;
  bytes: Blob;
  /** Given where it was computed on the way (the PNG writer does); otherwise the store computes it. */
  content?: EvidenceContent;
  thumbnail: Blob | null;
  /** Slot keys it is filed under at once; none: 待归档. */
  slots: string[];
  by: Filing['by'];
  /** Places in the picture that are proposed to be covered; kept beside it, not in its seal. Absent: nobody looked. */
  covers?: CoverProposal[];
}

/** Evidence that already has its seal: from a bundle of another installation, or from a second copy. */
export interface SealedEvidence {
  evidence: Evidence;
  bytes: Blob;
  thumbnail: Blob | null;
  slots: string[];
}

/** A value that is read again whenever what it was read from changes. */
export interface Watch<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void;
}

/** A checkpoint and what is signed with it, all of one moment. */
export type CheckpointFacts = Pick<CheckpointStatement, 'checkpoint' | 'evidence' | 'previous'>;

export interface PlanImport {
  assessment: string;
  plans: Plan[];
  departments: Department[];
  fileName: string;
}

/**
 * The durable store. Every write is one transaction with its log entry; a promise resolves only after the transaction
 * completed with strict durability, and, for evidence, after the bytes were read back and their hash compared.
 *
 * What can fail in use and changes something returns a Result. A read of the database that fails rejects with a
 * `StoreFailure` (it carries a problem code): a store that can't be read must never look like an empty one.
 */
export interface Store {
  /**
   * The same id again gives the stored evidence, nothing twice; with other bytes it is refused (`unexpected`).
   * `after-same-as-before`: a slot among `slots` is refused, see `refile`; nothing was stored.
   * `disk-full`, `store-unavailable`: nothing was stored · `not-on-disk`: what was read back differs; taken back.
   */
  add(evidence: NewEvidence): Promise<Result<Evidence>>;
  /** Takes in sealed evidence as it is (merge, restore); a record that does not match its seal is refused. */
  adopt(evidence: SealedEvidence): Promise<Result<Evidence>>;
  /**
   * Takes a whole bundle in, all or nothing, in one transaction; see `BundleMerge`. `bundle-stale`: what is here
   * changed since the merge was worked out · `not-on-disk`: an original read back differs; everything was taken back.
   */
  merge(bundle: BundleMerge): Promise<Result<void>>;
  get(id: string): Promise<Evidence | null>;
  /** The original bytes, checked against their SHA-256 on the way out: `evidence-missing`, `evidence-damaged`. */
  bytes(id: string): Promise<Result<Blob>>;
  thumbnail(id: string): Promise<Blob | null>;
  /** The thumbnails of these, in one reading; what has none is left out. */
  thumbnails(ids: readonly string[]): Promise<Map<string, Blob>>;
  /** Keeps a thumbnail that was made after its picture was stored; of evidence that is not here any more, nothing. */
  keepThumbnail(id: string, thumbnail: Blob): Promise<void>;
  /** Places in the picture that are proposed to be covered; null where nobody looked for them. */
  coverProposals(id: string): Promise<CoverProposal[] | null>;
  /** What is filed under a slot and not in the trash, oldest first. */
  serving(slot: string): Promise<Evidence[]>;
  /** Pairs of pictures of which one hardly differs from the other, as they were found; either may be gone since. */
  lookAlikes(): Promise<[string, string][]>;
  /** Keeps that a picture hardly differs from another; beside the evidence, not in its seal. */
  keepLookAlike(id: string, other: string): Promise<void>;
  /** Newest first by 本机时间. `trashed: true` gives the trashed ones as well. */
  listEvidence(assessment: string, options?: { trashed?: boolean; limit?: number }): Promise<Evidence[]>;
  /**
   * How many pieces count in each slot (captures and files that are not in the trash); a slot with none is left out.
   * Kept with every write: a row a slot is read, however many pieces there are.
   */
  servedCounts(assessment: string): Promise<Map<string, number>>;
  /** The slots that these pieces count in; a piece that counts nowhere, being in the trash for one, is left out. */
  countedOf(evidence: string[]): Promise<Map<string, string[]>>;
  /** Filings of evidence that is not in the trash: a trashed picture serves no slot. `trashed: true` gives all. */
  listFilings(assessment: string, options?: { trashed?: boolean }): Promise<Filing[]>;
  /** All filings of one evidence, or of several, trashed or not. */
  filingsOf(evidence: string | string[]): Promise<Filing[]>;
  /**
   * Replaces the filings of these evidences by `slots` (an empty list unfiles them), all or nothing.
   * `filing-unconfirmed`: the quality gate holds one of them back. `after-same-as-before`: the very same bytes stand
   * under the other half of a before/after pair. `inSpiteOf` says which of these warnings the person saw and files them
   * all the same, which the log keeps.
   */
  refile(
    evidence: string[],
    slots: string[],
    by: Filing['by'],
    inSpiteOf?: readonly FilingWarning[],
  ): Promise<Result<void>>;
  trash(evidence: string[]): Promise<Result<void>>;
  restore(evidence: string[]): Promise<Result<void>>;
  /** Evidence whose grace in the trash is over at `now` (milliseconds). Nothing is ever deleted without being asked. */
  trashDue(now: number): Promise<Evidence[]>;
  /** Removes trashed evidence with its bytes; the log keeps id, hash and seal. Refuses what is not in the trash. */
  deleteForGood(evidence: string[]): Promise<Result<void>>;
  /** Puts lost or damaged bytes back (from a second copy); refused unless they match the sealed hash. */
  mend(id: string, bytes: Blob): Promise<Result<void>>;

  assessments(): Promise<Assessment[]>;
  saveAssessment(assessment: Assessment): Promise<Result<void>>;
  departments(assessment: string): Promise<Department[]>;
  saveDepartments(departments: Department[]): Promise<Result<void>>;
  plans(assessment: string): Promise<Plan[]>;
  /** Updates plans and departments by id, all or nothing; evidence and filings stay as they are. */
  importPlans(plans: PlanImport): Promise<Result<{ added: number; changed: number }>>;
  firms(assessment: string): Promise<FirmCase[]>;
  saveFirm(firm: FirmCase): Promise<Result<void>>;
  exemptions(assessment: string): Promise<Exemption[]>;
  saveExemption(exemption: Exemption): Promise<Result<void>>;
  removeExemption(assessment: string, slot: string): Promise<Result<void>>;
  /** 已采用 and 退回, made here or brought by a review file. */
  reviews(assessment: string): Promise<Review[]>;
  /** All or nothing; a newer mark of a slot replaces the older. `told` goes into the log: what brought them. */
  saveReviews(reviews: readonly Review[], told?: Record<string, Json>): Promise<Result<void>>;
  removeReview(assessment: string, slot: string): Promise<Result<void>>;
  /** Catalogues the person imported; the built-in one is not stored. */
  catalogues(): Promise<Catalogue[]>;
  saveCatalogue(catalogue: Catalogue): Promise<Result<void>>;

  /** What the city office compares plans with, of the city and of each county. */
  checkLists(assessment: string): Promise<CheckLists[]>;
  saveCheckLists(lists: CheckLists): Promise<Result<void>>;
  /** What the person wrote for the papers, and the Word files that stand in for the built-in templates. */
  paperFields(assessment: string): Promise<PaperFields>;
  savePaperFields(assessment: string, fields: PaperFields): Promise<Result<void>>;
  paperTemplate(kind: PaperKind): Promise<OwnTemplate | null>;
  savePaperTemplate(kind: PaperKind, template: OwnTemplate | null): Promise<Result<void>>;
  /** How often any of these was saved here: the log does not tell. */
  officeSavings(): Promise<number>;

  /** Page rules the person made; the built-in ones are not stored. */
  pageRules(): Promise<PageRule[]>;
  savePageRule(rule: PageRule): Promise<Result<void>>;
  removePageRule(id: string): Promise<Result<void>>;

  settings(): Promise<Settings>;
  /** Read, change and write in one transaction, so that two windows do not overwrite each other. */
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings>;

  installation(): Promise<string>;
  appendLog(type: LogType, body: Record<string, Json>): Promise<Result<LogEntry>>;
  /** The newest `limit` entries, newest first; or all from `from` upwards, or all of a type, oldest first. */
  log(options: { limit: number } | { from: number } | { type: LogType }): Promise<LogEntry[]>;
  /** The head of the log now; of a store never written to, its genesis. */
  checkpoint(): Promise<Checkpoint>;
  checkpointFacts(): Promise<CheckpointFacts>;
  /** The public half of this installation's key, made on first use; null where the browser can't sign. */
  signingKey(): Promise<{ algorithm: SignatureAlgorithm; publicKey: string } | null>;
  /** Signs the facts and the hashes of a bundle's tag files (by name); null where the browser can't sign. */
  signCheckpoint(facts: CheckpointFacts, files: Record<string, Sha256>): Promise<SignedCheckpoint | null>;

  /**
   * Compares the store with what the sentinel outside it remembers. `store-shorter`: the database is empty, lost
   * records or was replaced; the alarm is logged once and stays until `acceptShorter` or a restore.
   */
  checkSentinel(): Promise<Result<void>>;
  /** The person has seen the loss and goes on: the sentinel remembers the store as it is now. */
  acceptShorter(): Promise<Result<void>>;
  /**
   * Checks every hash, seal and the whole log. `progress` gets evidence done and evidence in all. An abort ends it with
   * what was found until then (`complete: false`). Findings are logged as an alarm; nothing is changed or deleted.
   */
  verifyAll(progress: (done: number, all: number) => void, signal?: AbortSignal): Promise<Result<FullCheck>>;
  /** The last full check that ran to its end. */
  lastFullCheck(): Promise<FullCheck | null>;

  /** The second copy: a folder outside the browser's profile, plain files that are readable without the program. */
  copies: Copies;

  /** Closes the connection: before a reload on `versionchange`, and in tests. */
  close(): void;

  /** Runs `query` now and again after each change of what it read, in whatever window the change happened. */
  watch<T>(query: () => Promise<T>): Watch<T>;
}

type Progress = (done: number, all: number) => void;

/** See `lib/store/copy`. All of these answer `copy-unreachable` or `disk-full` where the folder fails. */
export interface Copies {
  /** Writes what the folder lacks. `copy-foreign`: its copy is not one of this store's past; nothing was written. */
  write(folder: FolderPort, progress?: Progress, signal?: AbortSignal): Promise<Result<CopyRun>>;
  /** Reads the whole copy again and compares every hash. */
  verify(folder: FolderPort, progress?: Progress): Promise<Result<CopyCheck>>;
  /** The last copy that was verified whole; its age belongs in sight. */
  lastVerified(): Promise<CopyCheck | null>;
  /** How much evidence there is to be copied, trashed or not. */
  stored(): Promise<number>;
  /** Brings back what the store lacks; an empty store becomes what the copy was, log and all. */
  restore(folder: FolderPort, progress?: Progress): Promise<Result<Restored>>;
}

/** What the store tells its window about its connection. */
export interface StoreHooks {
  /** A newer version of the extension wants to upgrade; the connection is already closed. Reload the page. */
  onVersionChange?: () => void;
  /** Our own upgrade waits for a window of an older version: ask the person to close it. */
  onBlocked?: () => void;
  /** The browser closed the database (site data cleared, disk failure). Check the sentinel before going on. */
  onClosed?: () => void;
  /** Something failed that does not endanger the write it belongs to (the sentinel could not be written). */
  onTrouble?: (problem: Problem) => void;
}
