import { builtInCatalogue } from '@/lib/coverage/built-in-catalogue';
import { computeSlots } from '@/lib/coverage/slots';
import { sortWorld } from '@/lib/coverage/world';
import { slotsByUnit } from '@/lib/desk/units';
import type { Assessment, Department, Plan } from '@/lib/model/assessment';
import type { EvidenceRecord } from '@/lib/model/evidence';
import { assessmentId, planId } from '@/lib/model/ids';
import { defaultAssessment } from '@/lib/use-cases/assessment-view';

// A made-up year of a whole city: 26 departments with 55 plans, six counties with their checks, about 2,000 pictures.
// What is left out, and what it costs, stands in tests/fixtures/desk-worked.csv, worked by hand from the notice.

const catalogue = builtInCatalogue();
export const deskAssessment: Assessment = {
  ...defaultAssessment(catalogue),
  me: { role: 'city-office', department: null },
};
const { year, region, id: cityId } = deskAssessment;

export const departmentNames = Array.from({ length: 26 }, (_, at) => `市演示${String(at + 1).padStart(2, '0')}局`);
const department = (n: number): string => departmentNames[(n - 1) % departmentNames.length]!;

/** Checks of each county; 右玉县 keeps no list. */
const checksOf: Record<string, number> = { 朔城区: 22, 平鲁区: 20, 山阴县: 18, 应县: 20, 右玉县: 0, 怀仁市: 20 };

function planOf(code: string, serial: number, lead: string, partners: string[]): Plan {
  return {
    id: planId(code, year, serial),
    assessment: code === region.code ? cityId : assessmentId(code, year),
    region: code,
    serial,
    name: `演示抽查${serial}`,
    aliases: [],
    sampling: { text: '' },
    period: { text: '', to: `${year}-08-31` },
    lead,
    partners,
  };
}

const listed = (assessment: string, names: readonly string[]): Department[] =>
  names.map((name) => ({ id: name, assessment, name, aliases: [], kind: 'department' as const }));

/** One picture of the year. */
export interface YearPiece {
  n: number;
  slots: string[];
  doubtful: boolean;
  said?: EvidenceRecord['said'];
}

/** One sender of the year. */
export interface YearUnit {
  kind: 'department' | 'county';
  id: string;
  name: string;
  assessment: Assessment;
  departments: Department[];
  plans: Plan[];
  pieces: YearPiece[];
}

const plan = (serial: number): string => `plan:${planId(region.code, year, serial)}`;
const check = (code: string, serial: number): string => `county-check:${planId(code, year, serial)}`;
const of = (name: string): string => `department:${encodeURIComponent(name)}`;

/** Left out of an otherwise whole year: the lines of the worked table. */
export const leftOut: ReadonlySet<string> = new Set([
  ...[1, 2, 3].map((serial) => `18.result-publication@${plan(serial)}`),
  ...[4, 5].map((serial) => `15.risk-classes@${plan(serial)}`),
  `13.scheme@${plan(6)}`,
  `16.firm-list@${plan(7)}`,
  `10.inspectors-marked@${of(department(2))}`,
  `11.object-base@${of(department(3))}#after`,
  `21.city-site@${of(department(4))}`,
  `25.guide@${of(department(5))}`,
  ...[1, 2, 3, 4].map((serial) => `32.result-publication@${check('140622', serial)}`),
]);

/** Two firms of two hundred were drawn: fewer than three, and less than 3 %. */
const tooFew: ReadonlySet<string> = new Set([`16.launch@${plan(8)}`, `32.result-publication@${check('140681', 1)}`]);

/** 右玉县 hands in one picture, and nothing else. */
const onlyOne = '27.publication@county:140623';

/** All that the units send. */
export function deskYear(): YearUnit[] {
  const cityPlans = Array.from({ length: 55 }, (_, at) =>
    planOf(region.code, at + 1, department(at + 1), [department(at + 2)]),
  );
  const cityDepartments = listed(cityId, departmentNames);
  const counties = catalogue.counties.map(({ code, name }) => {
    const names = [`${name}演示一局`, `${name}演示二局`];
    const plans = Array.from({ length: checksOf[name] ?? 0 }, (_, at) =>
      planOf(code, at + 1, names[at % 2]!, [names[(at + 1) % 2]!]),
    );
    return { code, name, plans, departments: plans.length > 0 ? listed(assessmentId(code, year), names) : [] };
  });
  const around = {
    assessment: deskAssessment,
    catalogue,
    departments: [...cityDepartments, ...counties.flatMap(({ departments }) => departments)],
    plans: [...cityPlans, ...counties.flatMap(({ plans }) => plans)],
    firms: [],
  };
  const slots = computeSlots({ ...around, exemptions: [], evidence: [], filings: [] });
  let n = 0;
  const { units } = slotsByUnit({ assessment: deskAssessment, slots }, sortWorld(around));
  return units.map(({ kind, id, name, slots: own }): YearUnit => {
    const pieces: YearPiece[] = [];
    for (const slot of own) {
      const wanted = slot.state === 'missing' || slot.material === 'annual-scheme';
      if (!wanted || leftOut.has(slot.key) || (id === '140623' && slot.key !== onlyOne)) continue;
      for (let piece = 0; piece < Math.max(slot.need, 1); piece++) {
        n++;
        const said = tooFew.has(slot.key) ? { kind: 'result-notice', facts: { firmCount: 2, baseCount: 200 } } : null;
        pieces.push({ n, slots: [slot.key], doubtful: n % 50 === 0, ...(said ? { said } : {}) });
      }
    }
    if (kind === 'department')
      return {
        kind,
        id,
        name,
        assessment: { ...deskAssessment, me: { role: 'department', department: id } },
        departments: cityDepartments,
        plans: cityPlans,
        pieces,
      };
    const county = counties.find(({ code }) => code === id)!;
    return {
      kind,
      id,
      name,
      assessment: {
        ...deskAssessment,
        id: assessmentId(id, year),
        region: { code: id, name },
        level: 'county',
        me: { role: 'county-office', department: null },
      },
      departments: county.departments,
      plans: county.plans,
      pieces,
    };
  });
}

/** The city's plan list as a sheet in the usual columns. */
export function deskPlanSheet(): string {
  const heading =
    '序号,抽查任务名称,抽查类型,抽查事项,抽查对象范围,抽查比例及频次,智慧监管(信用风险分类)要求,抽查检查起止时间,发起部门,配合部门,抽查检查模式';
  const [unit] = deskYear();
  const rows = (unit?.plans ?? []).map(({ serial, name, lead, partners }) =>
    [
      serial,
      name,
      '定向',
      '演示事项',
      '演示对象',
      '10%;1次/年',
      '',
      '5月—8月',
      lead,
      partners.join('、'),
      '市抽市查',
    ].join(','),
  );
  return `\uFEFF${[heading, ...rows].join('\r\n')}\r\n`;
}
