import { drawnFirms } from '../data';
import { columns, executed, numbered, ofQuery, onePlan, type PlatformPage } from './page-model';

/** Plans, tasks, drawing and check items. */
export const taskPages: readonly PlatformPage[] = [
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
];
