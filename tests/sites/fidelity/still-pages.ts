import { html, raw } from '../html';
import { fidelityDocument, heading } from './document';
import { cellTable, colourRows, rowColour } from './rows';
import type { FidelityDocument } from './types';

const countOf = (text: string | null, fallback: number): number => {
  const value = Number(text ?? Number.NaN);
  return Number.isInteger(value) && value > 0 && value <= 5000 ? value : fallback;
};

/** Pages in which nothing moves by itself. The heading is as high as a row, so that heights are round numbers. */
export const stillPages: Record<string, FidelityDocument> = {
  '/long': ({ query }) => {
    const rows = countOf(query.get('rows'), 100);
    return fidelityDocument('长文档', html`${heading('长文档')}${colourRows(rows - 1)}`);
  },
  '/colour-rows': () =>
    fidelityDocument(
      '逐行颜色',
      html`${heading('逐行颜色')}${Array.from(
        { length: 596 },
        (_, at) => html`<div class="stripe" ${raw(`style="background:${rowColour(at)}"`)}><b>${at + 1}</b></div>\n`,
      )}`,
    ),
  '/sticky-fixed': () =>
    fidelityDocument(
      '吸顶页头与固定页脚',
      html`<header class="sticky-head">${heading('吸顶页头')}</header>${colourRows(60)}<footer class="fixed-foot">固定页脚：第 1 页，共 6 页（演示）</footer>`,
      { css: 'body{padding-bottom:48px}' },
    ),
  '/sticky-table': () =>
    fidelityDocument(
      '吸顶表头',
      html`${heading('吸顶表头')}${colourRows(8)}<table class="cells sticky">${cellTable(8, 90)}</table>${colourRows(12, 80, 8)}`,
    ),
  '/sticky-column': () =>
    fidelityDocument(
      '吸顶表头与固定首列',
      html`${heading('吸顶表头与固定首列')}<table class="cells wide sticky sticky-column">${cellTable(24, 90)}</table>`,
      { css: '.wide{width:2880px;table-layout:fixed}' },
    ),
  '/late-fixed': () =>
    fidelityDocument('滚动后出现的固定条', html`${heading('滚动后出现的固定条')}${colourRows(60)}`, {
      scripts: ['/assets/fidelity-late.js'],
    }),
  '/lazy-pictures': () =>
    fidelityDocument(
      '懒加载图片',
      html`${heading('懒加载图片')}${Array.from(
        { length: 24 },
        (_, at) =>
          html`<figure><img loading="lazy" width="600" height="260" src="/picture/${at + 1}.svg" alt="演示图片 ${at + 1}"><figcaption>演示图片 ${at + 1}</figcaption></figure>\n`,
      )}`,
    ),
  '/lazy-observer': () =>
    fidelityDocument(
      '脚本加载的图片',
      html`${heading('脚本加载的图片')}${Array.from(
        { length: 24 },
        (_, at) =>
          html`<figure><img width="600" height="260" data-src="/picture/${at + 1}.svg" alt="演示图片 ${at + 1}"><figcaption>演示图片 ${at + 1}</figcaption></figure>\n`,
      )}`,
      { scripts: ['/assets/fidelity-observer.js'] },
    ),
  '/wide-long': () =>
    fidelityDocument(
      '又宽又长的表',
      html`${heading('又宽又长的表')}<table class="cells wide">${cellTable(40, 147)}</table>`,
      { css: '.wide{width:4000px;table-layout:fixed}.cells th,.cells td{height:40px}' },
    ),
  '/nested': () =>
    fidelityDocument(
      '嵌套滚动区',
      html`<div class="shell-top">${heading('嵌套滚动区')}</div><div class="shell-side">演示菜单</div>
<div id="outer">${colourRows(10)}<div id="inner">${colourRows(20, 60, 10)}</div>${colourRows(30, 80, 30)}</div>`,
      {
        css: 'body{overflow:hidden}#outer{position:absolute;top:80px;left:160px;right:0;bottom:0;overflow:auto}#inner{height:320px;margin:20px;overflow:auto;border:2px solid #1c5ca3}',
      },
    ),
  '/inner-wide': () =>
    fidelityDocument(
      '内部双向滚动',
      html`<div class="shell-top">${heading('内部双向滚动')}</div><div class="shell-side">演示菜单</div>
<div class="app-main"><table class="cells wide">${cellTable(30, 80)}</table></div>`,
      { css: 'body{overflow:hidden}.wide{width:3000px;table-layout:fixed}.cells th,.cells td{height:40px}' },
    ),
  '/rtl': ({ query }) =>
    fidelityDocument(
      '从右向左',
      html`${heading('从右向左')}${query.has('wide') ? html`<table class="cells wide">${cellTable(20, 80)}</table>` : colourRows(60)}`,
      { dir: 'rtl', css: '.wide{width:2400px;table-layout:fixed}.cells th,.cells td{height:40px}' },
    ),
  '/body-scroller': () =>
    fidelityDocument('滚动的是 body', html`${heading('滚动的是 body')}${colourRows(50)}`, {
      css: 'html{height:100%;overflow:hidden}body{height:100%;overflow:auto}',
    }),
  '/dialog': () =>
    fidelityDocument(
      '弹窗',
      html`${heading('弹窗')}${colourRows(40)}<div class="dialog" role="dialog" aria-label="查看"><h2>查看</h2><p>这个弹窗盖住了半个页面（演示）。</p></div>`,
    ),
};
