import { demoMark, documentHtml, html, type Markup, raw } from '../html';

/** A fidelity page: the demo mark on top, the page's own rules inline, its script from the assets. */
export function fidelityDocument(
  title: string,
  body: Markup,
  more: { css?: string; scripts?: readonly string[]; styles?: readonly string[]; dir?: 'rtl' | 'ltr' } = {},
): string {
  return documentHtml(
    {
      title: `${title} - 截图精度样页`,
      styles: [...(more.styles ?? []), '/assets/base.css', '/assets/fidelity.css'],
      scripts: more.scripts,
      dir: more.dir,
      head: html`<style>${raw(more.css ?? '')}</style>`,
    },
    body,
  );
}

export const heading = (title: string): Markup => html`<h1 class="page-title">${title}${demoMark()}</h1>`;
