import { type DemoFirm, recordsOf } from '../data';
import { html, type Markup } from '../html';
import { fragment, page, type Reply } from '../reply';
import { dataTable, publicityPage } from './frame';

/** Sections that arrive after the page, each after its own time. */
export const sections = [
  { id: 'penalty', title: '行政处罚信息', delay: 300 },
  { id: 'abnormal', title: '列入经营异常名录信息', delay: 450 },
  { id: 'serious', title: '列入严重违法失信名单（黑名单）信息', delay: 250 },
  { id: 'spotcheck', title: '抽查检查结果信息', delay: 350 },
  { id: 'drRanins', title: '双随机抽查结果信息', delay: 600 },
] as const;

/** @param stuck the id of a section that never arrives: the page stays 正在加载 there. */
export function firmPage(firm: DemoFirm, stuck: string | null): Reply {
  const facts: [string, string][] = [
    ['统一社会信用代码：', firm.code],
    ['企业名称：', firm.name],
    ['类型：', firm.category],
    [firm.kind === 'sole-trader' ? '经营者：' : '法定代表人：', firm.person],
    ['注册资本：', firm.capital],
    ['成立日期：', firm.foundedOn],
    ['登记机关：', firm.authority],
    ['登记状态：', firm.state],
    ['住所：', firm.address],
    ['经营范围：', '演示经营项目（依法须经批准的项目，经相关部门批准后方可开展经营活动）'],
  ];
  const body = html`<section class="firm-head"><h1 class="fullName">${firm.name}</h1><span class="state">${firm.state}</span>
<p>统一社会信用代码：${firm.code}　登记机关：${firm.authority}</p></section>
<section class="block"><h2>营业执照信息</h2><div id="primaryInfo" class="primary">${facts.map(
    ([label, value]) => html`<dl><dt>${label}</dt><dd>${value}</dd></dl>\n`,
  )}</div></section>
${sections.map(
  ({ id, title }) => html`<section class="block"><h2>${title}</h2>
<div class="J_section" data-src="/demo/section/${id}/${firm.code}${stuck === id ? '?stuck=1' : ''}"><p class="loading">正在加载，请稍候…</p></div></section>\n`,
)}`;
  return page(publicityPage(firm.name, body, ['/assets/publicity-firm.js']));
}

export function firmSection(id: string, firm: DemoFirm, stuck: boolean): Reply | null {
  const section = sections.find((one) => one.id === id);
  if (!section) return null;
  return fragment(sectionBody(section.id, firm), { delay: section.delay, hang: stuck });
}

function sectionBody(id: (typeof sections)[number]['id'], firm: DemoFirm): Markup {
  const { results, penalties, abnormal } = recordsOf(firm);
  const list = (tableId: string, columns: string, rows: (string | Markup)[][]) =>
    rows.length
      ? dataTable(
          tableId,
          columns.split('｜'),
          rows.map((row, at) => [String(at + 1), ...row]),
        )
      : html`<p class="none">暂无信息</p>`;
  switch (id) {
    case 'penalty':
      return list(
        'penaltyTable',
        '序号｜决定书文号｜违法行为类型｜行政处罚内容｜决定机关名称｜处罚决定日期｜公示日期',
        penalties.map((one) => [one.number, one.offence, one.content, one.authority, one.decidedOn, one.publishedOn]),
      );
    case 'abnormal':
      return list(
        'abnormalTable',
        '序号｜列入经营异常名录原因｜列入日期｜作出决定机关（列入）｜移出经营异常名录原因｜移出日期',
        abnormal.map((one) => [one.reason, one.listedOn, one.authority, '', '']),
      );
    case 'serious':
      return list('seriousTable', '', []);
    case 'spotcheck':
      return list(
        'spotcheckTable',
        '序号｜检查实施机关｜类型｜日期｜结果',
        results.map(({ plan, checkedOn, result }) => [plan.leadName, '抽查', checkedOn, result]),
      );
    case 'drRanins':
      return list(
        'drRaninsResTable',
        '序号｜抽查计划编号｜抽查计划名称｜抽查任务编号｜抽查任务名称｜抽查类型｜抽查机关｜抽查完成日期｜抽查结果',
        results.map(({ plan, checkedOn, result, firm: { no } }) => [
          plan.number,
          plan.name,
          plan.task,
          plan.name,
          plan.type,
          plan.leadName,
          checkedOn,
          html`<a href="#" class="J_look" data-detail="dr${no}">查看</a><div class="detail" id="dr${no}" hidden><table class="data"><thead><tr><th>检查事项</th><th>检查结果</th></tr></thead><tbody>${plan.items.map(
            (item, at) => html`<tr><td>${item}</td><td>${at === 0 ? result : '未发现问题'}</td></tr>`,
          )}</tbody></table></div>`,
        ]),
      );
  }
}
