import { demoMark, documentHtml, html } from '../html';
import { page, type Site } from '../reply';
import { type Article, articles } from './articles';

export interface Portal {
  name: string;
  /** Folder before the month: `/zwgk` + `/202203/t….shtml`. */
  folder: string;
  theme: string;
  sections: readonly string[];
  foot: string;
  /** Which publications this site carries. */
  carries(article: Article): boolean;
}

/** A government web site of the TRS kind: a home page with the list, and one page an article. */
export function portalSite(portal: Portal): Site {
  const own = articles.filter(portal.carries);
  return ({ path }) => {
    if (path === '/' || path === portal.folder || path === `${portal.folder}/`) return page(homePage(portal, own));
    const article = own.find((one) => path === portal.folder + one.path);
    return article ? page(articlePage(portal, article)) : null;
  };
}

const head = (
  portal: Portal,
) => html`<header class="portal ${portal.theme}"><div class="inner"><b>${portal.name}</b>${demoMark()}
<span class="tools">无障碍　长者版　繁體</span></div><nav class="inner">${portal.sections.map((name) => html`<a href="/">${name}</a>`)}</nav></header>`;

const foot = (portal: Portal) => html`<footer class="portal">${portal.foot}　网站地图　演示网站，内容均为编造</footer>`;

function homePage(portal: Portal, own: readonly Article[]): string {
  return documentHtml(
    { title: portal.name, styles: ['/assets/base.css', '/assets/portal.css'] },
    html`${head(portal)}<main class="inner"><h2>双随机、一公开</h2><ul class="news">${own.map(
      (article) =>
        html`<li><a href="${portal.folder}${article.path}">${article.title}</a><span>${article.publishedOn}</span></li>\n`,
    )}</ul></main>${foot(portal)}`,
  );
}

function articlePage(portal: Portal, article: Article): string {
  const [index = ''] = /\d+(?=\.shtml)/.exec(article.path) ?? [];
  return documentHtml(
    {
      title: `${article.title} - ${portal.name}`,
      styles: ['/assets/base.css', '/assets/portal.css'],
      meta: {
        SiteName: portal.name,
        ArticleTitle: article.title,
        PubDate: `${article.publishedOn} 09:30:00`,
        ContentSource: article.source,
        ColumnName: '双随机、一公开',
      },
    },
    html`${head(portal)}<main class="inner"><div class="crumb">当前位置：首页 &gt; 政府信息公开 &gt; 双随机、一公开</div>
<table class="index"><tbody><tr><th>索引号：</th><td>demo-${index}</td><th>发文字号：</th><td>${article.documentNumber}</td></tr>
<tr><th>发布机构：</th><td>${article.source}</td><th>成文日期：</th><td>${article.writtenOn}</td></tr></tbody></table>
<article><h1>${article.title}</h1><p class="info">发布日期：${article.publishedOn}　　信息来源：${article.source}　　字体：【大 中 小】　　打印本页</p>
${article.content}</article></main>${foot(portal)}`,
  );
}
