import type { BundleInput, PlannedBundle } from './plan-bundle';

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Titles of pages are a stranger's text: they are never markup here. */
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (mark) => marks[mark]!);

const css = `body{font:14px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;margin:24px;color:#1a2733}
h1{font-size:20px}h2{font-size:16px;border-bottom:1px solid #c9d4de;padding-bottom:4px;margin-top:28px}
ul{list-style:none;padding:0;display:grid;grid-template-columns:repeat(auto-fill,minmax(240px,1fr));gap:16px}
li{border:1px solid #d5dee6;border-radius:6px;padding:10px}img{width:100%;height:150px;object-fit:cover;object-position:top;background:#f4f7fa}
.p{font-size:12px;color:#4a5a68;overflow-wrap:anywhere}.d{color:#b35900;font-weight:600}`;

/** `index.html`: all pictures at a glance, in any browser, without a network and without a script. */
export function contactSheet({ label, files, missing }: PlannedBundle, { catalogue, assessment }: BundleInput): string {
  const groups = new Map<number, string[]>();
  for (const { path, evidence, slots } of files) {
    const { record } = evidence;
    const address = escapeHtml(path.split('/').map(encodeURIComponent).join('/'));
    const picture = record.content.mediaType.startsWith('image/')
      ? `<a href="${address}"><img loading="lazy" src="${address}" alt=""></a>`
      : `<a href="${address}">打开文件</a>`;
    const status =
      record.capture?.status === 'truncated'
        ? '<div class="d">未截全</div>'
        : record.capture?.status === 'doubtful'
          ? '<div class="d">存疑</div>'
          : '';
    const names = slots.map((slot) => `<div>${escapeHtml(slot.label)}</div>`).join('') || '<div>待归档</div>';
    const entry = `<li>${picture}${status}${names}<div class="p">${escapeHtml(record.takenAt.slice(0, 19).replace('T', ' '))}（本机时间）<br>${escapeHtml(record.page?.url ?? record.fileName ?? '')}</div></li>`;
    const no = slots[0]?.item ?? 0;
    groups.set(no, [...(groups.get(no) ?? []), entry]);
  }
  const sections = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([no, entries]) => {
      const name = catalogue.items.find((item) => item.no === no)?.shortName;
      return `<h2>${no ? `第 ${no} 项　${escapeHtml(name ?? '')}` : '待归档'}（${entries.length}）</h2><ul>${entries.join('')}</ul>`;
    });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file: data:; style-src 'unsafe-inline'"><title>${escapeHtml(label)}</title><style>${css}</style><h1>${escapeHtml(`${assessment.year}年双随机考核佐证：${label}`)}</h1><p>共 ${files.length} 件，缺 ${missing.length} 项（见 目录.xlsx 的“缺项清单”）。</p>${sections.join('')}</html>`;
}
