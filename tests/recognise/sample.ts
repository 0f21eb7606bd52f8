import type { Assessment, Department, Plan } from '../../lib/model/assessment';
import type { Catalogue, IndicatorItem, Material, SystemId, Unit } from '../../lib/model/catalogue';
import { planId } from '../../lib/model/ids';
import type { RecogniseContext } from '../../lib/recognise/context';
import type { FrameReading, PageReading, TableReading } from '../../lib/recognise/types';

/** A frame with nothing on it; tests name what it shows. */
export function frame(parts: Partial<FrameReading> = {}): FrameReading {
  const tables = parts.tables ?? [];
  const written = [
    ...(parts.headings ?? []),
    ...tables.flatMap((table) => [table.columns.join(' '), ...table.rows.map((row) => row.join(' '))]),
    ...(parts.labels ?? []).map(([label, value]) => `${label} ${value}`),
  ].join('\n');
  return {
    url: 'http://demo.test/',
    title: '',
    headings: [],
    tables: [],
    labels: [],
    active: [],
    published: [],
    loading: false,
    dialogCover: 0,
    captcha: false,
    passwordField: false,
    ...parts,
    text: `${written}\n${parts.text ?? '演示页面，用于识别规则的测试。'}`,
  };
}

export const page = (...frames: FrameReading[]): PageReading => ({
  url: frames[0]?.url ?? '',
  title: frames[0]?.title ?? '',
  smallestText: 14,
  frames,
});

export const table = (columns: string, rows: string[][] = [], rowCount = rows.length): TableReading => ({
  columns: columns.split('｜'),
  rows,
  rowCount,
});

export function plan(serial: number, name: string, more: Partial<Plan> = {}): Plan {
  const region = more.region ?? '140600';
  return {
    id: planId(region, 2022, serial),
    assessment: '140600-2022',
    region,
    serial,
    name,
    aliases: [],
    sampling: { text: '3%' },
    period: { text: '5月—9月' },
    lead: '市教育局',
    partners: [],
    ...more,
  };
}

export const plans: Plan[] = [
  plan(4, '民办学校办学情况抽查'),
  plan(6, '学校食堂食品安全抽查', { aliases: ['14060020221006', '140600202208011006'], lead: '市市场监管局' }),
  plan(8, '旅馆业治安及卫生抽查'),
  plan(24, '房地产经纪机构抽查'),
  plan(31, '农药经营主体抽查'),
  plan(34, '兽药经营主体抽查'),
  plan(33, '肥料经营主体抽查'),
  plan(40, '娱乐场所抽查'),
  plan(53, '企业年报公示信息抽查'),
  plan(55, '特种设备使用单位抽查'),
];

const department = (name: string, aliases: string[] = []): Department => ({
  id: name,
  assessment: '140600-2022',
  name,
  aliases,
  kind: 'department',
});

export const departments = [
  department('市教育局'),
  department('市市场监管局'),
  department('市卫健委'),
  department('市公安局'),
];

const shot = (id: string, name: string, system: SystemId, unit: Unit, more: Partial<Material> = {}): Material => ({
  id,
  name,
  kind: 'screenshot',
  system,
  unit,
  need: 1,
  ...more,
});

const item = (no: number, shortName: string, unit: Unit, materials: Material[]): IndicatorItem => ({
  no,
  shortName,
  category: 'demo',
  providers: ['lead-department'],
  unit,
  easilyLost: false,
  requirement: shortName,
  materials,
  deductions: [],
  unclear: [],
});

const pair = { stages: ['before', 'after'] as ['before', 'after'] };

export const catalogue: Catalogue = {
  format: 'shuangsuiji-catalogue/1',
  id: 'demo-2022',
  title: '演示指标体系',
  year: 2022,
  region: { code: '140600', name: '朔州市' },
  counties: [
    { code: '140602', name: '朔城区' },
    { code: '140621', name: '山阴县' },
  ],
  source: { document: '演示', number: '演示', date: '2022-08-01' },
  thresholds: {
    cityPlans: 55,
    countyChecks: 20,
    minFirms: 3,
    minRatioPercent: 3,
    riskCutOff: '2022-08-03',
    mostDoneBy: { date: '2022-08-31', percent: 98 },
    collectionFrom: '2022-10-08',
  },
  categories: [{ id: 'demo', name: '演示', points: 100, kind: 'base', level: 'city' }],
  capGroups: [],
  items: [
    item(8, '两库建设', 'department', [
      shot('object-base', '检查对象名录库', 'platform', 'department'),
      shot('inspector-base', '执法检查人员名录库', 'platform', 'department'),
    ]),
    item(11, '两库更新前后', 'department', [
      shot('inspector-base', '执法人员库', 'platform', 'department', pair),
      shot('object-base', '监管对象库', 'platform', 'department', pair),
    ]),
    item(14, '平台检查项', 'plan', [shot('check-items', '平台检查项', 'platform', 'plan')]),
    item(15, '风险分类运用', 'plan', [shot('risk-classes', '平台选择风险分类', 'platform', 'plan')]),
    item(16, '抽查数量', 'plan', [
      shot('launch', '平台抽查发起', 'platform', 'plan'),
      shot('firm-list', '待检查企业名单', 'platform', 'plan'),
    ]),
    item(18, '抽查结果公示', 'plan', [shot('result-publication', '双随机公示模块的抽查项', 'publicity', 'plan')]),
    item(19, '问题后续处理', 'firm', [shot('problem-form', '平台抽查表发现问题', 'platform', 'firm')]),
    item(20, '结果归集', 'firm', [
      shot('penalty-entry', '录入处罚决定书', 'coordination', 'firm'),
      shot('firm-record', '企业名下记录', 'publicity', 'firm'),
    ]),
    item(23, '部门计划公示', 'department', [shot('plan-publication', '计划公示', 'website', 'department')]),
    item(24, '平台录入计划', 'department-plan', [shot('platform-plan', '平台抽查计划', 'platform', 'department-plan')]),
    item(32, '县级结果公示', 'county-check', [shot('result-publication', '结果公示', 'publicity', 'county-check')]),
  ],
};

export const assessment: Assessment = {
  id: '140600-2022',
  year: 2022,
  region: catalogue.region,
  level: 'city',
  catalogueId: catalogue.id,
  me: { role: 'department', department: '市教育局' },
};

export const context: RecogniseContext = { plans, departments, catalogue, year: 2022, region: catalogue.region };

export const planIdOf = (name: string): string => plans.find((each) => each.name === name)!.id;
