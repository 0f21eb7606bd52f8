import { demoMark, html } from '../html';
import { type SystemName, systemUrl } from '../systems';
import { fidelityDocument, heading } from './document';
import { cellTable, colourRows } from './rows';
import type { FidelityDocument } from './types';

const side = html`<div class="shell-side">抽查计划管理<br>抽查任务管理<br>两库管理<br>抽查结果管理</div>`;
const otherOrigin: SystemName = 'fidelityFrame';

/** Admin shells and frames: what scrolls is not the document. */
export const shellPages: Record<string, FidelityDocument> = {
  '/element': ({ query }) =>
    fidelityDocument(
      '单页后台',
      html`<div class="shell-top"><h1 class="page-title">单页后台${demoMark()}</h1></div>${side}<div id="app" data-fill="${query.has('fill') ? '1' : ''}"></div>`,
      {
        styles: ['/npm/element-ui.css'],
        scripts: ['/npm/vue.js', '/npm/element-ui.js', '/assets/fidelity-element.js'],
        css: 'body{overflow:hidden}',
      },
    ),
  '/datatables': ({ query }) => {
    const inner = query.has('rows') ? `/datatables/inner?rows=${Number(query.get('rows'))}` : '/datatables/inner';
    return fidelityDocument(
      '内嵌标签页',
      html`<div class="shell-top"><h1 class="page-title">内嵌标签页${demoMark()}</h1></div>${side}
<div class="shell-tabs"><a class="J_menuTab" data-id="/datatables/other">首页</a><a class="J_menuTab active" data-id="/datatables/inner">综合抽查结果查询</a></div>
<div class="shell-frame" id="content-main"><iframe class="J_iframe" name="iframe1" data-id="/datatables/inner" src="${inner}"></iframe></div>`,
      { css: 'body{overflow:hidden}' },
    );
  },
  '/datatables/inner': ({ query }) =>
    fidelityDocument(
      '综合抽查结果查询',
      html`${heading('综合抽查结果查询')}<table class="display nowrap J_table" data-length="1000" style="width:100%">${cellTable(8, Number(query.get('rows') ?? 60))}</table>`,
      {
        styles: ['/npm/css/dataTables.css'],
        scripts: ['/npm/jquery.js', '/npm/dataTables.js', '/assets/fidelity-datatables.js'],
        css: 'body{padding:12px}',
      },
    ),
  '/cross-frame': ({ query }) => {
    const src = systemUrl(otherOrigin, '/framed-content');
    return query.has('flow')
      ? fidelityDocument(
          '文中的跨域内嵌页',
          html`${heading('文中的跨域内嵌页')}${colourRows(12)}<iframe id="outside" class="in-flow" src="${src}?rows=6" title="另一个网站"></iframe>${colourRows(30, 80, 12)}`,
        )
      : fidelityDocument(
          '跨域内嵌页',
          html`<div class="shell-top"><h1 class="page-title">跨域内嵌页${demoMark()}</h1></div>${side}
<div class="shell-frame high"><iframe id="outside" src="${src}" title="另一个网站"></iframe></div>`,
          { css: 'body{overflow:hidden}' },
        );
  },
  '/framed-content': ({ query }) =>
    fidelityDocument('另一个网站', html`${heading('另一个网站')}${colourRows(Number(query.get('rows')) || 50)}`),
};
