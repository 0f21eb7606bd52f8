/** Markup that is already escaped; only `html` and `raw` make it. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => escapes[character] ?? character);
}

/** Template tag: what is put in is escaped unless it is Markup; lists are joined, false and null leave nothing. */
export function html(strings: TemplateStringsArray, ...parts: Part[]): Markup {
  return new Markup(strings.reduce((all, string, at) => all + (at ? render(parts[at - 1]) : '') + string, ''));
}

export const raw = (text: string): Markup => new Markup(text);

function render(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.text;
  if (typeof part === 'string') return escapeHtml(part);
  if (typeof part === 'number') return String(part);
  return (part as readonly Part[]).map(render).join('');
}

export interface DocumentParts {
  title: string;
  /** Addresses of stylesheets and of scripts run at the end of the body. */
  styles?: readonly string[];
  scripts?: readonly string[];
  meta?: Record<string, string>;
  bodyClass?: string;
  lang?: string;
  dir?: 'ltr' | 'rtl';
  /** Markup at the end of head: inline styles of a page. */
  head?: Markup;
}

/** A whole document. The demo mark is part of every body, so that no picture can be taken for the real system. */
export function documentHtml(parts: DocumentParts, body: Markup): string {
  return html`<!doctype html>
<html lang="${parts.lang ?? 'zh-CN'}" dir="${parts.dir ?? 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
${Object.entries(parts.meta ?? {}).map(([name, content]) => html`<meta name="${name}" content="${content}">\n`)}
<title>${parts.title}</title>
<link rel="icon" href="data:,">
${(parts.styles ?? []).map((href) => html`<link rel="stylesheet" href="${href}">\n`)}
${parts.head}
</head>
<body class="${parts.bodyClass ?? ''}">
${body}
${(parts.scripts ?? []).map((src) => html`<script src="${src}"></script>\n`)}
</body>
</html>
`.text;
}

/** The small sign "演示系统" that every header carries. */
export const demoMark = (): Markup => html`<span class="demo-mark" title="演示系统：内容都是编造的">演示系统</span>`;
