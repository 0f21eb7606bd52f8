import { fullName } from '../data';
import { demoMark, documentHtml, html, type Markup, raw } from '../html';
import { type DemoRequest, page, type Reply, type Site } from '../reply';
import { checkForm } from './check-form';
import type { PlatformPage, PlatformRow } from './page-model';
import { platformPage, platformPages } from './pages';
import { platformQuery, storeState } from './query';

const title = '山西省部门联合双随机一公开监管平台';

/** Shell 1: a JSP-like frame set of its time. One iframe a tab, jQuery DataTables inside, layer dialogs on top. */
export const classicShell: Site = (request) => {
  if (request.path === '/') return shell(request);
  if (request.path === '/demo/state') return storeState(request);
  const inner = platformPage(/^\/page\/([a-z-]+)$/.exec(request.path)?.[1] ?? '');
  return inner ? page(innerPage(inner, request)) : null;
};

function shell(request: DemoRequest): Reply {
  const { query } = request;
  const open = platformPage(query.get('open') ?? '');
  const rest = new URLSearchParams([...query].filter(([name]) => name !== 'open'));
  const suffix = rest.size ? `?${rest}` : '';
  const department = fullName(platformQuery(request).department);
  const groups = [...new Set(platformPages.map(({ group }) => group))];
  const body = html`<header class="top"><span class="emblem"></span><b>${title}</b>${demoMark()}
<span class="who">${department} · 演示用户01 | 退出</span></header>
<aside class="side"><ul id="side-menu">
${groups.map(
  (group) => html`<li><span class="group">${group}</span><ul>
${platformPages
  .filter((item) => item.group === group)
  .map((item) => html`<li><a class="J_menuItem" href="/page/${item.id}">${item.title}</a></li>\n`)}</ul></li>\n`,
)}</ul></aside>
<div class="content-tabs"><nav class="page-tabs J_menuTabs"><div class="page-tabs-content">
<a class="J_menuTab${open ? '' : ' active'}" data-id="/home">首页</a>${
    open &&
    html`<a class="J_menuTab active" data-id="/page/${open.id}${suffix}">${open.title} <i class="close">×</i></a>`
  }</div></nav></div>
<div class="J_mainContent" id="content-main">
<iframe class="J_iframe" name="iframe0" data-id="/home" src="/page/statistics" ${raw(open ? 'style="display:none"' : '')}></iframe>
${open && html`<iframe class="J_iframe" name="iframe1" data-id="/page/${open.id}${suffix}" src="/page/${open.id}${suffix}"></iframe>`}
</div>`;
  return page(
    documentHtml(
      {
        title,
        styles: ['/assets/base.css', '/assets/classic-shell.css'],
        scripts: ['/npm/jquery.js', '/assets/classic-shell.js'],
        bodyClass: 'shell',
      },
      body,
    ),
  );
}

function innerPage(inner: PlatformPage, request: DemoRequest): string {
  const query = platformQuery(request);
  const body = html`<div class="ibox"><div class="ibox-title"><h5>${inner.title}</h5>${demoMark()}</div>
<div class="ibox-content">
${inner.id === 'check-form' ? checkFormBody(inner, request) : listBody(inner, request)}
</div></div>`;
  return documentHtml(
    {
      title: `${inner.title} - ${title}`,
      styles: ['/assets/base.css', '/npm/css/dataTables.css', '/assets/classic-page.css'],
      scripts: ['/npm/jquery.js', '/npm/dataTables.js', '/npm/layer.js', '/assets/classic-page.js'],
      bodyClass: `inner state-${query.state}`,
    },
    body,
  );
}

function listBody(inner: PlatformPage, request: DemoRequest): Markup {
  const query = platformQuery(request);
  const risk = inner.riskChoice?.(query);
  const length = Number(request.query.get('size')) || 10;
  return html`<form class="search" onsubmit="return false">
${inner.filters.map((label) => html`<label>${label}：<input type="text" size="14"></label> `)}
<button type="button" class="btn primary" data-act="查询">查询</button> <button type="reset" class="btn">重置</button></form>
${inner.facts && factsTable(inner.facts(query), 3)}
${
  risk &&
  html`<fieldset class="risk"><legend>信用风险分类</legend>
${[
  ['A类（低风险）', '1%'],
  ['B类（一般风险）', '3%'],
  ['C类（较高风险）', '10%'],
  ['D类（高风险）', '20%'],
].map(
  ([name, share]) =>
    html`<label><input type="checkbox" ${raw(risk.enabled ? 'checked' : 'disabled')}> ${name ?? ''} 抽查比例 ${risk.enabled ? (share ?? '') : '—'}</label> `,
)}<p>${risk.note}</p></fieldset>`
}
<div class="toolbar">${inner.buttons.map((word) => html`<button type="button" class="btn" data-act="${word}">${word}</button> `)}</div>
${inner.id === 'draw-objects' && html`<h4 class="caption">待检查企业名单</h4>`}
<div class="table-wrap"><table class="display nowrap J_table" data-length="${length}" style="width:100%">
<thead><tr>${inner.columns.map(({ name }) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${inner.rows(query).map((row) => tableRow(inner, row))}</tbody></table></div>`;
}

function tableRow(inner: PlatformPage, row: PlatformRow): Markup {
  return html`<tr>${row.cells.map((cell, at) =>
    inner.columns[at]?.name === '操作'
      ? html`<td>${row.actions.map(
          (word) =>
            html`<a href="#" data-act="${word}" data-plan="${row.plan}" data-firm="${row.firm ?? ''}">${word}</a> `,
        )}</td>`
      : html`<td>${cell}</td>`,
  )}</tr>\n`;
}

function checkFormBody(inner: PlatformPage, request: DemoRequest): Markup {
  const form = checkForm(platformQuery(request), request.query.get('firm'));
  return html`<div class="toolbar"><button type="button" class="btn" data-act="打印">打印</button></div>
<h3 class="form-title">随机抽查情况记录表</h3>${factsTable(form.facts, 2)}
<table class="form"><thead><tr>${inner.columns.map(({ name }) => html`<th>${name}</th>`)}</tr></thead>
<tbody>${form.rows.map((row) => html`<tr>${row.map((cell) => html`<td>${cell}</td>`)}</tr>\n`)}</tbody></table>
<p class="sign">检查人员（签字）：　　　　　　　被检查对象（签章）：　　　　　　　</p>`;
}

/** Labels and values side by side, `perRow` pairs a row. */
function factsTable(facts: readonly [string, string][], perRow: number): Markup {
  const rows = Array.from({ length: Math.ceil(facts.length / perRow) }, (_, at) =>
    facts.slice(at * perRow, (at + 1) * perRow),
  );
  return html`<table class="form facts"><tbody>${rows.map(
    (row) => html`<tr>${row.map(([label, value]) => html`<th>${label}</th><td>${value}</td>`)}</tr>\n`,
  )}</tbody></table>`;
}
