import { plainText } from './fold';

export type NumberKind = 'plan' | 'task' | 'credit-code' | 'id-card' | 'registration' | 'unknown';

export interface NumberReading {
  kind: NumberKind;
  value: string;
  /** GB/T 2260 region, where the form carries one. */
  region?: string;
  year?: number;
  /** Serial inside the plan or task number: a hint to the plan sheet's serial, no proof. */
  serial?: number;
  /** Why it was read as this kind, for a person. */
  reason: string;
}

/**
 * Forms of plan and task numbers: named groups `region`, `year` or `date`, `serial`. Configurable, because the form
 * used by the province at hand is not confirmed.
 */
export interface NumberPattern {
  kind: 'plan' | 'task';
  pattern: string;
}

export const defaultNumberPatterns: readonly NumberPattern[] = [
  { kind: 'plan', pattern: '^(?<region>[1-8]\\d{5})(?<year>20\\d{2})\\d(?<serial>\\d{3})$' },
  { kind: 'task', pattern: '^(?<region>[1-8]\\d{5})(?<date>20\\d{6})\\d(?<serial>\\d{3})$' },
];

const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
/** Lawful first pairs of GB 32100-2015 (registering body, kind of body). */
const creditPairs = /^(1[1-59]|2[19]|3[1-59]|4[19]|5[1-39]|6[129]|7[129]|8[19]|9[1239]|A[19]|N[1239]|Y1)/;

/** 统一社会信用代码 by GB 32100-2015: check = (31 − Σ value × 3^i mod 31) mod 31. */
export function isCreditCode(text: string): boolean {
  if (text.length !== 18 || !creditPairs.test(text)) return false;
  let sum = 0;
  for (let i = 0; i < 17; i++) {
    const value = creditAlphabet.indexOf(text[i]!);
    if (value < 0) return false;
    sum += value * creditWeights[i]!;
  }
  return creditAlphabet[(31 - (sum % 31)) % 31] === text[17];
}

const idWeights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** 身份证号 by GB 11643, birth date 1940–2010 as officials and traders have. */
export function isIdCard(text: string): boolean {
  if (!/^[1-8]\d{16}[\dX]$/.test(text)) return false;
  const date = validDate(text.slice(6, 14));
  if (!date || Number(date.slice(0, 4)) < 1940 || Number(date.slice(0, 4)) > 2010) return false;
  const sum = idWeights.reduce((total, weight, i) => total + weight * Number(text[i]), 0);
  return '10X98765432'[sum % 11] === text[17];
}

