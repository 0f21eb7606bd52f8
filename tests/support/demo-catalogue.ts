import type { Catalogue, Deduction, IndicatorItem, Material, UnclearPoint } from '@/lib/model/catalogue';

const shot = (id: string, name: string, system: Material['system'], unit: Material['unit'], more?: Partial<Material>) =>
  ({ id, name, kind: 'screenshot', system, unit, need: 1, ...more }) satisfies Material;
const file = (id: string, name: string, unit: Material['unit'], more?: Partial<Material>) =>
  ({ id, name, kind: 'file', unit, need: 1, ...more }) satisfies Material;

/** Made-up points left open: enough that every kind of control shows. */
const open = (id: string, text: string, setting: UnclearPoint['setting']): UnclearPoint => ({ id, text, setting });
const unclear: Record<number, IndicatorItem['unclear']> = {
  8: [
    open('absence-8', '一个部门缺佐证怎样计，没有写明（演示）。', { kind: 'absence', deductions: ['one-base'] }),
    open('departments-8', '哪些部门要建两库，没有写明（演示）。', { kind: 'departments' }),
  ],
  14: [open('points-14', '没有为本项单列扣分（演示）。', { kind: 'points' })],
  16: [open('firms-16', '“3户或3%”是否都要达到（演示）。', { kind: 'firms' })],
};

/** Made-up deductions: enough that every kind of line and both caps show. */
const deduction = (id: string, rule: string, points: number, materials: string[], more?: Partial<Deduction>) =>
  ({ id, rule, points, per: 'each', materials, trigger: 'any-missing', ...more }) satisfies Deduction;

const deductions: Record<number, Deduction[]> = {
  2: [deduction('no-meeting', '未召开会议，减5分（演示）', 5, ['meeting'], { per: 'once' })],
  8: [
    deduction('neither-base', '两库均未建立，减10分（演示）', 10, ['object-base', 'inspector-base'], {
      per: 'once',
      trigger: 'all-missing',
      capGroup: 'bases-built',
    }),
    deduction('one-base', '缺一库，减5分（演示）', 5, ['object-base', 'inspector-base'], {
      per: 'once',
      capGroup: 'bases-built',
    }),
  ],
  13: [deduction('no-scheme', '未制定抽查方案，一次减2分（演示）', 2, ['scheme'])],
  16: [deduction('too-few-firms', '抽取少于3户，一次减1分（演示）', 1, ['launch', 'draw-objects'])],
  18: [deduction('not-published', '未公示抽查结果，一次减1分（演示）', 1, ['result-publication'])],
  26: [deduction('no-scheme', '县级未制定工作方案，减2分（演示）', 2, [], { per: 'once', trigger: 'checked' })],
};

const item = (
  no: number,
  shortName: string,
  category: string,
  providers: IndicatorItem['providers'],
  unit: Material['unit'],
  materials: Material[],
  easilyLost = false,
): IndicatorItem => ({
  no,
  shortName,
  category,
  providers,
  unit,
  easilyLost,
  requirement: shortName,
  materials,
  deductions: deductions[no] ?? [],
  unclear: unclear[no] ?? [],
});

const pair: [before: 'before', after: 'after'] = ['before', 'after'];

/** A shortened catalogue for looking at screens: every unit, kind and stage occurs in it. Not the real one. */
export const demoCatalogue: Catalogue = {
  format: 'shuangsuiji-catalogue/1',
  id: 'demo-2022',
  title: '2022年考核指标（演示）',
  year: 2022,
  region: { code: '140600', name: '朔州市' },
  counties: [
    { code: '140602', name: '朔城区' },
    { code: '140603', name: '平鲁区' },
    { code: '140621', name: '山阴县' },
    { code: '140622', name: '应县' },
    { code: '140623', name: '右玉县' },
    { code: '140681', name: '怀仁市' },
  ],
  source: { document: '演示', number: '演示〔2022〕1号', date: '2022-08-01' },
  thresholds: {
    cityPlans: 55,
    countyChecks: 20,
    minFirms: 3,
    minRatioPercent: 3,
    riskCutOff: '2022-08-03',
    mostDoneBy: { date: '2022-08-31', percent: 98 },
    collectionFrom: '2022-10-08',
  },
  categories: [
    { id: 'lead', name: '组织领导', points: 10, kind: 'base', level: 'city' },
    { id: 'bases', name: '两库', points: 10, kind: 'base', level: 'city' },
    { id: 'joint', name: '联合抽查', points: 20, kind: 'base', level: 'city' },
    { id: 'publication', name: '结果公示', points: 5, kind: 'base', level: 'city' },
    { id: 'department', name: '市直部门', points: 20, kind: 'base', level: 'department' },
    { id: 'county', name: '县级', points: 20, kind: 'base', level: 'county' },
  ],
  capGroups: [{ id: 'bases-built', points: 8 }],
  items: [
    item(2, '部署会议', 'lead', ['city-office'], 'once', [file('meeting', '会议材料', 'once', { need: 2 })]),
    item(8, '两库建设', 'bases', ['every-department'], 'department', [
      shot('object-base', '检查对象名录库', 'platform', 'department'),
      shot('inspector-base', '执法检查人员名录库', 'platform', 'department'),
      file('document', '两库建设文件', 'department'),
    ]),
    item(11, '两库更新前后', 'bases', ['every-department'], 'department', [
      shot('inspector-base', '执法人员库', 'platform', 'department', { stages: pair }),
      shot('object-base', '监管对象库', 'platform', 'department', { stages: pair }),
    ]),
    item(13, '抽查方案', 'joint', ['lead-department'], 'plan', [file('scheme', '抽查方案文件', 'plan')]),
    item(14, '平台检查项', 'joint', ['lead-department'], 'plan', [
      shot('check-items', '平台检查项', 'platform', 'plan'),
    ]),
    item(15, '风险分类运用', 'joint', ['lead-department'], 'plan', [shot('risk', '选择风险分类', 'platform', 'plan')]),
    item(16, '抽查数量', 'joint', ['lead-department'], 'plan', [
      shot('launch', '抽查发起', 'platform', 'plan'),
      shot('draw-objects', '待检查企业名单', 'platform', 'plan'),
    ]),
    item(
      17,
      '客观原因',
      'joint',
      ['lead-department'],
      'plan',
      [file('reason', '客观原因证明', 'plan', { need: 0, when: 'objective-reason' })],
      true,
    ),
    item(18, '抽查结果公示', 'publication', ['lead-department'], 'plan', [
      shot('result-publication', '抽查结果公示', 'publicity', 'plan'),
    ]),
    item(
      19,
      '问题后续处理',
      'publication',
      ['partner-department'],
      'firm',
      [shot('check-form', '抽查表发现问题', 'platform', 'firm', { when: 'problem-found' })],
      true,
    ),
    item(21, '部门清单公示', 'department', ['concerned-department'], 'department', [
      file('list', '抽查事项清单文件', 'department'),
      shot('city-site', '市政府网站公示', 'website', 'department'),
      shot('credit-site', '信用朔州公示', 'website', 'department'),
    ]),
    item(26, '县级部署会议', 'county', ['county-office'], 'county', [file('meeting', '会议材料', 'county')]),
  ],
};
