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

/** How bundles are made. */
export const BundleSettings = z.object({
  /** The template of the pictures' names; see `lib/bundle/name-template`. */
  names: z.string().default('{项号}_{对象}_{材料}_{阶段}_{时间}_{状态}'),
});
export type BundleSettings = z.infer<typeof BundleSettings>;

/** The tags after a choice. Whoever chooses another item, plan, department or stage is after that one slot no more. */
export const chooseTags = (tags: StickyTags, change: Partial<StickyTags>): StickyTags => ({
  ...tags,
  target: null,
  ...change,
});

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
  zipNames: z.enum(['utf-8', 'gbk']).default('utf-8'),
  bundle: BundleSettings.default(BundleSettings.parse({})),
});
export type Settings = z.infer<typeof Settings>;

export const defaultSettings: Settings = Settings.parse({});