/** Old 15-digit registration number: region 6 + serial 8 + check by ISO 7064 MOD 11,10. */
export function isRegistrationNumber(text: string): boolean {
  if (!/^\d{15}$/.test(text)) return false;
  let product = 10;
  for (let i = 0; i < 14; i++) {
    const sum = (product + Number(text[i])) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (product + Number(text[14])) % 10 === 1;
}

/** 非市场主体: registered as a public body (1) or by civil affairs (5). */
export const isNotMarketEntity = (creditCode: string): boolean => /^[15]/.test(creditCode);

/** 个体户: registered by the market regulator as a sole trader. */
export const isSoleTrader = (creditCode: string): boolean => creditCode.startsWith('92');

/** `yyyymmdd` → `yyyy-mm-dd`, null where there is no such day. */
export function validDate(digits: string): string | null {
  const [y, m, d] = [digits.slice(0, 4), digits.slice(4, 6), digits.slice(6, 8)].map(Number) as [
    number,
    number,
    number,
  ];
  const date = new Date(Date.UTC(y, m - 1, d));
  if (date.getUTCFullYear() !== y || date.getUTCMonth() !== m - 1 || date.getUTCDate() !== d) return null;
  return date.toISOString().slice(0, 10);
}

const hints: [RegExp, NumberKind][] = [
  [/身份证|公民身份/, 'id-card'],
  [/任务编?号/, 'task'],
  [/计划编?号/, 'plan'],
  [/信用代码|统一代码|社会信用/, 'credit-code'],
  [/注册号/, 'registration'],
];

export interface NumberContext {
  patterns?: readonly NumberPattern[];
  /** Six-digit regions of the assessment; a task number's first six must be one of them or of the same city. */
  regions?: readonly string[];
}

/**
 * Tells one number apart by the rules of the field, in this order: the heading or label beside it, a letter, a known
 * region with a date since 2016, a birth date with the ID-card check, a lawful credit code.
 * @param hint the column heading or label beside it; empty where there is none
 */
export function classifyNumber(text: string, hint = '', context: NumberContext = {}): NumberReading {
  const value = plainText(text).replace(/[\s-]/g, '').toUpperCase();
  const form = matchForms(value, context);
  const hinted = hints.find(([word]) => word.test(hint))?.[1];
  if (hinted === 'plan' || hinted === 'task') {
    return form?.kind === hinted
      ? { ...form, reason: `列名或标签是“${hint.trim()}”` }
      : { kind: hinted, value, reason: `列名或标签是“${hint.trim()}”` };
  }
  if (hinted === 'id-card') return { kind: 'id-card', value, reason: `列名或标签是“${hint.trim()}”` };
  if (hinted && isCreditCode(value))
    return { kind: 'credit-code', value, reason: '列名与校验码都符合统一社会信用代码' };
  if (hinted && /^\d{13}$|^\d{15}$/.test(value)) return { kind: 'registration', value, reason: '列名与位数符合注册号' };
  if (/^\d{17}X$/.test(value) && isIdCard(value))
    return { kind: 'id-card', value, reason: '出生日期与校验码符合身份证号' };
  if (value.length === 18 && /[A-Z]/.test(value)) {
    return isCreditCode(value)
      ? { kind: 'credit-code', value, reason: '含字母且校验码正确' }
      : { kind: 'unknown', value, reason: '含字母但校验码不符' };
  }
  if (form && isKnownRegion(form.region, context.regions)) return form;
  if (isIdCard(value)) return { kind: 'id-card', value, reason: '出生日期与校验码符合身份证号' };
  if (isCreditCode(value)) return { kind: 'credit-code', value, reason: '开头与校验码符合统一社会信用代码' };
  if (isRegistrationNumber(value)) return { kind: 'registration', value, reason: '校验码符合旧注册号' };
  return form
    ? { ...form, reason: `${form.reason}（地区不在本考核内）` }
    : { kind: 'unknown', value, reason: '不符合任何编号规则' };
}

const compiled = new WeakMap<NumberPattern, RegExp>();

function expressionOf(pattern: NumberPattern): RegExp {
  const known = compiled.get(pattern) ?? new RegExp(pattern.pattern);
  compiled.set(pattern, known);
  return known;
}

function matchForms(value: string, { patterns = defaultNumberPatterns }: NumberContext): NumberReading | null {
  for (const pattern of patterns) {
    const { kind } = pattern;
    const groups = expressionOf(pattern).exec(value)?.groups;
    if (!groups) continue;
    const date = groups.date ? validDate(groups.date) : null;
    if (groups.date && !date) continue;
    const year = Number(groups.year ?? date?.slice(0, 4));
    if (year < 2016) continue; // double-random inspections with such numbers began then
    return {
      kind,
      value,
      ...(groups.region ? { region: groups.region } : {}),
      ...(Number.isFinite(year) ? { year } : {}),
      ...(groups.serial ? { serial: Number(groups.serial) } : {}),
      reason: kind === 'plan' ? '位数、地区与年份符合计划编号' : '位数、地区与日期符合任务编号',
    };
  }
  return null;
}

/** Without a list every region counts as known; with one, the same city's other districts do too. */
function isKnownRegion(region: string | undefined, regions: readonly string[] | undefined): boolean {
  if (!regions?.length || !region) return true;
  return regions.some((known) => known === region || known.slice(0, 4) === region.slice(0, 4));
}

/** Every run of 13 to 18 letters and digits that could be one of the numbers, with its place in the text. */
export function findNumbers(text: string): { value: string; index: number }[] {
  const found: { value: string; index: number }[] = [];
  for (const match of text.matchAll(/(?<![0-9A-Za-z])[0-9A-HJ-NP-RT-UW-Y]{13,18}(?![0-9A-Za-z])/g)) {
    if (/\d{6}/.test(match[0])) found.push({ value: match[0], index: match.index });
  }
  return found;
}
