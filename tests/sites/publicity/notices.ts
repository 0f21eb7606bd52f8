import { type DemoPlan, drawnFirms, plans, resultsOf } from '../data';
import { padded } from '../dataset/codes';
import { html } from '../html';
import { type DemoRequest, page, type Reply } from '../reply';
import { firmPath } from './firm-path';
import { dataTable, noticeTable, paged, publicityPage } from './frame';

const kinds = {
  plan: { name: '抽查工作计划公告', title: (plan: DemoPlan) => `${plan.leadName}2022年度${plan.name}工作计划公告` },
  task: { name: '抽查任务公告', title: (plan: DemoPlan) => `${noticeHead(plan)}抽查任务公告` },
  result: { name: '检查结果公告', title: (plan: DemoPlan) => `${noticeHead(plan)}抽查任务检查结果公告` },
} as const;
type Kind = keyof typeof kinds;

/** 「朔州市教育局2022年度第001号」: the number counts a department's own plans. */
function noticeHead(plan: DemoPlan): string {
  const own = plans.filter(({ lead }) => lead === plan.lead).indexOf(plan) + 1;
  return `${plan.leadName}2022年度第${padded(own, 3)}号`;
}

const numberOf = (text: string | null, fallback: number): number => {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value > 0 ? value : fallback;
};

/** 双随机、一公开公告 lists: five or ten rows a page, found by a word of the name or by number. */
export function noticeList({ query }: DemoRequest): Reply {
  const kind: Kind = query.get('kind') === 'task' ? 'task' : query.get('kind') === 'plan' ? 'plan' : 'result';
  const word = (query.get('q') ?? '').trim();
  const size = numberOf(query.get('size'), 10);
  const hits = plans.filter((plan) =>
    [kinds[kind].title(plan), plan.name, plan.number, plan.task].some((text) => text.includes(word)),
  );
  const link = (at: number, of: string = kind) =>
    `/notices?${new URLSearchParams({ kind: of, q: word, size: String(size), page: String(at) })}`;
  const { rows, offset, pager } = paged(hits, { page: numberOf(query.get('page'), 1), size }, link);
  const body = html`<div class="crumb">首页 &gt; 双随机、一公开公示 &gt; ${kinds[kind].name}</div>
<div class="tabs">${(Object.keys(kinds) as Kind[]).map(
    (one) => html`<a class="${one === kind ? 'on' : ''}" href="${link(1, one)}">${kinds[one].name}</a>`,
  )}</div>
<form class="find" action="/notices"><input type="hidden" name="kind" value="${kind}">
<input name="q" value="${word}" placeholder="请输入公告名称或计划、任务编号"> <select name="size">${[5, 10].map(
    (one) => html`<option value="${one}" ${one === size ? 'selected' : ''}>每页 ${one} 条</option>`,
  )}</select> <button>查询</button></form>
${dataTable(
  'noticeList',
  ['序号', '公告名称', kind === 'plan' ? '抽查计划编号' : '抽查任务编号', '抽查机关', '公示日期'],
  rows.map((plan, at) => [
    String(offset + at + 1),
    html`<a href="/demo/${kind}/${plan.serial}">${kinds[kind].title(plan)}（${plan.name}）</a>`,
    kind === 'plan' ? plan.number : plan.task,
    plan.leadName,
    kind === 'result' ? plan.publishedOn : kind === 'task' ? plan.drawnOn : '2022-03-20',
  ]),
)}${pager}`;
  return page(publicityPage(kinds[kind].name, body));
}

const head = (plan: DemoPlan): [string, string][] => [
  ['抽查计划编号', plan.number],
  ['抽查计划名称', plan.name],
];
const task = (plan: DemoPlan): [string, string][] => [
  ['抽查任务编号', plan.task],
  ['抽查任务名称', plan.name],
  ['抽查类型', plan.type],
  ['抽查事项', plan.items.join('、')],
];

export function planNotice(plan: DemoPlan): Reply {
  const facts: [string, string][] = [
    ...head(plan),
    ['抽查类型', plan.type],
    ['抽查事项', plan.matters],
    ['抽查对象范围', plan.objects],
    ['抽查比例及频次', plan.ratio],
    ['计划期限', `${plan.from} 至 ${plan.to}`],
    ['发起部门', plan.leadName],
    ['配合部门', plan.partnerNames.join('、')],
  ];
  return notice('plan', plan, html`${noticeTable(facts)}`);
}

export function taskNotice(plan: DemoPlan): Reply {
  const facts: [string, string][] = [
    ...head(plan),
    ...task(plan),
    ['抽查对象范围', plan.objects],
    ['检查日期自', plan.from],
    ['检查日期至', plan.to],
    ['检查机关', [plan.leadName, ...plan.partnerNames].join('、')],
    ['抽查市场主体数量', String(plan.drawn)],
  ];
  const list = drawnFirms(plan).map((firm, at) => [String(at + 1), firm.name, firm.code, firm.authority]);
  return notice(
    'task',
    plan,
    html`${noticeTable(facts)}<h3>抽查名单</h3>${dataTable('drawList', ['序号', '抽查市场主体名称', '统一社会信用代码/注册号', '登记机关'], list)}`,
  );
}

/** The result of one plan. All firms on one page unless `?size=5` asks for the paging of the lists. */
export function resultNotice(plan: DemoPlan, { query }: DemoRequest): Reply {
  const all = resultsOf(plan);
  const size = numberOf(query.get('size'), all.length);
  const { rows, offset, pager } = paged(
    all,
    { page: numberOf(query.get('page'), 1), size },
    (at) => `/demo/result/${plan.serial}?size=${size}&page=${at}`,
  );
  const facts: [string, string][] = [
    ...head(plan),
    ...task(plan),
    ['检查机关', [plan.leadName, ...plan.partnerNames].join('、')],
    ['公示日期', plan.publishedOn],
  ];
  const table = dataTable(
    'resultList',
    ['序号', '抽查市场主体名称', '统一社会信用代码/注册号', '检查完成日期', '检查结果', '备注'],
    rows.map(({ firm, checkedOn, result }, at) => [
      String(offset + at + 1),
      html`<a href="${firmPath(firm)}">${firm.name}</a>`,
      firm.code,
      checkedOn,
      result,
      '',
    ]),
  );
  return notice('result', plan, html`${noticeTable(facts)}<h3>检查结果</h3>${table}${pager}`);
}

function notice(kind: Kind, plan: DemoPlan, content: ReturnType<typeof html>): Reply {
  const title = kinds[kind].title(plan);
  return page(
    publicityPage(
      title,
      html`<div class="crumb">首页 &gt; 双随机、一公开公示 &gt; ${kinds[kind].name}</div>
<article><h1>${title}</h1>${content}</article>`,
    ),
  );
}
