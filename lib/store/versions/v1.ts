import type { StoreVersion } from './store-version';

/** The first shape. The thumbnail was a member of the evidence row. Frozen: never edit, add a version. */
export const v1: StoreVersion = {
  version: 1,
  stores: {
    evidence: 'record.id, record.takenAt, record.content.sha256, [record.assessment+record.takenAt], trashedAt',
    bytes: 'id',
    filings: '[evidence+slot], evidence, slot, assessment',
    assessments: 'id',
    departments: '[assessment+id], assessment',
    plans: 'id, assessment',
    firms: 'id, assessment, plan',
    exemptions: '[assessment+slot], assessment',
    catalogues: 'id',
    settings: 'key',
    log: 'seq, type',
    installation: 'key',
  },
};
