import { fold, foldLabel } from './fold';
import { classifyNumber, isCreditCode } from './numbers';
import { saysProblemFound } from './result-wording';
import type { FrameReading, Guess, PageReading, Recognition, TableReading } from './types';

type Firm = Recognition['firms'][number]['value'];

const nameColumn =
  /^(企业名称|主体名称|市场主体名称|抽查市场主体名称|检查对象(名称)?|被检查对象|当事人名称|单位名称|名称)$/;
const codeColumn = /信用代码|统一代码|注册号/;
const resultColumn = /检查结果|抽查结果|发现问题情况|结果$/;
const nameLabel = /^(企业名称|名称|主体名称|被检查对象|当事人名称|市场主体名称)$/;
const mostFirms = 200;

/** The firms a page names with the result beside each; an inspection form or a firm's own page names one. */
export function readFirms(reading: PageReading): Guess<Firm>[] {
  const firms = new Map<string, Guess<Firm>>();
  const add = (name: string, code: string, result: string, score: number, reason: string) => {
    const key = code || fold(name);
    if (!key || firms.size >= mostFirms) return;
    const known = firms.get(key);
    const problemFound = saysProblemFound(result) || Boolean(known?.value.problemFound);
    firms.set(key, {
      value: { name: name.trim() || known?.value.name || '', ...(code ? { creditCode: code } : {}), problemFound },
      score: Math.max(score, known?.score ?? 0),
      reason: known?.reason ?? reason,
    });
  };
  for (const frame of reading.frames) {
    for (const table of frame.tables) firmsOfTable(table, add);
    firmOfLabels(frame, add);
  }
  return [...firms.values()].sort(
    (a, b) => Number(b.value.problemFound) - Number(a.value.problemFound) || b.score - a.score,
  );
}

type Add = (name: string, code: string, result: string, score: number, reason: string) => void;

function firmsOfTable(table: TableReading, add: Add): void {
  const columns = table.columns.map(foldLabel);
  const name = columns.findIndex((column) => nameColumn.test(column));
  const code = columns.findIndex((column) => codeColumn.test(column));
  if (name < 0 || (code < 0 && columns[name] === '名称')) return;
  const results = columns.flatMap((column, i) => (resultColumn.test(column) ? [i] : []));
  for (const row of table.rows) {
    const firm = row[name]?.trim() ?? '';
    if (firm.length < 2 || /暂无|没有/.test(firm)) continue;
    const number = code >= 0 ? classifyNumber(row[code] ?? '', '统一社会信用代码') : null;
    const valid = number?.kind === 'credit-code' || number?.kind === 'registration' ? number.value : '';
    add(firm, valid, results.map((i) => row[i] ?? '').join('|'), valid ? 0.9 : 0.7, '列表中的企业');
  }
}

function firmOfLabels(frame: FrameReading, add: Add): void {
  const value = (pattern: RegExp) => frame.labels.find(([label]) => pattern.test(foldLabel(label)))?.[1] ?? '';
  const codeText = fold(value(codeColumn)).toUpperCase();
  const code = isCreditCode(codeText) ? codeText : '';
  const name =
    value(nameLabel) ||
    (code ? (frame.headings.find((heading) => /公司|厂|店|社|院|所|中心|部|行|合作社/.test(heading)) ?? '') : '');
  if (!name || (!code && !value(/被检查对象|当事人名称/))) return;
  const results = frame.labels.filter(([label]) => resultColumn.test(foldLabel(label))).map(([, text]) => text);
  const found = frame.tables.flatMap((table) =>
    table.columns.flatMap((column, i) =>
      resultColumn.test(foldLabel(column)) ? table.rows.map((row) => row[i] ?? '') : [],
    ),
  );
  add(name, code, [...results, ...found].join('|'), code ? 0.95 : 0.8, '页面写明的企业');
}
