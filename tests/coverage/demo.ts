import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import type { SlotsInput } from '@/lib/coverage/slots';
import type { Assessment, Department, Exemption, FirmCase, Plan } from '@/lib/model/assessment';
import type { Evidence } from '@/lib/model/evidence';
import { planId } from '@/lib/model/ids';

export const catalogue = builtInCatalogue();
export const city: Assessment = {
  id: '140600-2022',
  year: 2022,
  region: catalogue.region,
  level: 'city',
  catalogueId: catalogue.id,
  me: { role: 'city-office', department: null },
};
export const county: Assessment = {
  ...city,
  id: '140681-2022',
  region: { code: '140681', name: '怀仁市' },
  level: 'county',
  me: { role: 'county-office', department: null },
};

export function plan(serial: number, more: Partial<Plan> = {}): Plan {
  const region = more.region ?? city.region.code;
  return {
    id: planId(region, 2022, serial),
    assessment: city.id,
    region,
    serial,
    name: `演示行业${serial}双随机抽查`,
    aliases: [],
    sampling: { text: '' },
    period: { text: '' },
    lead: '市演示一局',
    partners: ['市演示二局'],
    ...more,
  };
}

export const department = (name: string, kind: Department['kind'] = 'department'): Department => ({
  id: name,
  assessment: city.id,
  name,
  aliases: [],
  kind,
});

export function firm(of: Plan, name: string, more: Partial<FirmCase> = {}): FirmCase {
  const known = { problemFound: true, penalised: false, abnormal: false, openedBy: 'person' as const };
  return { id: `${of.id}~${name}`, assessment: city.id, plan: of.id, name, ...known, ...more };
}

export const exemption = (slot: string, reason: Exemption['reason'], evidence: string | null = null): Exemption => ({
  slot,
  assessment: city.id,
  reason,
  note: '演示',
  evidence,
});

/** A stored evidence with only what coverage looks at. */
export function piece(id: string, more: { kind?: Evidence['record']['kind']; trashed?: boolean } = {}): Evidence {
  const at = '2022-09-01T10:20:30.000+08:00';
  return {
    record: {
      id,
      assessment: city.id,
      kind: more.kind ?? 'capture',
      derivedFrom: null,
      derivation: null,
      content: { sha256: '0'.repeat(64), crc32: 0, bytes: 1, mediaType: 'image/png' },
      picture: null,
      fileName: null,
      page: null,
      capture: null,
      takenAt: at,
      installation: 'demo',
    },
    seal: '0'.repeat(64),
    trashedAt: more.trashed ? at : null,
  };
}

/** Two departments, two plans, nothing filed; filings as `[evidence id, slot key]`, their evidence is made. */
export function demo(more: Partial<SlotsInput> & { filed?: [evidence: string, slot: string][] } = {}): SlotsInput {
  const { filed = [], ...rest } = more;
  return {
    assessment: city,
    catalogue,
    departments: [department('市演示一局'), department('市演示二局'), department('市双随机办', 'city-office')],
    plans: [plan(1), plan(2, { period: { text: '5—8月', to: '2022-08-31' } })],
    firms: [],
    exemptions: [],
    evidence: [...new Set(filed.map(([id]) => id))].map((id) => piece(id)),
    filings: filed.map(([evidence, slot]) => ({ evidence, slot })),
    ...rest,
  };
}
