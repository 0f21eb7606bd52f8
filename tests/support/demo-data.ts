import { servedFrom } from '@/lib/coverage/served';
import type { Assessment, Department, Plan } from '@/lib/model/assessment';
import type { Evidence, Filing } from '@/lib/model/evidence';
import { assessmentId, planId } from '@/lib/model/ids';
import { toLocalTime } from '@/lib/model/local-time';
import { defaultSettings, type Settings } from '@/lib/model/settings';
import { type Slot, type SlotRef, toSlotKey } from '@/lib/model/slot';
import type { AssessmentView, Origin } from '@/lib/use-cases/workspace';
import { demoCatalogue } from './demo-catalogue';

const region = { code: '140600', name: '朔州市' };
const id = assessmentId(region.code, 2022);
/** 2022-09-01 10:20 by a clock eight hours east. */
export const demoNow = Date.UTC(2022, 8, 1, 2, 20);

export const demoAssessment: Assessment = {
  id,
  year: 2022,
  region,
  level: 'city',
  catalogueId: demoCatalogue.id,
  me: { role: 'department', department: '市新闻出版局' },
};

/** Rows of the 55-plan sample: a plain sheet without quoted cells. */
export function plansFromSheet(sheet: string): Plan[] {
  const lines = sheet
    .replace(/^\uFEFF/, '')
    .trim()
    .split(/\r?\n/)
    .slice(1);
  if (lines.length === 0) throw new Error('the plan sheet is empty');
  return lines.map((line) => {
    const [serial, name = '', type, matters, objects, ratio = '', risk, window = '', lead = '', partners = '', level] =
      line.split(',');
    const last = /—(\d+)月/.exec(window)?.[1];
    return {
      id: planId(region.code, 2022, Number(serial)),
      assessment: id,
      region: region.code,
      serial: Number(serial),
      name,
      aliases: [],
      type,
      matters,
      objects,
      sampling: { text: ratio },
      risk,
      period: { text: window, ...(last ? { to: `2022-${last.padStart(2, '0')}-28` } : {}) },
      lead,
      partners: partners.split('、').filter(Boolean),
      level,
    };
  });
}

export function departmentsOf(plans: Plan[]): Department[] {
  const names = new Set(plans.flatMap(({ lead, partners }) => [...(lead ? [lead] : []), ...partners]));
  return [...names].map((name) => ({ id: name, assessment: id, name, aliases: [], kind: 'department' as const }));
}

/** A stand-in for the real slot computation, good enough to fill screens. */
function demoSlots(plans: Plan[], departments: Department[], filled: (key: string, at: number) => number): Slot[] {
  const slots: Slot[] = [];
  const add = (ref: SlotRef, label: string, owner: string | null, due: string | null) => {
    const item = demoCatalogue.items.find(({ no }) => no === ref.item);
    const material = item?.materials.find((candidate) => candidate.id === ref.material);
    if (!item || !material) throw new Error('unknown material');
    const key = toSlotKey(ref);
    const have = filled(key, slots.length);
    const state =
      material.need === 0 ? 'optional' : have >= material.need ? 'done' : have > 0 ? 'partial' : ('missing' as const);
    const stage = ref.stage ? ` ${ref.stage === 'before' ? '更新前' : '更新后'}` : '';
    slots.push({
      ...ref,
      key,
      label: `第${item.no}项 ${material.name}${stage}${label}`,
      need: material.need,
      have,
      state,
      owner,
      due,
      easilyLost: item.easilyLost,
    });
  };
  for (const item of demoCatalogue.items) {
    for (const material of item.materials) {
      const base = { item: item.no, material: material.id };
      for (const stage of material.stages ?? [undefined]) {
        if (material.unit === 'once') add({ ...base, subject: { kind: 'once' } }, '', null, null);
        if (material.unit === 'plan')
          for (const plan of plans)
            add(
              { ...base, subject: { kind: 'plan', plan: plan.id } },
              ` · ${plan.serial} ${plan.name}`,
              plan.lead,
              plan.period.to ?? null,
            );
        if (material.unit === 'department')
          for (const { id: department, name } of departments)
            add(
              { ...base, subject: { kind: 'department', department }, ...(stage ? { stage } : {}) },
              ` · ${name}`,
              department,
              '2022-08-31',
            );
        if (material.unit === 'county')
          for (const { code, name } of demoCatalogue.counties)
            add({ ...base, subject: { kind: 'county', county: code } }, ` · ${name}`, null, null);
      }
    }
  }
  return slots;
}

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const ulid = (n: number): string => {
  let digits = '';
  for (let left = n; left > 0; left = Math.floor(left / 32)) digits = crockford.charAt(left % 32) + digits;
  return `01GBT${digits.padStart(21, '0')}`;
};
const hex = (n: number) => (n * 2654435761).toString(16).padStart(16, '0').slice(-16).repeat(4);

/** What the demo pages say: most as the notice asks, some too few, some too late. */
const demoSaid = (at: number) => ({
  kind: 'result-notice',
  facts: {
    firmCount: at % 5 === 0 ? 2 : 12,
    baseCount: 200,
    publishedDate: at % 4 === 1 ? '2022-12-30' : '2022-03-01',
  },
});

