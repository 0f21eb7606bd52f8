import { type DemoDepartment, departments, fullName, plans } from '../data';
import { padded } from '../dataset/codes';
import { html, type Markup } from '../html';

export interface Article {
  /** `/202203/t20220316_3446101.shtml`: date and number as TRS sites write them. */
  path: string;
  title: string;
  source: string;
  documentNumber: string;
  writtenOn: string;
  publishedOn: string;
  content: Markup;
}

/** Publications of a department and of the city office, by what they publish. */
export const articles: readonly Article[] = [
  cityPlan('朔州市2022年度部门联合“双随机、一公开”抽查计划', 3_448_001, '2022-03-08', '2022-03-10', 1),
  cityPlan('朔州市2022年度部门联合“双随机、一公开”抽查计划（调整后）', 3_448_002, '2022-06-20', '2022-06-23', 23),
  ...departments.flatMap((department, at) => [listOf(department, at), planOf(department, at)]),
];

function article(number: number, parts: Omit<Article, 'path'>): Article {
  const day = parts.publishedOn.replaceAll('-', '');
  return { path: `/${day.slice(0, 6)}/t${day}_${number}.shtml`, ...parts };
}

function cityPlan(title: string, number: number, writtenOn: string, publishedOn: string, letter: number): Article {
  return article(number, {
    title,
    source: '朔州市双随机、一公开工作领导组办公室（演示）',
    documentNumber: `朔演示双随机办函〔2022〕${letter}号`,
    writtenOn,
    publishedOn,
    content: planTable(plans),
  });
}

function listOf(department: DemoDepartment, at: number): Article {
  const own = plans.filter((plan) => plan.lead === department.name || plan.partners.includes(department.name));
  const rows = own.flatMap((plan) => plan.items.map((item) => ({ plan, item })));
  return article(3_446_100 + at, {
    title: `${department.fullName}随机抽查事项清单（2022年版）`,
    source: department.fullName,
    documentNumber: `朔演示函〔2022〕${10 + at}号`,
    writtenOn: `2022-02-${padded(10 + (at % 15), 2)}`,
    publishedOn: `2022-02-${padded(12 + (at % 15), 2)}`,
    content: table(
      '序号｜抽查项目｜抽查事项｜事项类别｜检查对象｜检查方式｜检查主体｜检查依据',
      rows.map(({ plan, item }, index) => [
        String(index + 1),
        plan.name.replace(/(双随机)?抽查$/, '检查'),
        item,
        index % 3 ? '一般检查事项' : '重点检查事项',
        plan.objects,
        '现场检查、书面检查',
        fullName(plan.lead),
        '演示依据',
      ]),
    ),
  });
}

function planOf(department: DemoDepartment, at: number): Article {
  const own = plans.filter((plan) => plan.lead === department.name);
  const listed = own.length ? own : plans.filter((plan) => plan.partners.includes(department.name)).slice(0, 3);
  // Every seventh department publishes weeks after the document's date: the gap that item 23 asks about.
  const late = at % 7 === 6;
  return article(3_447_100 + at, {
    title: `${department.fullName}2022年度“双随机、一公开”抽查计划`,
    source: department.fullName,
    documentNumber: `朔演示发〔2022〕${30 + at}号`,
    writtenOn: `2022-03-${padded(1 + (at % 20), 2)}`,
    publishedOn: late ? `2022-05-${padded(6 + (at % 20), 2)}` : `2022-03-${padded(3 + (at % 20), 2)}`,
    content: planTable(listed),
  });
}

function planTable(listed: readonly (typeof plans)[number][]): Markup {
  return table(
    '序号｜抽查任务名称｜抽查类型｜抽查事项｜抽查对象范围｜抽查比例及频次｜抽查检查起止时间｜发起部门｜配合部门｜抽查检查模式',
    listed.map((plan) => [
      String(plan.serial),
      plan.name,
      plan.type,
      plan.matters,
      plan.objects,
      plan.ratio,
      plan.window,
      plan.lead,
      plan.partners.join('、'),
      plan.level,
    ]),
  );
}

function table(columns: string, rows: readonly string[][]): Markup {
  return html`<table class="doc"><thead><tr>${columns.split('｜').map((name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`;
}
