import {
  type DemoPlan,
  departments,
  drawnFirms,
  fullName,
  inspectorsOf,
  plans,
  type RegisterState,
  registeredObjects,
  resultsOf,
} from '../data';

export interface PlatformColumn {
  name: string;
  width: number;
}

export interface PlatformRow {
  cells: string[];
  /** Words of the links in the column 操作. */
  actions: string[];
  plan?: number;
  firm?: string;
}

/** What a page is asked to show; both shells read it from their own URLs. */
export interface PlatformQuery {
  plan: DemoPlan | null;
  /** Short name of the clerk's department. */
  department: string;
  state: RegisterState;
}

export interface PlatformPage {
  id: string;
  title: string;
  group: string;
  /** Labels of the search form. */
  filters: string[];
  buttons: string[];
  columns: PlatformColumn[];
  rows(query: PlatformQuery): PlatformRow[];
  /** Labelled values above the list. */
  facts?(query: PlatformQuery): [string, string][];
  /** 信用风险分类 to choose from, and whether the plan may use it. */
  riskChoice?(query: PlatformQuery): { enabled: boolean; note: string };
}

const wide = /名称|范围|住所|部门|机关|单位|事项|编号|代码|标签|身份证/;
const columns = (words: string): PlatformColumn[] =>
  words.split('｜').map((name) => ({ name, width: name === '序号' ? 60 : wide.test(name) ? 170 : 110 }));

const ofQuery = ({ plan }: PlatformQuery): readonly DemoPlan[] => (plan ? [plan] : plans);
const numbered = (rows: Omit<PlatformRow, 'actions'>[], actions: string[] = []): PlatformRow[] =>
  rows.map((row, at) => ({ actions, ...row, cells: [String(at + 1), ...row.cells] }));
const onePlan = (query: PlatformQuery): DemoPlan => query.plan ?? (plans[0] as DemoPlan);
const executed = (plan: DemoPlan): string => (plan.serial === 49 ? '执行中' : '已完成');

