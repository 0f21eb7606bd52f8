import { z } from 'zod';
import { Stage } from './catalogue';

/** What the person chose once and keeps: the tags for the next picture. */
export const StickyTags = z.object({
  department: z.string().nullable(),
  item: z.number().int().nullable(),
  material: z.string().nullable(),
  /** `page`: the plan is read off the page each time · otherwise a plan id that stays until changed. */
  plan: z.union([z.literal('page'), z.string().min(1)]),
  stage: Stage.nullable(),
  /** The key of the one slot that guided collecting is after: it also says firm and county, which no tag does. */
  target: z.string().nullish(),
});
export type StickyTags = z.infer<typeof StickyTags>;

export const noTags: StickyTags = { department: null, item: null, material: null, plan: 'page', stage: null };

/** What a bundle carries; each part can be left out. 清单, records and log are always there. */
export const BundleContents = z.object({
  originals: z.boolean().default(true),
  /** Pictures made from the originals: with an information strip, with parts covered, with marks. */
  derived: z.boolean().default(true),
  index: z.boolean().default(true),
  thumbnails: z.boolean().default(true),
  contactSheet: z.boolean().default(true),
  pdf: z.enum(['none', 'item', 'slot']).default('none'),
  /** The largest PDF, in MB of 1,000,000 bytes: what upload platforms take. */
  volume: z.union([z.literal(5), z.literal(10), z.literal(20), z.literal(50)]).default(10),
  /** Sheets with 更新前 and 更新后 side by side. */
  pairs: z.boolean().default(false),
});
export type BundleContents = z.infer<typeof BundleContents>;

/** How bundles are made. */
export const BundleSettings = z.object({
  /** The template of the pictures' names; see `lib/bundle/name-template`. */
  names: z.string().default('{项号}_{对象}_{材料}_{阶段}_{时间}_{状态}'),
  contents: BundleContents.default(BundleContents.parse({})),
});
export type BundleSettings = z.infer<typeof BundleSettings>;

/** The tags after a choice. Whoever chooses another item, plan, department or stage is after that one slot no more. */
export const chooseTags = (tags: StickyTags, change: Partial<StickyTags>): StickyTags => ({
  ...tags,
  target: null,
  ...change,
});

/** How a point that the notice leaves open is settled: a choice, a number, or names. */
export const ReadingValue = z.union([z.string(), z.number(), z.array(z.string())]);
export type ReadingValue = z.infer<typeof ReadingValue>;

/** Forms of platform numbers: R region, Y year, M month, D day, S serial, # any digit; each letter one digit. */
export const NumberForms = z.object({
  plan: z.string().default('RRRRRRYYYY#SSS'),
  task: z.string().default('RRRRRRYYYYMMDD#SSS'),
});
export type NumberForms = z.infer<typeof NumberForms>;

export const defaultNumberForms: NumberForms = NumberForms.parse({});

/** Settings of this installation. Every member has a default, so an older row always parses. */
export const Settings = z.object({
  assessment: z.string().nullable().default(null),
  tags: StickyTags.default(noTags),
  language: z.enum(['auto', 'zh-CN', 'en']).default('auto'),
  /** `contrast`: light or dark as the system has it, with the strongest contrast. */
  theme: z.enum(['auto', 'light', 'dark', 'contrast']).default('auto'),
  /** Take a full page at once, without showing first what will be taken. */
  captureAtOnce: z.boolean().default(false),
  /** In an admin shell: keep the shell around the grown scroller, or take the content alone. */
  shell: z.enum(['framed', 'content']).default('framed'),
  /** 从发文到公示最多几天 (item 23): the notice says 间隔时间很短 and no number. */
  publicityDays: z.number().int().min(0).default(7),
  /** What the person settled of the points left open: by catalogue id, then by the point's id. */
  readings: z.record(z.string(), z.record(z.string(), ReadingValue)).default({}),
  numberForms: NumberForms.default(defaultNumberForms),
  zipNames: z.enum(['utf-8', 'gbk']).default('utf-8'),
  bundle: BundleSettings.default(BundleSettings.parse({})),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = Settings.parse({});
