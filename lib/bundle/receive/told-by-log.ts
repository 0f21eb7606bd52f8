import * as z from 'zod/mini';
import { type Assessment, Exemption, FirmCase } from '../../model/assessment';
import { belongsTo } from '../../model/county-assessment';
import type { LogEntry } from '../../model/log-entry';

const StrictFirm = z.strictObject(FirmCase.shape);

/** What a sender's log tells beside its evidence: firm cases, 不适用, and what stands in the trash or is deleted. */
export interface ToldByLog {
  firms: FirmCase[];
  exemptions: Exemption[];
  trashed: Set<string>;
}

/** Replays a log, oldest first, for the assessment and the counties that belong to it. Entries whose body is not what it should be tell nothing. */
export function toldByLog(log: readonly LogEntry[], assessment: Assessment): ToldByLog {
  const firms = new Map<string, FirmCase>();
  const exemptions = new Map<string, Exemption>();
  const trashed = new Set<string>();
  for (const { type, body } of log) {
    const { evidence } = body;
    if (typeof evidence === 'string') {
      if (type === 'trashed' || type === 'deleted') trashed.add(evidence);
      if (type === 'restored' || type === 'captured' || type === 'file-added') trashed.delete(evidence);
    }
    if (type === 'assessment-changed' && body.what === 'firm') {
      const firm = StrictFirm.safeParse(body.value);
      if (firm.success && belongsTo(firm.data.assessment, assessment)) firms.set(firm.data.id, firm.data);
    }
    if (type === 'exemption-set' && belongsTo(String(body.assessment), assessment)) {
      const exemption = Exemption.safeParse(body);
      if (exemption.success) exemptions.set(exemption.data.slot, exemption.data);
      else if (body.reason === null && typeof body.slot === 'string') exemptions.delete(body.slot);
    }
  }
  return { firms: [...firms.values()], exemptions: [...exemptions.values()], trashed };
}
