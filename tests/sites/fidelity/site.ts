import { html } from '../html';
import { page, type Site } from '../reply';
import { fidelityDocument, heading } from './document';
import { fidelityPages } from './index';
import { movingPages } from './moving-pages';
import { picture } from './picture';
import { shellPages } from './shell-pages';
import { stillPages } from './still-pages';

const documents = { ...stillPages, ...shellPages, ...movingPages };

/** Pages of the capture fidelity set, and a list of them at `/`. */
export const fidelity: Site = (request) => {
  const number = /^\/picture\/(\d{1,4})\.svg$/.exec(request.path)?.[1];
  if (number) return picture(Number(number));
  if (request.path === '/') return page(list());
  const make = documents[request.path];
  return make ? page(make(request)) : null;
};

function list(): string {
  return fidelityDocument(
    '目录',
    html`${heading('截图精度样页')}<ul class="contents">${fidelityPages.map(
      ({ path, note, mode }) =>
        html`<li><a href="${path}">${note}</a>（${mode === 'full' ? '全页' : '框内全页'}）</li>\n`,
    )}</ul>`,
  );
}
