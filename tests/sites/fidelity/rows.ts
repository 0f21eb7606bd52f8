import { html, type Markup, raw } from '../html';

/** A colour of its own for each of the first 16 million numbers: neighbours differ clearly. */
export function rowColour(at: number): string {
  return `#${((Math.imul(at + 1, 0x9e3779) >>> 0) & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** Rows of a fixed height, numbered, each with its colour at the left. */
export function colourRows(count: number, height = 80, from = 0): Markup[] {
  return Array.from({ length: count }, (_, index) => {
    const at = from + index;
    return html`<div class="row" ${raw(`style="height:${height}px;--c:${rowColour(at)}"`)}><i></i><b>第 ${at + 1} 行</b><span>演示内容：任务编号 140600202208011${String(at % 1000).padStart(3, '0')}，结果 ${at % 7 === 3 ? '发现问题已责令改正' : '未发现问题'}</span></div>\n`;
  });
}

/** A table of short cells with a colour in the first column. */
export function cellTable(columns: number, rows: number): Markup {
  return html`<thead><tr>${Array.from({ length: columns }, (_, at) => html`<th>列 ${at + 1}</th>`)}</tr></thead>
<tbody>${Array.from(
    { length: rows },
    (_, row) =>
      html`<tr>${Array.from(
        { length: columns },
        (_, column) =>
          html`<td ${column === 0 && raw(`style="border-left:12px solid ${rowColour(row)}"`)}>${row + 1} · ${column + 1}</td>`,
      )}</tr>\n`,
  )}</tbody>`;
}
