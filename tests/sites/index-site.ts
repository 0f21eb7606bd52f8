import { demoMark, documentHtml, html, type Markup } from './html';
import { platformPages } from './platform/pages';
import { page, type Site } from './reply';
import { type SystemName, systemUrl } from './systems';

const link = (system: SystemName, path: string, words: string): Markup =>
  html`<li><a href="${systemUrl(system, path)}">${words}</a></li>\n`;

/** Where a person starts: all demo systems and what to try in each. */
export const indexSite: Site = ({ path }) => {
  if (path !== '/') return null;
  const body = html`<header><div class="inner"><h1>双随机佐证 · 演示系统</h1>${demoMark()}
<p>下面的系统都在本机运行，内容全是编造的。打开一个页面，按 <kbd>Alt+Shift+L</kbd> 截取全页，<kbd>Alt+Shift+S</kbd> 截取可见部分，<kbd>Alt+Shift+D</kbd> 打开侧栏。</p></div></header>
<main class="inner">
<section><h2>国家企业信用信息公示系统</h2><p>第 18 项：打开一份检查结果公告，截取全页，归入对应的抽查计划。</p><ul>
${link('publicity', '/notices?kind=result', '检查结果公告列表（55 份，分页）')}
${link('publicity', '/demo/result/1', '第 1 号计划的检查结果公告')}
${link('publicity', '/demo/result/5', '第 5 号计划：有一户发现问题')}
${link('publicity', '/notices?kind=task', '抽查任务公告列表')}
${link('publicity', '/?q=演示图书', '查询企业（页面各部分稍后才出来）')}</ul>
<p>这些页面不该当佐证，看看扩展怎样提醒：</p><ul class="row">
${link('publicity', '/demo/captcha', '验证码')}${link('publicityLogin', '/', '登录页')}${link('publicity', '/demo/waf', '访问被拦截')}${link('publicity', '/demo/blank', '空白页')}${link('publicity', '/demo/loading', '一直在加载')}</ul></section>
<section><h2>省双随机监管平台 · 传统框架版</h2><p>菜单在左，每个页面是一个内嵌标签页。第 8—11、14—16 项的截图都在这里。</p><ul class="row">
${platformPages.map((item) => link('platformClassic', `/?open=${item.id}`, item.title))}</ul>
<p>第 11 项更新前后：<a href="${systemUrl('platformClassic', '/?open=inspectors&state=before')}">更新前</a>　<a href="${systemUrl('platformClassic', '/?open=inspectors&state=after')}">更新后</a>（或按页面上的“更新”）</p></section>
<section><h2>省双随机监管平台 · 单页版</h2><p>表头固定、左右列固定、内部滚动：截“框内全页”看看。</p><ul class="row">
${platformPages.map((item) => link('platformElement', `/#/supervision/${item.id}`, item.title))}</ul></section>
<section><h2>协同监管平台与网站</h2><ul>
${link('coordination', '/', '协同监管平台：录入处罚决定书')}
${link('city', '/', '朔州市人民政府门户网站：清单与计划公示')}
${link('credit', '/', '信用朔州：清单公示')}</ul></section>
<section><h2>截图精度样页</h2><ul>${link('fidelity', '/', '长页、宽表、固定表头、懒加载图片等样页')}</ul></section>
</main>`;
  return page(
    documentHtml({ title: '双随机佐证 · 演示系统', styles: ['/assets/base.css', '/assets/index.css'] }, body),
  );
};
