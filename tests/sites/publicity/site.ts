import { type DemoPlan, firmByCode, firms, planBySerial, plans } from '../data';
import { html } from '../html';
import { type DemoRequest, page, type Reply, redirect, type Site } from '../reply';
import { barriers, loginPage } from './barriers';
import { firmPage, firmSection } from './firm';
import { firmAt, firmPath } from './firm-path';
import { publicityPage, systemTitle } from './frame';
import { noticeList, planNotice, resultNotice, taskNotice } from './notices';

const notices: Record<string, (plan: DemoPlan, request: DemoRequest) => Reply> = {
  plan: planNotice,
  task: taskNotice,
  result: resultNotice,
};

/** 国家企业信用信息公示系统: firms, notices, and what stands in the way of them. */
export const publicity: Site = (request) => {
  const { path, query } = request;
  if (path === '/') return home(query.get('q'));
  if (path === '/notices') return noticeList(request);
  const barrier = barriers[path];
  if (barrier) return barrier();
  const [, area, name, code = ''] = /^\/demo\/(\w+)\/(\w+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (area === 'section') {
    const firm = firmByCode(code);
    return firm ? firmSection(name ?? '', firm, query.has('stuck')) : null;
  }
  if (area === 'firm') {
    const firm = firmByCode(name ?? '');
    return firm ? redirect(firmPath(firm) + (query.size ? `?${query}` : '')) : null;
  }
  if (area && name) {
    const plan = planBySerial(Number(name));
    return plan ? (notices[area]?.(plan, request) ?? null) : null;
  }
  const firm = firmAt(path);
  return firm ? firmPage(firm, query.get('stuck')) : null;
};

/** 实名登录 under its own host: whatever the address, the login stands in front. */
export const publicityLogin: Site = () => loginPage();

function home(word: string | null): Reply {
  const hits = word ? firms.filter(({ name, code }) => name.includes(word) || code === word).slice(0, 10) : [];
  const body = html`<section class="home"><form class="find" action="/"><input name="q" value="${word ?? ''}" placeholder="请输入企业名称、统一社会信用代码或注册号"> <button>查询</button></form>
${word !== null && html`<p>查询到 ${hits.length} 条信息</p>`}
<ul class="hits">${hits.map(
    (firm) => html`<li><a href="${firmPath(firm)}">${firm.name}</a><span>统一社会信用代码：${firm.code}</span></li>\n`,
  )}</ul>
<h2>双随机、一公开公告</h2><ul class="hits">${plans
    .slice(0, 8)
    .map(
      (plan) =>
        html`<li><a href="/demo/result/${plan.serial}">${plan.name}检查结果</a><span>${plan.publishedOn}</span></li>\n`,
    )}</ul></section>`;
  return page(publicityPage(systemTitle, body));
}
