import type { Assessment, Department, Exemption, FirmCase, Plan } from '../../model/assessment';
import type { Evidence, Filing } from '../../model/evidence';
import type { Checkpoint, LogEntry } from '../../model/log-entry';

/** What this computer holds of the assessment that a bundle is about, read at one moment. */
export interface Held {
  /** All of them: a bundle may be about another year. */
  assessments: Assessment[];
  /** Ids of the county assessments that belong to one of these. */
  counties: string[];
  departments: Department[];
  plans: Plan[];
  firms: FirmCase[];
  exemptions: Exemption[];
  /** Of every assessment that the bundle holds something of, trashed ones as well. */
  evidence: Evidence[];
  filings: Filing[];
  installation: string;
  /** Our own log, oldest first. */
  log: LogEntry[];
  /** Checkpoints of bundles taken in before, of whatever installation, oldest first, with the key of each. */
  seen: { checkpoint: Checkpoint; publicKey: string | null }[];
}

/** Evidence that our own log says was deleted for good; what never reached the disk was not. */
export function deletedHere(log: readonly LogEntry[]): Set<string> {
  return new Set(
    log
      .filter(({ type, body }) => type === 'deleted' && body.reason !== 'not-on-disk')
      .map(({ body }) => String(body.evidence)),
  );
}

/** `evidence slot` of every filing that a person here took back, and nobody made again since. */
export function unfiledHere(log: readonly LogEntry[]): Set<string> {
  const unfiled = new Set<string>();
  for (const { type, body } of log) {
    if (type !== 'filed' && type !== 'unfiled') continue;
    for (const slot of Array.isArray(body.slots) ? body.slots : []) {
      if (type === 'unfiled' && body.by === 'person') unfiled.add(`${body.evidence} ${slot}`);
      else unfiled.delete(`${body.evidence} ${slot}`);
    }
  }
  return unfiled;
}
