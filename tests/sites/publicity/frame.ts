import { demoMark, documentHtml, html, type Markup } from '../html';

export const systemTitle = '国家企业信用信息公示系统';

/** A page of the publicity system: blue head with the search box, one main column, foot. */
export function publicityPage(title: string, body: Markup, scripts: readonly string[] = []): string {
  return documentHtml(
    {
      title: title === systemTitle ? title : `${title} - ${systemTitle}`,
      styles,
      scripts: ['/npm/jquery.js', ...scripts],
    },
    html`<header class="banner"><div class="inner"><span class="emblem"></span><div class="name"><b>${systemTitle}</b>${demoMark()}
<small>National Enterprise Credit Information Publicity System</small></div>
<nav><a href="/">首页</a><a href="/notices?kind=task">抽查任务公告</a><a href="/notices?kind=result">检查结果公告</a></nav></div></header>
<main class="inner">${body}</main>
<footer>演示页面，内容均为编造　　业务咨询与技术支持：演示联系方式</footer>`,
  );
}

export const styles = ['/assets/base.css', '/assets/publicity.css'] as const;

/** Labels and values as the notices show them: one pair a line, or two. */
export function noticeTable(pairs: readonly [string, string][]): Markup {
  return html`<table class="notice"><tbody>${pairs.map(
    ([label, value]) => html`<tr><th>${label}</th><td>${value}</td></tr>\n`,
  )}</tbody></table>`;
}

export function dataTable(
  id: string,
  columns: readonly string[],
  rows: readonly (readonly (string | Markup)[])[],
): Markup {
  return html`<table class="data" id="${id}"><thead><tr>${columns.map((name) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>`;
}

/** Rows of one page and the pager beneath: `共 N 条`. `link` makes the address of a page. */
export function paged<T>(
  all: readonly T[],
  asked: { page: number; size: number },
  link: (page: number) => string,
): { rows: readonly T[]; offset: number; pager: Markup } {
  const last = Math.max(1, Math.ceil(all.length / asked.size));
  const at = Math.min(Math.max(1, asked.page), last);
  const offset = (at - 1) * asked.size;
  const numbers = Array.from({ length: last }, (_, index) => index + 1).filter(
    (number) => number === 1 || number === last || Math.abs(number - at) <= 2,
  );
  const pager = html`<div class="pager"><span>共 ${all.length} 条</span> <span>第 ${at} / ${last} 页</span>
${at > 1 && html`<a href="${link(at - 1)}">上一页</a>`}
${numbers.map((number) => (number === at ? html`<b>${number}</b> ` : html`<a href="${link(number)}">${number}</a> `))}
${at < last && html`<a href="${link(at + 1)}">下一页</a>`}</div>`;
  return { rows: all.slice(offset, offset + asked.size), offset, pager };
}
