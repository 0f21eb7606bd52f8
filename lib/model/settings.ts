import * as z from 'zod/mini';
import { Stage } from './catalogue';

/** What the person chose once and keeps: the tags for the next picture. */
export const StickyTags = z.object({
  department: z.nullable(z.string()),
  item: z.nullable(z.int()),
  material: z.nullable(z.string()),
  /** `page`: the plan is read off the page each time · otherwise a plan id that stays until changed. */
  plan: z.union([z.literal('page'), z.string().check(z.minLength(1))]),
  stage: z.nullable(Stage),
  /** The key of the one slot that guided collecting is after: it also says firm and county, which no tag does. */
  target: z.nullish(z.string()),
});
export type StickyTags = z.infer<typeof StickyTags>;

export const noTags: StickyTags = { department: null, item: null, material: null, plan: 'page', stage: null };

/** What a bundle carries; each part can be left out. 清单, records and log are always there. */
export const BundleContents = z.object({
  originals: z._default(z.boolean(), true),
  /** Pictures made from the originals: with an information strip, with parts covered, with marks. */
  derived: z._default(z.boolean(), true),
  index: z._default(z.boolean(), true),
  thumbnails: z._default(z.boolean(), true),
  contactSheet: z._default(z.boolean(), true),
  pdf: z._default(z.enum(['none', 'item', 'slot']), 'none'),
  /** The largest PDF, in MB of 1,000,000 bytes: what upload platforms take. */
  volume: z._default(z.union([z.literal(5), z.literal(10), z.literal(20), z.literal(50)]), 10),
  /** Sheets with 更新前 and 更新后 side by side. */
  pairs: z._default(z.boolean(), false),
});
export type BundleContents = z.infer<typeof BundleContents>;

/** How bundles are made. */
export const BundleSettings = z.object({
  /** The template of the pictures' names; see `lib/bundle/name-template`. */
  names: z._default(z.string(), '{项号}_{对象}_{材料}_{阶段}_{时间}_{状态}'),
  contents: z._default(BundleContents, BundleContents.parse({})),
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
  plan: z._default(z.string(), 'RRRRRRYYYY#SSS'),
  task: z._default(z.string(), 'RRRRRRYYYYMMDD#SSS'),
});
export type NumberForms = z.infer<typeof NumberForms>;

export const defaultNumberForms: NumberForms = NumberForms.parse({});

/** Settings of this installation. Every member has a default, so an older row always parses. */
export const Settings = z.object({
  assessment: z._default(z.nullable(z.string()), null),
  tags: z._default(StickyTags, noTags),
  language: z._default(z.enum(['auto', 'zh-CN', 'en']), 'auto'),
  /** `contrast`: light or dark as the system has it, with the strongest contrast. */
  theme: z._default(z.enum(['auto', 'light', 'dark', 'contrast']), 'auto'),
  /** Take a full page at once, without showing first what will be taken. */
  captureAtOnce: z._default(z.boolean(), false),
  /** In an admin shell: keep the shell around the grown scroller, or take the content alone. */
  shell: z._default(z.enum(['framed', 'content']), 'framed'),
  /** 从发文到公示最多几天 (item 23): the notice says 间隔时间很短 and no number. */
  publicityDays: z._default(z.int().check(z.minimum(0)), 7),
  /** What the person settled of the points left open: by catalogue id, then by the point's id. */
  readings: z._default(z.record(z.string(), z.record(z.string(), ReadingValue)), {}),
  numberForms: z._default(NumberForms, defaultNumberForms),
  zipNames: z._default(z.enum(['utf-8', 'gbk']), 'utf-8'),
  bundle: z._default(BundleSettings, BundleSettings.parse({})),
});
export type Settings = z.infer<typeof Settings>;

/** Some settings, as one choice on a screen changes them. */
export const SettingsChange = z.partial(Settings);

export const defaultSettings: Settings = Settings.parse({});