export const platformPages: readonly PlatformPage[] = [
  {
    id: 'plan-list',
    title: '年度抽查工作计划',
    group: '抽查计划管理',
    filters: ['年度', '抽查计划名称', '计划类型', '计划公告状态'],
    buttons: ['新增计划', '公告', '导出'],
    columns: columns(
      '序号｜操作｜年度｜抽查任务编号｜抽查计划名称｜计划类型｜计划执行状态｜计划公告状态｜抽查类型｜抽查对象数量｜计划期限始｜计划期限止｜抽查范围及数量比例｜责任单位（牵头处室）｜计划制定部门｜计划设置人｜计划设置日期',
    ),
    rows: (query) =>
      numbered(
        ofQuery(query).map((plan) => ({
          plan: plan.serial,
          cells: [
            '',
            '2022',
            plan.number,
            plan.name,
            '部门联合',
            executed(plan),
            '已公告',
            plan.type,
            String(plan.poolSize),
            plan.from,
            plan.to,
            `${plan.objects} ${plan.ratio}`,
            '信用监管科',
            plan.leadName,
            '张演示01',
            `2022-03-${String(1 + (plan.serial % 20)).padStart(2, '0')}`,
          ],
        })),
        ['查看', '检查项'],
      ),
  },
  {
    id: 'task-list',
    title: '抽查检查任务设置列表',
    group: '抽查任务管理',
    filters: ['抽查任务名称', '任务来源', '任务执行状态', '抽查类型'],
    buttons: ['新增任务', '公告', '导出'],
    columns: columns(
      '序号｜操作｜抽查任务编号｜抽查任务名称｜任务来源｜任务类型｜任务执行状态｜任务公告状态｜抽查类型｜检查对象类型｜检查对象数量｜检查事项数量｜任务期限始｜任务期限止｜任务组织部门｜任务参与部门',
    ),
    rows: (query) =>
      numbered(
        ofQuery(query).map((plan) => ({
          plan: plan.serial,
          cells: [
            '',
            plan.task,
            plan.name,
            '年度计划',
            '部门联合',
            executed(plan),
            '已公告',
            plan.type,
            plan.objects,
            String(plan.drawn),
            String(plan.items.length),
            plan.from,
            plan.to,
            plan.leadName,
            plan.partnerNames.join('、'),
          ],
        })),
        ['查看', '抽取'],
      ),
  },
  {
    id: 'draw-list',
    title: '检查对象随机抽取列表',
    group: '抽查任务管理',
    filters: ['任务编号', '任务名称', '检查名单状态'],
    buttons: ['随机抽取'],
    columns: columns(
      '任务编号｜任务名称｜检查名单状态｜检查对象范围｜检查对象数量｜抽查方式｜任务开始日期｜任务结束日期｜任务组织部门',
    ),
    rows: (query) =>
      ofQuery(query).map((plan) => ({
        plan: plan.serial,
        actions: [],
        cells: [
          plan.task,
          plan.name,
          '已抽取',
          plan.objects,
          String(plan.drawn),
          plan.ratio.includes('户') ? '固定数量' : '按比例',
          plan.from,
          plan.to,
          plan.leadName,
        ],
      })),
  },
  {
    id: 'draw-objects',
    title: '抽查检查对象名单抽取',
    group: '抽查任务管理',
    filters: ['企业名称', '主体类别'],
    buttons: ['随机抽取', '确认名单', '导出'],
    facts: (query) => {
      const plan = onePlan(query);
      const fixed = plan.ratio.includes('户');
      return [
        ['抽查任务编号', plan.task],
        ['抽查任务名称', plan.name],
        ['抽取库主体户数', String(plan.poolSize)],
        ['抽取数量方式', fixed ? '固定' : '比例'],
        ['抽取比例', fixed ? '—' : plan.ratio.replace(/;.*/, '')],
        ['抽取目标户数', String(plan.drawn)],
      ];
    },
    riskChoice: (query) => {
      const { risk } = onePlan(query);
      return { enabled: risk.startsWith('按企业'), note: risk };
    },
    columns: columns('序号｜统一社会信用代码/注册号｜企业名称｜成立日期｜主体类别｜上次抽查日期｜登记机关｜管辖单位'),
    rows: (query) =>
      numbered(
        drawnFirms(onePlan(query)).map((firm) => ({
          plan: firm.plan,
          firm: firm.code,
          cells: [firm.code, firm.name, firm.foundedOn, firm.category, '—', firm.authority, `${firm.county}分局`],
        })),
      ),
  },
  {
    id: 'check-items',
    title: '平台检查项',
    group: '抽查任务管理',
    filters: ['检查事项名称', '事项类别'],
    buttons: ['添加检查项', '移除'],
    facts: (query) => {
      const plan = onePlan(query);
      return [
        ['抽查计划编号', plan.number],
        ['抽查计划名称', plan.name],
        ['抽查任务编号', plan.task],
        ['任务组织部门', plan.leadName],
      ];
    },
    columns: columns('序号｜检查事项名称｜事项类别｜检查内容｜检查方式｜检查对象｜检查主体｜检查依据'),
    rows: (query) => {
      const plan = onePlan(query);
      return numbered(
        plan.items.flatMap((item) =>
          [plan.leadName, ...plan.partnerNames].map((department, at) => ({
            plan: plan.serial,
            cells: [
              item,
              at === 0 ? '重点检查事项' : '一般检查事项',
              `${plan.objects}${item}情况`,
              at === 0 ? '现场检查' : '现场检查、书面检查',
              plan.objects,
              department,
              '《朔州市随机抽查事项清单（演示）》',
            ],
          })),
        ),
      );
    },
  },
  {
    id: 'inspectors',
    title: '执法人员列表',
    group: '两库管理',
    filters: ['姓名', '岗位大类', '岗位状态', '部门/机构'],
    buttons: ['新增', '导入', '更新'],
    columns: columns(
      '序号｜姓名｜性别｜单位工号｜身份证号｜手机号｜学历｜年龄｜岗位大类｜岗位资格资质｜专家｜岗位状态｜地区｜层级｜部门/机构｜职务｜执法证｜有效期',
    ),
    rows: ({ department, state }) =>
      numbered(
        inspectorsOf(department, state).map((one) => ({
          cells: [
            one.name,
            one.sex,
            one.staffNumber,
            one.idCard,
            one.phone,
            one.schooling,
            String(one.age),
            one.post,
            one.qualification,
            one.expert,
            one.status,
            one.region,
            one.level,
            one.department,
            one.duty,
            one.certificate,
            one.validTo,
          ],
        })),
      ),
  },
  {
    id: 'objects',
    title: '检查对象库',
    group: '两库管理',
    filters: ['主体名称', '专项库类别', '分类监管标签', '名单状态'],
    buttons: ['新增', '导入', '更新'],
    columns: columns(
      '序号｜专项库类别｜分类监管标签｜名单状态｜统一社会信用代码/注册号｜主体名称｜检查部门｜主体类别｜住所｜登记机关｜管辖单位｜登记状态｜入库日期',
    ),
    rows: ({ department, state }) =>
      numbered(
        registeredObjects(department, state).map(({ firm, list, tag, status, enteredOn }) => ({
          firm: firm.code,
          cells: [
            list,
            tag,
            status,
            firm.code,
            firm.name,
            fullName(department),
            firm.category,
            firm.address,
            firm.authority,
            `${firm.county}分局`,
            '存续',
            enteredOn,
          ],
        })),
      ),
  },
  {
    id: 'results',
    title: '综合抽查结果查询',
    group: '抽查结果管理',
    filters: ['企业名称', '任务名称', '检查结果状态', '后续处置状态'],
    buttons: ['导出'],
    columns: columns(
      '序号｜操作｜检查结果状态｜后续处置状态｜统一代码/注册号｜企业名称｜任务编号｜任务名称｜任务结束日期｜检查日期｜检查结果｜检查人员｜检查部门',
    ),
    rows: (query) =>
      numbered(
        ofQuery(query)
          .flatMap((plan) => resultsOf(plan))
          .map(({ plan, firm, result, closed, checkedOn, inspectors }) => ({
            plan: plan.serial,
            firm: firm.code,
            cells: [
              '',
              '已公示',
              closed ? '已完结' : '未完结',
              firm.code,
              firm.name,
              plan.task,
              plan.name,
              plan.to,
              checkedOn,
              result,
              inspectors.join('、'),
              plan.leadName,
            ],
          })),
        ['抽查表'],
      ),
  },
  {
    id: 'check-form',
    title: '随机抽查情况记录表',
    group: '抽查结果管理',
    filters: [],
    buttons: ['打印'],
    columns: columns('序号｜检查事项｜是否规范｜发现问题情况｜检查结果｜后续处置措施｜是否完结｜检查日期'),
    rows: () => [],
  },
  {
    id: 'statistics',
    title: '抽查任务情况统计',
    group: '统计分析',
    filters: ['年度', '任务组织部门'],
    buttons: ['导出'],
    columns: columns('序号｜任务组织部门｜任务数｜应检查数｜待录入｜录入中｜已公示｜抽查完成率%｜完结数｜完结率%'),
    rows: () =>
      numbered(
        departments
          .map((department) => ({ department, led: plans.filter((plan) => plan.lead === department.name) }))
          .filter(({ led }) => led.length > 0)
          .map(({ department, led }) => {
            const all = led.flatMap((plan) => resultsOf(plan));
            const closed = all.filter((result) => result.closed).length;
            const share = ((closed * 100) / all.length).toFixed(2);
            return {
              cells: [
                department.fullName,
                String(led.length),
                String(all.length),
                '0',
                '0',
                String(all.length),
                '100.00',
                String(closed),
                share,
              ],
            };
          }),
      ),
  },
];

