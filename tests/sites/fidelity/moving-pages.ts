import { html } from '../html';
import { fidelityDocument, heading } from './document';
import { colourRows } from './rows';
import type { FidelityDocument } from './types';

/** Pages that move or change by themselves or when scrolled. */
export const movingPages: Record<string, FidelityDocument> = {
  '/animated': () =>
    fidelityDocument(
      '动画与轮播',
      html`${heading('动画与轮播')}<div id="carousel"><div>一</div><div>二</div><div>三</div></div>
${colourRows(15)}<p class="spinning-row"><i class="spinning"></i>持续转动的标志</p>${colourRows(30, 80, 15)}
<p class="spinning-row"><i class="spinning"></i>持续转动的标志</p>`,
      { scripts: ['/assets/fidelity-carousel.js'] },
    ),
  '/smooth-snap': () =>
    fidelityDocument(
      '平滑滚动与吸附',
      html`${Array.from({ length: 12 }, (_, at) => html`<section class="snap">${at === 0 && heading('平滑滚动与吸附')}${colourRows(at === 0 ? 7 : 8, 80, at * 8)}</section>\n`)}`,
      {
        css: 'html{scroll-behavior:smooth;scroll-snap-type:y mandatory}.snap{height:640px;scroll-snap-align:start}',
      },
    ),
  '/infinite': () =>
    fidelityDocument(
      '滚到底就追加',
      html`${heading('滚到底就追加')}<div id="list">${colourRows(20)}</div><p id="more">下面还有</p>`,
      { scripts: ['/assets/fidelity-infinite.js'] },
    ),
  '/growing': () =>
    fidelityDocument(
      '自己变长的页面',
      html`${heading('自己变长的页面')}<div id="list">${colourRows(20)}</div><template id="later">${colourRows(80, 80, 20)}</template><p id="more">下面还在加载</p>`,
      { scripts: ['/assets/fidelity-growing.js'] },
    ),
  '/shifting': () =>
    fidelityDocument('拍的时候在变', html`${heading('拍的时候在变')}<div id="list">${colourRows(60)}</div>`, {
      scripts: ['/assets/fidelity-shifting.js'],
      css: 'html{overflow-anchor:none}',
    }),
};
