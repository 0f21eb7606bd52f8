import * as z from 'zod/mini';
import type { SystemId } from '../model/catalogue';

/** A table as seen: its heading texts, some rows, and how many rows the page holds. */
export const TableReading = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.array(z.string())),
  rowCount: z.int(),
});
export type TableReading = z.infer<typeof TableReading>;

/** One document (the top page or a visible frame) as visible text. Untrusted: it comes from the page. */
export const FrameReading = z.object({
  url: z.string(),
  title: z.string(),
  headings: z.array(z.string()),
  /** Visible text, white space folded, cut at 20,000 characters. */
  text: z.string(),
  tables: z.array(TableReading),
  /** Label and value pairs of forms and description lists. */
  labels: z.array(z.tuple([z.string(), z.string()])),
  /** Titles of tabs and breadcrumbs that are marked active. */
  active: z.array(z.string()),
  /** Dates of publication in meta tags, `yyyy-mm-dd`. */
  published: z.array(z.string()),
  /** What stands in the way: loading marks, dialogs, captcha widgets, password fields; share of the view covered. */
  loading: z.boolean(),
  dialogCover: z.number().check(z.minimum(0), z.maximum(1)),
  captcha: z.boolean(),
  passwordField: z.boolean(),
});
export type FrameReading = z.infer<typeof FrameReading>;

/**
 * Where the page shows a number of a person (never the number), CSS pixels of the top window: `x`, `y` with the scroller
 * around it at its start, `scrolledX`, `scrolledY` how far that was scrolled.
 */
export const PrivatePlace = z.object({
  kind: z.enum(['identity', 'phone']),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  scrolledX: z.number(),
  scrolledY: z.number(),
});
export type PrivatePlace = z.infer<typeof PrivatePlace>;

export const PageReading = z.object({
  url: z.string(),
  title: z.string(),
  /** CSS pixels of the smallest body text × page zoom ÷ 100; unreadable below about 6. */
  smallestText: z.nullable(z.number()),
  frames: z.array(FrameReading).check(z.minLength(1)),
  /** Absent where nobody looked for them. */
  privatePlaces: z.optional(z.array(PrivatePlace)),
});
export type PageReading = z.infer<typeof PageReading>;

export const PageKind = z.enum([
  'plan-list', // 年度抽查工作计划
  'task-list', // 抽查检查任务设置列表
  'draw-list', // 检查对象随机抽取列表
  'draw-objects', // 待检查企业名单
  'check-items', // 平台检查项
  'inspector-base', // 执法检查人员名录库
  'object-base', // 检查对象名录库
  'result-entry', // 综合抽查结果录入/审核/查询
  'check-form', // 随机抽查情况记录表
  'task-statistics', // 抽查任务情况统计
  'task-notice', // 抽查任务公告
  'result-notice', // 检查结果公告 / 双随机公示
  'firm-page', // 企业公示页
  'penalty-entry', // 协同监管平台录入处罚
  'list-publication', // 网站清单公示
  'plan-publication', // 网站计划公示
  'captcha',
  'login',
  'error',
  'blank',
  'unknown',
]);
export type PageKind = z.infer<typeof PageKind>;

/** A guess with its strength (0 to 1) and the reason in words the person can check against the page. */
export interface Guess<T> {
  value: T;
  score: number;
  reason: string;
}

/** Something about the page that makes a poor picture; said before filing, filed only on purpose. */
export const QualityFlag = z.enum([
  'captcha',
  'login',
  'error-page',
  'blank',
  'still-loading',
  'text-too-small',
  'dialog-covers',
  'rows-hidden',
]);
export type QualityFlag = z.infer<typeof QualityFlag>;

/** What page this is. Guesses are sorted, best first; an empty list means nothing was found. */
export interface Recognition {
  system: Guess<SystemId> | null;
  kind: Guess<PageKind>;
  plans: Guess<string>[];
  departments: Guess<string>[];
  firms: Guess<{ name: string; creditCode?: string; problemFound: boolean }>[];
  /** Item and material it can serve, best first. */
  materials: Guess<{ item: number; material: string }>[];
  quality: { flag: QualityFlag; reason: string }[];
  /** Numbers and dates read off the page for the checks (firm count, base count, dates), each with its label. */
  facts: Record<string, string | number>;
}