export function platformPage(id: string): PlatformPage | undefined {
  return platformPages.find((page) => page.id === id);
}

/** The record of one checked firm, label by label, and one row a matter. */
export function checkForm(
  query: PlatformQuery,
  firmCode: string | null,
): { facts: [string, string][]; rows: string[][] } {
  const plan = onePlan(query);
  const results = resultsOf(plan);
  const result = results.find(({ firm }) => firm.code === firmCode) ?? results[0];
  if (!result) throw new Error(`plan ${plan.serial} drew no firm`);
  const { firm } = result;
  return {
    facts: [
      ['任务名称', plan.name],
      ['任务编号', plan.task],
      ['被检查对象', firm.name],
      ['统一信用代码', firm.code],
      ['住所（经营场所）', firm.address],
      ['检查人员', result.inspectors.join('、')],
      ['检查部门', [plan.leadName, ...plan.partnerNames].join('、')],
      ['检查日期', result.checkedOn],
      ['检查结果', result.result],
      ['后续处置措施', result.measure],
      ['是否完结', result.closed ? '已完结' : '未完结'],
    ],
    rows: plan.items.map((item, at) => {
      const found = result.problem && at === 0;
      return [
        String(at + 1),
        item,
        found ? '不规范' : '规范',
        found ? result.findings : '无',
        found ? result.result : '未发现问题',
        found ? result.measure : '无',
        found && !result.closed ? '未完结' : '已完结',
        result.checkedOn,
      ];
    }),
  };
}