function demoEvidence(at: number, title: string, file: boolean): Evidence {
  const takenAt = toLocalTime(demoNow - at * 7 * 60_000, 480);
  const status = at % 17 === 3 ? 'truncated' : at % 23 === 5 ? 'doubtful' : 'complete';
  return {
    record: {
      id: ulid(at),
      assessment: id,
      kind: file ? 'file' : 'capture',
      derivedFrom: null,
      derivation: null,
      content: {
        sha256: hex(at + 1),
        crc32: at,
        bytes: 180_000 + at * 37,
        mediaType: file ? 'application/pdf' : 'image/png',
      },
      picture: file ? null : { width: 1280, height: 2240 },
      fileName: file ? `关于印发${title}方案的通知（演示）.pdf` : null,
      page: file
        ? null
        : { url: `https://www.gsxt.gov.cn/demo/${at}`, title, system: at % 2 ? 'publicity' : 'platform' },
      capture: file
        ? null
        : {
            mode: at % 3 === 0 ? 'visible' : 'framed',
            trigger: 'key',
            status,
            reasons:
              status === 'complete'
                ? at % 19 === 6
                  ? ['rows-hidden']
                  : []
                : [status === 'truncated' ? 'page-grows' : 'seam-differs'],
            startedAt: takenAt,
            finishedAt: takenAt,
            viewport: { width: 1280, height: 800, scale: 1 },
            scroller: '.app-main',
            tiles: [0, 768, 1536].map((scrollY) => ({
              scrollX: 0,
              scrollY,
              placed: { x: 0, y: scrollY, width: 1280, height: 768 },
              at: takenAt,
              retakes: 0,
            })),
            seams: [1, 2].map((tile) => ({ tile, overlapRows: 32, unequal: 0 })),
            interventions: ['暂停动画', '隐藏滚动条'],
            documentId: null,
            userAgent: 'Chrome 109（演示）',
          },
      ...(file ? {} : { said: demoSaid(at) }),
      takenAt,
      installation: 'demo-installation',
    },
    seal: hex(at + 7),
    trashedAt: at % 29 === 11 ? takenAt : null,
  };
}

export interface DemoSize {
  /** How many pieces of evidence there are beside the filed ones. */
  evidence: number;
  settings?: Partial<Settings>;
  me?: Assessment['me'];
}

/** Every fourth piece came in a bundle of another department. */
const demoOrigins = (evidence: readonly Evidence[]): Map<string, Origin> =>
  new Map(
    evidence
      .filter((_, at) => at % 4 === 0)
      .map(({ record }) => [
        record.id,
        {
          installation: '演示安装',
          department: '市教育局',
          label: '市教育局',
          bundle: 'ab'.repeat(32),
          fileName: '2022双随机考核_市教育局_20220902-0900.zip',
          receivedAt: '2022-09-02T09:30:00.000+08:00',
        },
      ]),
  );

/** A whole assessment as the screens see it: 55 plans, their departments, slots in every state, evidence. */
export function demoView(sheet: string, size: DemoSize): AssessmentView {
  const plans = plansFromSheet(sheet);
  const departments = departmentsOf(plans);
  const me = size.me ?? demoAssessment.me;
  const evidence: Evidence[] = [];
  const filings: Filing[] = [];
  const slots = demoSlots(plans, departments, () => 0);
  for (let at = 0; at < size.evidence; at++) {
    // Every seventh is left unfiled; the others go to slots spread over the list.
    const slot = slots[(at * 13) % slots.length];
    const plan = plans[at % plans.length];
    const made = demoEvidence(at, slot?.label ?? plan?.name ?? '演示', at % 11 === 4);
    evidence.push(made);
    if (at % 7 !== 2 && slot && made.trashedAt === null)
      filings.push({
        evidence: made.record.id,
        slot: slot.key,
        assessment: id,
        at: made.record.takenAt,
        by: 'proposal',
      });
  }
  const counts = new Map<string, number>();
  for (const { slot } of filings) counts.set(slot, (counts.get(slot) ?? 0) + 1);
  const counted = demoSlots(plans, departments, (key) => counts.get(key) ?? 0).map((slot, at) =>
    slot.item === 15 && at % 9 === 0 ? { ...slot, state: 'not-applicable' as const } : slot,
  );
  return {
    settings: { ...defaultSettings, assessment: id, ...size.settings },
    assessment: { ...demoAssessment, me },
    catalogue: demoCatalogue,
    catalogues: [demoCatalogue],
    departments,
    plans,
    slots: counted,
    evidence,
    derived: [],
    served: servedFrom(evidence, filings),
    filings,
    exemptions: [],
    reviews: [],
    firms: [],
    pageRules: [],
    origins: demoOrigins(evidence),
    receipts: [],
    near: [],
  };
}

/** Before the first run: nothing but the catalogue. */
export const emptyView = (settings?: Partial<Settings>): AssessmentView => ({
  settings: { ...defaultSettings, ...settings },
  assessment: null,
  catalogue: demoCatalogue,
  catalogues: [demoCatalogue],
  departments: [],
  plans: [],
  slots: [],
  evidence: [],
  derived: [],
  served: servedFrom([], []),
  filings: [],
  exemptions: [],
  reviews: [],
  firms: [],
  pageRules: [],
  origins: new Map(),
  receipts: [],
  near: [],
});
