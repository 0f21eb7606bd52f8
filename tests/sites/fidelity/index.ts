import type { FidelityPage } from './types';

export type { FidelityPage } from './types';

/** The capture fidelity set. `sites.url('fidelity', page.path)` opens one. */
export const fidelityPages: readonly FidelityPage[] = [
  { id: 'long-10', path: '/long?rows=100', mode: 'full', note: '长文档：8,000 像素，每行颜色不同' },
  { id: 'long-30', path: '/long?rows=300', mode: 'full', note: '长文档：24,000 像素' },
  { id: 'tall-40000', path: '/long?rows=500', mode: 'full', note: '40,000 像素高' },
  { id: 'colour-rows', path: '/colour-rows', mode: 'full', note: '每 20 像素一种颜色，错位、重复、遗漏都看得出来' },
  { id: 'sticky-fixed', path: '/sticky-fixed', mode: 'full', note: '吸顶页头加固定页脚，页脚只应在末尾出现一次' },
  { id: 'sticky-table', path: '/sticky-table', mode: 'full', note: '文档中间的表格，表头吸顶' },
  { id: 'sticky-column', path: '/sticky-column', mode: 'full', note: '又宽又长，表头吸顶、首列固定在左' },
  { id: 'late-fixed', path: '/late-fixed', mode: 'full', note: '滚动以后才出现的“回到顶部”和吸顶条，图中不应有' },
  { id: 'lazy-pictures', path: '/lazy-pictures', mode: 'full', note: 'loading=lazy 的图片，服务器稍慢' },
  { id: 'lazy-observer', path: '/lazy-observer', mode: 'full', note: '脚本看到才加载的图片（data-src）' },
  {
    id: 'element-shell',
    path: '/element',
    mode: 'framed',
    scroller: '.app-main',
    wide: '.el-table__body-wrapper',
    note: '单页后台：40 行 × 20 列，左右列是复制出来的第二张表',
  },
  {
    id: 'element-fixed-header',
    path: '/element?fill=1',
    mode: 'framed',
    scroller: '.el-table > .el-table__body-wrapper',
    note: '单页后台：表头固定，表体自己滚动，复制列由脚本跟着滚',
  },
  {
    id: 'datatables-frame',
    path: '/datatables',
    mode: 'framed',
    scroller: 'iframe.J_iframe',
    note: '传统后台：内嵌标签页里的 DataTables，60 行',
  },
  { id: 'wide-long', path: '/wide-long', mode: 'full', note: '又宽又长的表：4,000 × 6,000 像素' },
  {
    id: 'inner-wide',
    path: '/inner-wide',
    mode: 'framed',
    scroller: '.app-main',
    note: '内部滚动区上下左右都要滚：3,000 × 3,240 像素的表',
  },
  { id: 'nested', path: '/nested', mode: 'framed', scroller: '#outer', note: '滚动区里还有滚动区，应选外面那个' },
  { id: 'rtl', path: '/rtl', mode: 'full', note: '从右向左的长页' },
  { id: 'rtl-wide', path: '/rtl?wide=1', mode: 'full', note: '从右向左、横向也要滚动（scrollLeft 是负数）' },
  { id: 'body-scroller', path: '/body-scroller', mode: 'full', scroller: 'body', note: '滚动的是 body，不是文档' },
  {
    id: 'cross-frame',
    path: '/cross-frame',
    mode: 'framed',
    scroller: 'iframe#outside',
    // Another site's frame can't be scrolled without its permission: the record must say so.
    expected: 'doubtful',
    note: '占满内容区的跨域内嵌页，自己滚动',
  },
  { id: 'cross-frame-inside', path: '/cross-frame?flow=1', mode: 'full', note: '长文档中间有一块跨域内嵌页' },
  {
    id: 'animated',
    path: '/animated',
    mode: 'full',
    // The letters beside a turning part are painted on a layer of their own, a shade differently from one moment to the next.
    moving: ['#carousel', '.spinning-row'],
    note: 'CSS 动画和脚本轮播，其余部分不动',
  },
  { id: 'dialog', path: '/dialog', mode: 'full', reasons: ['dialog-covers'], note: '弹窗盖住半个页面' },
  { id: 'smooth-snap', path: '/smooth-snap', mode: 'full', note: '平滑滚动加滚动吸附' },
  { id: 'infinite', path: '/infinite', mode: 'full', note: '滚到底就追加，追加 5 次为止' },
  { id: 'growing', path: '/growing', mode: 'full', note: '不滚动也自己变长，3.2 秒后到 8,120 像素为止' },
  {
    id: 'endless',
    path: '/infinite?endless=1',
    mode: 'full',
    expected: 'truncated',
    note: '没有尽头的列表',
  },
  {
    id: 'shifting',
    path: '/shifting',
    mode: 'full',
    expected: 'doubtful',
    note: '每次滚动都在上方插进一行，内容下移',
  },
];
