import type { Assessment, Department, Exemption, FirmCase, Plan } from '../model/assessment';
import type { Json } from '../model/canonical-json';
import type { Catalogue } from '../model/catalogue';
import type { Evidence, EvidenceContent, EvidenceRecord, Filing } from '../model/evidence';
import type { Checkpoint, LogEntry, LogType } from '../model/log-entry';
import type { Result } from '../model/result';
import type { Settings } from '../model/settings';

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
}

/** A value that is read again whenever what it was read from changes. */
export interface Watch<T> {
  subscribe(next: (value: T) => void, failed: (error: unknown) => void): () => void;
}

export interface PlanImport {
  assessment: string;
  plans: Plan[];
  departments: Department[];
  fileName: string;
}

/**
 * The durable store. Every write is one transaction with its log entry; a promise resolves only after the transaction
 * completed with strict durability, and, for evidence, after the bytes were read back and their hash compared.
 */
export interface Store {
  add(evidence: NewEvidence): Promise<Result<Evidence>>;
  get(id: string): Promise<Evidence | null>;
  /** The original bytes, checked against their SHA-256 on the way out. */
  bytes(id: string): Promise<Result<Blob>>;
  thumbnail(id: string): Promise<Blob | null>;
  /** Newest first; trashed ones only on request. */
  listEvidence(assessment: string, options?: { trashed?: boolean; limit?: number }): Promise<Evidence[]>;
  listFilings(assessment: string): Promise<Filing[]>;
  filingsOf(evidence: string): Promise<Filing[]>;
  /** Replaces the filings of these evidences by `slots` (an empty list unfiles them). */
  refile(evidence: string[], slots: string[], by: Filing['by']): Promise<Result<void>>;
  trash(evidence: string[]): Promise<Result<void>>;
  restore(evidence: string[]): Promise<Result<void>>;

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
  /** Catalogues the person imported; the built-in one is not stored. */
  catalogues(): Promise<Catalogue[]>;
  saveCatalogue(catalogue: Catalogue): Promise<Result<void>>;

  settings(): Promise<Settings>;
  /** Read, change and write in one transaction, so that two windows do not overwrite each other. */
  changeSettings(change: (settings: Settings) => Settings): Promise<Settings>;

  installation(): Promise<string>;
  appendLog(type: LogType, body: Record<string, Json>): Promise<Result<LogEntry>>;
  /** The newest `limit` entries, newest first; or all from `from` upwards, oldest first. */
  log(options: { limit: number } | { from: number }): Promise<LogEntry[]>;
  checkpoint(): Promise<Checkpoint>;

  /** Runs `query` now and again after each change of what it read, in whatever window the change happened. */
  watch<T>(query: () => Promise<T>): Watch<T>;
}
