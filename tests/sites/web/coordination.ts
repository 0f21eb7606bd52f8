import { type DemoPenalty, penaltiesOf, plans } from '../data';
import { demoMark, documentHtml, html, type Markup } from '../html';
import { page, type Site } from '../reply';

const title = '国家企业信用信息公示系统（部门协同监管平台—山西）';
const penalties: readonly DemoPenalty[] = plans.flatMap((plan) => penaltiesOf(plan));

/** 协同监管平台: the list of entered penalty decisions, and the form of one. */
export const coordination: Site = ({ path }) => {
  if (path === '/') return page(frame('行政处罚信息归集', listBody()));
  const at = /^\/penalty\/(new|\d+)$/.exec(path)?.[1];
  if (!at) return null;
  const penalty = at === 'new' ? penalties[0] : penalties[Number(at) - 1];
  return penalty ? page(frame('行政处罚信息录入', formBody(penalty, at === 'new'))) : null;
};

function frame(name: string, body: Markup): string {
  return documentHtml(
    { title: `${name} - ${title}`, styles: ['/assets/base.css', '/assets/coordination.css'] },
    html`<header class="top"><b>${title}</b>${demoMark()}<span class="who">演示用户01 | 退出</span></header>
<div class="columns"><aside><a href="/">行政处罚信息归集</a><a href="/penalty/new">录入处罚决定书</a></aside>
<main><div class="crumb">涉企信息归集 &gt; ${name}</div><h2>${name}</h2>${body}</main></div>`,
  );
}

function listBody(): Markup {
  const columns =
    '序号｜处罚决定书文号｜当事人名称｜统一社会信用代码｜违法行为类型｜处罚决定日期｜录入状态｜公示状态｜录入日期';
  return html`<table class="grid"><thead><tr>${columns.split('｜').map((column) => html`<th>${column}</th>`)}</tr></thead>
<tbody>${penalties.map(
    (
      one,
      at,
    ) => html`<tr><td>${at + 1}</td><td><a href="/penalty/${at + 1}">${one.number}</a></td><td>${one.firm.name}</td>
<td>${one.firm.code}</td><td>${one.offence}</td><td>${one.decidedOn}</td><td>已录入</td><td>已公示</td><td>${one.publishedOn}</td></tr>\n`,
  )}</tbody></table><p>共 ${penalties.length} 条</p>`;
}

function formBody(one: DemoPenalty, editable: boolean): Markup {
  const fields: [string, string][] = [
    ['处罚决定书文号', one.number],
    ['当事人名称', one.firm.name],
    ['统一社会信用代码', one.firm.code],
    ['法定代表人', one.firm.person],
    ['违法行为类型', one.offence],
    ['处罚种类', '警告、罚款'],
    ['处罚内容', one.content],
    ['决定机关名称', one.authority],
    ['处罚决定日期', one.decidedOn],
    ['公示日期', one.publishedOn],
  ];
  return html`<form onsubmit="return false"><table class="form"><tbody>${fields.map(
    ([label, value]) =>
      html`<tr><th>${label}</th><td>${editable ? html`<input value="${value}">` : html`${value}`}</td></tr>\n`,
  )}<tr><th>处罚决定书</th><td>行政处罚决定书（演示）.pdf</td></tr></tbody></table>
<p><button>保存</button> <button>提交公示</button></p></form>`;
}
