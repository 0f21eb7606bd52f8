import { resultsOf } from '../data';
import { onePlan, type PlatformQuery } from './page-model';

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
