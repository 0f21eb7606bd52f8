import { fold, foldLabel } from './fold';
import { labelPairs } from './places';
import { pagerTotals } from './quality';
import type { FrameReading, PageReading } from './types';

/**
 * Facts that the checks read (items 15, 16, 18, 23, 24). Counts are numbers, dates `yyyy-mm-dd`, the rest text:
 * - `firmCount` firms drawn or inspected · `baseCount` firms in the field · `ratioPercent` given by the page
 * - `documentDate` 发文/成文 · `publishedDate` 公示/发布 · `deadline` last day of the task or plan
 * - `planEnteredDate` 计划设置日期 · `launchDate` start of the task or the draw · `completedDate` 检查完成日期
 * - `riskClasses` the credit-risk classes chosen, e.g. `A、B`; `未选择` and `不能选择` where the page shows that none is
 * - `publicity` `已公示` or `未公示`, where the page words it · `documentNumber` 文号 · `listTotal`, `listShown` rows
 */
export type FactName =
  | 'firmCount'
  | 'baseCount'
  | 'ratioPercent'
  | 'documentDate'
  | 'publishedDate'
  | 'deadline'
  | 'planEnteredDate'
  | 'launchDate'
  | 'completedDate'
  | 'riskClasses'
  | 'publicity'
  | 'documentNumber'
  | 'listTotal'
  | 'listShown';

const countLabels: [FactName, RegExp][] = [
  [
    'firmCount',
    /^(抽查市场主体数量|检查对象数量|抽取目标户数|抽取户数|抽查户数|抽查对象数量|目标户数|抽取数量|实际抽取(户数|数量))$/,
  ],
  ['baseCount', /^(抽取库主体户数|主体户数|库主体户数|检查对象总数|监管对象总数|抽取库户数)$/],
];
const dateLabels: [FactName, RegExp][] = [
  ['documentDate', /^(发文日期|成文日期|印发日期|发文时间|成文时间)$/],
  ['publishedDate', /^(公示日期|发布日期|发布时间|公告日期|公示时间|公开日期|公示起始日期|日期|时间)$/],
  ['planEnteredDate', /^(计划设置日期|计划录入日期|计划设置时间|录入日期)$/],
  ['launchDate', /^(任务开始日期|任务期限始|检查日期自|抽取日期|抽取时间|任务设置日期|发起日期)$/],
  ['deadline', /^(任务结束日期|任务期限止|检查日期至|计划期限止|抽查完成时限|截止日期)$/],
  ['completedDate', /^(检查完成日期|抽查完成日期|检查日期)$/],
];
const riskLabel = /风险(分类|等级|类别|级别)/;
const publicityLabel = /^(结果)?(是否)?公示(状态|情况)?$/;
const documentNumber = /[\p{Script=Han}]{2,12}\(20\d{2}\)第?\d{1,4}号/u;

/** `2022年9月1日`, `2022-9-1`, `2022/09/01`, `2022.9.1`, `20220901` → `2022-09-01`; null where there is no such day. */
export function readDate(text: string): string | null {
  const match = /(20\d{2})\s*[年\-/.]\s*(\d{1,2})\s*[月\-/.]\s*(\d{1,2})|(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)/.exec(
    text.normalize('NFKC'),
  );
  if (!match) return null;
  const [year, month, day] = match[1] ? match.slice(1, 4) : match.slice(4, 7);
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return null;
  return date.toISOString().slice(0, 10);
}

const readCount = (text: string): number | null => {
  const match = /^\D{0,4}([\d,]+)\s*[户家个条]?/.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]!.replaceAll(',', '')) : null;
};

/** Reads the facts off labels first, then off tables of which every row agrees (or there is one row). */
export function readFacts(reading: PageReading): Record<string, string | number> {
  const facts: Partial<Record<FactName, string | number>> = {};
  const offer = (label: string, value: string) => {
    for (const [name, pattern] of countLabels) {
      const count = pattern.test(label) ? readCount(value) : null;
      if (count !== null) facts[name] ??= count;
    }
    for (const [name, pattern] of dateLabels) {
      const date = pattern.test(label) ? readDate(value) : null;
      if (date) facts[name] ??= date;
    }
    if (/^(抽取比例|抽查比例|比例|抽取数量)$/.test(label)) {
      const percent = /([\d.]+)\s*[%％]/.exec(value);
      if (percent) facts.ratioPercent ??= Number(percent[1]);
    }
    if (riskLabel.test(label)) {
      const classes = readRiskClasses(value) ?? /^(未选择|不能选择)$/.exec(value.trim())?.[0];
      if (classes) facts.riskClasses ??= classes;
    }
    if (publicityLabel.test(label)) {
      const publicity = readPublicity(value);
      if (publicity) facts.publicity ??= publicity;
    }
  };
  for (const [label, value] of labelPairs(reading)) offer(foldLabel(label), value);
  for (const frame of reading.frames) {
    for (const table of frame.tables) {
      table.columns.forEach((column, i) => {
        const values = new Set(table.rows.map((row) => row[i] ?? ''));
        const [only] = values;
        if (values.size === 1 && only) offer(foldLabel(column), only);
      });
    }
  }
  const published = reading.frames.flatMap((frame) => frame.published)[0];
  if (published) facts.publishedDate ??= published;
  const urlDate = readDate(/\/t(20\d{6})_/.exec(reading.url)?.[1] ?? '');
  if (urlDate) facts.publishedDate ??= urlDate;
  const number = documentNumber.exec(fold(reading.frames.map((frame) => frame.text).join('\n')));
  if (number) facts.documentNumber = number[0];
  addListFacts(facts, reading.frames);
  return facts as Record<string, string | number>;
}

/** The firms listed are the firms drawn when the page is a list of firms and names no number itself. */
function addListFacts(facts: Partial<Record<FactName, string | number>>, frames: readonly FrameReading[]): void {
  for (const frame of frames) {
    const table = [...frame.tables].sort((a, b) => b.rowCount - a.rowCount)[0];
    if (!table) continue;
    const total = Math.max(table.rowCount, ...pagerTotals(frame.text));
    facts.listTotal ??= total;
    facts.listShown ??= table.rowCount;
    const ofFirms = table.columns.some((column) =>
      /^(企业名称|主体名称|抽查市场主体名称|市场主体名称)$/.test(foldLabel(column)),
    );
    if (ofFirms) facts.firmCount ??= total;
  }
}

/** `未公示`, `待公示` and `否` → 未公示; `已公示` and `是` → 已公示; anything else says nothing. */
function readPublicity(value: string): string | null {
  const text = fold(value);
  if (/^(未公示|待公示|没有公示|尚未公示|否)$/.test(text)) return '未公示';
  return /^(已公示|公示中|是)$/.test(text) ? '已公示' : null;
}

/** Credit-risk classes (国市监信发〔2022〕6号: A 低 · B 一般 · C 较高 · D 高) named in a value, e.g. `A、C`; null for none. */
export function readRiskClasses(value: string): string | null {
  const text = fold(value).toUpperCase();
  if (/^(未选择|不能选择|不区分|请选择|无|全部未选)?$/.test(text)) return null;
  const found = new Set<string>();
  for (const match of text.matchAll(/(?<![A-Z])([ABCD])(?![A-Z])(类|级|等)?/g)) found.add(match[1]!);
  if (/低风险|风险低/.test(text)) found.add('A');
  if (/一般风险|风险一般|中风险/.test(text)) found.add('B');
  if (/较高风险|风险较高/.test(text)) found.add('C');
  if (/(?<!较)高风险|风险高/.test(text)) found.add('D');
  return found.size ? [...found].sort().join('、') : null;
}
