import { foldText } from './fold-text';
import type { ColumnMapping } from './plan-row';

/** The headings of the plan lists in use, best first: where a sheet has two of a row, the earlier one counts. */
export const columnNames = {
  serial: ['序号', '编号', '序列', '项次'],
  number: ['抽查计划编号', '计划编号', '任务编号', '抽查任务编号'],
  name: [
    '抽查任务名称',
    '任务名称',
    '联合抽查任务名称',
    '抽查计划名称',
    '计划名称',
    '年度计划名称',
    '抽查任务',
    '抽查项目名称',
  ],
  type: ['抽查类型', '抽取类型', '任务类型', '抽查方式'],
  matters: ['抽查事项', '检查事项', '检查事项(内容)', '检查内容', '抽查内容', '抽查事项名称'],
  objects: ['抽查对象范围', '检查对象范围', '抽查对象', '检查对象', '联查对象', '检查对象名称'],
  sampling: ['抽查比例及频次', '抽查比例(数量)', '抽查比例和频次', '抽查比例频次', '比例及频次'],
  ratio: ['抽查比例', '拟抽查比例', '抽取比例'],
  firms: ['抽查户数', '拟抽查户数', '抽查数量', '拟抽查数量', '抽取户数'],
  risk: ['智慧监管(信用风险分类)要求', '信用风险分类要求', '信用风险分类', '智慧监管要求'],
  period: [
    '抽查检查起止时间',
    '起止时间',
    '抽查时间',
    '检查时间',
    '实施时间',
    '拟实施时间',
    '时间安排',
    '抽查完成时限',
    '完成时限',
    '完成时间',
  ],
  from: ['抽取日期自', '开始日期', '开始时间', '起始时间'],
  to: ['抽取日期至', '结束日期', '结束时间', '截止时间'],
  lead: [
    '发起部门',
    '牵头部门',
    '牵头发起部门',
    '牵头单位',
    '发起单位',
    '责任单位',
    '责任部门',
    '检查主体',
    '责任股室',
    '责任科室',
  ],
  partners: ['配合部门', '参与部门', '联合抽查部门', '联查部门', '协同部门', '配合单位', '参与单位'],
  level: ['抽查检查模式', '抽查层级', '组织层级', '实施层级', '组织实施层级', '实施层级及说明'],
  kind: ['事项类别', '检查事项类别', '检查事项(一般事项√,重点事项√)'],
  remark: ['备注', '说明'],
  region: ['地市', '地区', '市县', '县区', '所属地区', '行政区划'],
} as const;

export type PlanField = keyof typeof columnNames;
export const planFields = Object.keys(columnNames) as PlanField[];

const names = planFields.flatMap((field) =>
  columnNames[field].map((name, order) => ({ field, name: foldText(name), order })),
);
const withoutBrackets = (heading: string): string => heading.replace(/\([^)]*\)/g, '').replace(/[:*]/g, '');

/** How well a heading fits each field: the exact name, the name with a remark in brackets, or the name within it. */
function fits(heading: string): { field: PlanField; score: number }[] {
  const folded = foldText(heading).replace(/[:*]/g, '');
  if (!folded || folded.length > 40) return [];
  const bare = withoutBrackets(folded);
  return names.flatMap(({ field, name, order }) => {
    if (folded === name) return { field, score: 100 - order };
    if (bare === name) return { field, score: 80 - order };
    return name.length > 2 && bare.length <= 16 && bare.includes(name)
      ? { field, score: 40 + name.length - order }
      : [];
  });
}

/** Is this text a heading of a plan list? */
export const isHeading = (text: string): boolean => fits(text).length > 0;

/** Gives every field its best column and every column at most one field. */
export function mapColumns(headings: readonly string[]): ColumnMapping[] {
  const offers = headings
    .flatMap((heading, column) => fits(heading).map((fit) => ({ ...fit, column })))
    .sort((a, b) => b.score - a.score || a.column - b.column);
  const taken = new Map<PlanField, number>();
  const used = new Set<number>();
  for (const { field, column } of offers) {
    if (taken.has(field) || used.has(column)) continue;
    taken.set(field, column);
    used.add(column);
  }
  return planFields.map((field) => {
    const column = taken.get(field) ?? null;
    return { field, column, heading: column === null ? null : (headings[column] ?? null) };
  });
}
