import type { Period } from '../model/assessment';
import { plain, tidy } from './fold-text';

interface Moment {
  year: number | null;
  month: number;
  day: number | null;
}

const months: [RegExp, string][] = [
  [/十二月/g, '12月'],
  [/十一月/g, '11月'],
  [/十月/g, '10月'],
  ...[...'一二三四五六七八九'].map((digit, at): [RegExp, string] => [
    new RegExp(`(?<!十)${digit}月`, 'g'),
    `${at + 1}月`,
  ]),
];
/** Parts of a year as sheets name them. */
const spans: [RegExp, number, number][] = [
  [/全年|年度内|本年度|^\d{4}年?度?$/, 1, 12],
  [/上半年/, 1, 6],
  [/下半年/, 7, 12],
  [/(第?一|第1|首)(?=季度|[、,和].*季度)|(?<!\d)1季度/, 1, 3],
  [/第?[二2](?=季度|[、,和].*季度)/, 4, 6],
  [/第?[三3](?=季度|[、,和].*季度)/, 7, 9],
  [/第?[四4]季度/, 10, 12],
];
const separator = ' ?(?:-+|—+|–+|―+|~|～|至|到) ?';
const date = new RegExp(
  [
    String.raw`(\d{4}) ?(?:年 ?(\d{1,2}) ?月|[-./] ?(\d{1,2}) ?[-./]) ?(\d{1,2})(?!\d|[./月]) ?[日号]?`,
    String.raw`(?<!\d)(20\d{2})(\d{2})(\d{2})(?!\d)`,
    String.raw`(\d{4}) ?[-./年] ?(\d{1,2})(?!\d) ?月?`,
    String.raw`(\d{1,2})月(?:份)? ?(\d{1,2})(?![\d月]) ?[日号]?`,
    String.raw`(\d{1,2})月`,
    String.raw`(?<![\d.])(\d{1,2})\.(\d{1,2})(?![\d.%])`,
  ].join('|'),
  'g',
);

const two = (n: number): string => String(n).padStart(2, '0');
const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const iso = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/**
 * The window a cell names, in the year of the assessment where the cell names none: `3月—12月`, `5-10月`, `2022.9`,
 * `20221110`, `2022年5月-10月`, `11月底前`, `下半年`. Months count from their first to their last day. A cell with no
 * date (`待定`) keeps its text and leaves both ends open.
 */
export function parsePeriod(cell: string, year: number): Period {
  const text = tidy(cell);
  const digits = months.reduce((all, [pattern, month]) => all.replace(pattern, month), plain(cell.slice(0, 500)));
  const moments = readMoments(spellOutMonths(digits));
  const [first, last] = [moments[0], moments.at(-1)];
  if (!first || !last) return { text, ...(excelDay(digits) ?? spanOf(digits, year)) };
  const fromYear = first.year ?? year;
  const nextYear = last !== first && last.year === null && /[次翌]年/.test(digits);
  const toYear = nextYear ? fromYear + 1 : (last.year ?? fromYear);
  const to = iso(toYear, last.month, last.day ?? lastDay(toYear, last.month));
  if (moments.length === 1 && /(底|末|日|月|号)?(之|以)?前/.test(digits)) return { text, to };
  const from = iso(fromYear, first.month, first.day ?? 1);
  if (moments.length === 1 && /起(?!止)|以后|开始/.test(digits)) return { text, from };
  return from <= to ? { text, from, to } : { text };
}

/** `5-10月` → `5月-10月`, `2022.5-10` → `2022.5-10月`: a month borrows its sign from the other. */
const spellOutMonths = (text: string): string =>
  text
    .replace(
      new RegExp(`(?<![\\d./-])(\\d{1,2})(${separator})(\\d{1,2})月`, 'g'),
      (_, a: string, dash: string, b: string) => `${a}月${dash}${b}月`,
    )
    .replace(
      new RegExp(`(\\d{4}\\.\\d{1,2})(${separator})(\\d{1,2})(?![\\d.月])`, 'g'),
      (_, a: string, dash: string, b: string) => `${a}${dash}${b}月`,
    );

function readMoments(text: string): Moment[] {
  return [...text.matchAll(date)].flatMap((match) => {
    const group = (at: number): number | null => (match[at] === undefined ? null : Number(match[at]));
    const moment = {
      year: group(1) ?? group(5) ?? group(8),
      month: group(2) ?? group(3) ?? group(6) ?? group(9) ?? group(10) ?? group(12) ?? group(13) ?? 0,
      day: group(4) ?? group(7) ?? group(11) ?? group(14),
    };
    return isMoment(moment) ? moment : [];
  });
}

const isMoment = ({ year, month, day }: Moment): boolean =>
  month >= 1 &&
  month <= 12 &&
  (day === null || (day >= 1 && day <= lastDay(year ?? 2024, month))) &&
  (year === null || (year >= 2000 && year < 2100));

/** A date whose format was lost is a count of days since 1899-12-30. */
function excelDay(text: string): Omit<Period, 'text'> | null {
  if (!/^4\d{4}$/.test(text)) return null;
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return { from: day, to: day };
}

function spanOf(text: string, year: number): Omit<Period, 'text'> {
  const named = spans.filter(([pattern]) => pattern.test(text));
  if (named.length === 0) return {};
  const own = Number(/20\d{2}(?=年|$)/.exec(text)?.[0] ?? year);
  const from = Math.min(...named.map(([, first]) => first));
  const to = Math.max(...named.map(([, , last]) => last));
  return { from: iso(own, from, 1), to: iso(own, to, lastDay(own, to)) };
}

/** A sheet with a column for the beginning and one for the end, and perhaps a deadline: one window of all. */
export function joinPeriods(from: Period | null, to: Period | null, within: Period | null): Period {
  if (!from?.text && !to?.text) return within ?? { text: '' };
  const end = within?.text ? within : to;
  const period: Period = { text: [from?.text, end?.text].filter(Boolean).join('至') };
  const start = from?.from ?? within?.from;
  const last = end?.to ?? to?.to;
  if (start) period.from = start;
  if (last && (!start || last >= start)) period.to = last;
  return period;
}
