import { departments, plans, resultsOf } from '../data';
import { columns, numbered, ofQuery, type PlatformPage } from './page-model';

/** Results and their counts. */
export const resultPages: readonly PlatformPage[] = [
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
