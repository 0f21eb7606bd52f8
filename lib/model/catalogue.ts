import * as z from 'zod/mini';
import { ExemptionReason } from './assessment';
import { RegionCode } from './ids';

/** Where a screenshot is taken: 平台 · 公示系统 · 协同监管平台 · 网站. */
export const SystemId = z.enum(['platform', 'publicity', 'coordination', 'website']);
export type SystemId = z.infer<typeof SystemId>;

/** Who hands an item in: 市办 · 各部门 · 有关部门 · 牵头部门 · 参与部门 · 县办. */
export const ProviderRole = z.enum([
  'city-office',
  'every-department',
  'concerned-department',
  'lead-department',
  'partner-department',
  'county-office',
]);
export type ProviderRole = z.infer<typeof ProviderRole>;

/** What one slot of evidence is about. */
export const Unit = z.enum([
  'once',
  'department',
  'plan',
  'department-plan',
  'firm',
  'county',
  'county-department',
  'county-check',
]);
export type Unit = z.infer<typeof Unit>;

export const Stage = z.enum(['before', 'after']);
export type Stage = z.infer<typeof Stage>;

/** A slot that is wanted only under a condition is "optional" until the condition is known to hold. */
export const Condition = z.enum([
  'adjusted',
  'no-object',
  'problem-found',
  'penalised',
  'abnormal',
  /** Penalised or put on the list of abnormal firms (item 35 c, d). */
  'sanctioned',
  'objective-reason',
  'innovation',
]);
export type Condition = z.infer<typeof Condition>;

export const Material = z.strictObject({
  /** Stable within its item; part of every slot key, so it never changes for a published catalogue. */
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  name: z.string().check(z.minLength(1)),
  kind: z.enum(['screenshot', 'file']),
  system: z.optional(SystemId),
  unit: Unit,
  /** Given: the material is a before/after pair and makes two slots. */
  stages: z.optional(z.tuple([z.literal('before'), z.literal('after')])),
  /** How many pieces fill the slot. 0: may be added, never missed. */
  need: z.int().check(z.minimum(0)),
  when: z.optional(Condition),
  /** With `objective-reason`: the reason whose proof this is (items 17 and 31, a to c). */
  reason: z.optional(ExemptionReason),
  /** Points gained when it is there; the same bonus id counts once (加分项). */
  bonus: z.optional(
    z.strictObject({ id: z.string().check(z.regex(/^[a-z0-9-]+$/)), points: z.number().check(z.positive()) }),
  ),
  note: z.optional(z.string()),
});
export type Material = z.infer<typeof Material>;

export const Deduction = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  points: z.number().check(z.positive()),
  /** once: at most one time · each: for every slot or subject that fails · all: one time, where every subject fails. */
  per: z.enum(['once', 'each', 'all']),
  rule: z.string().check(z.minLength(1)),
  /**
   * The materials whose absence triggers it, by id, or `14.check-items` for another item's; empty: it can't be told
   * from the evidence alone.
   */
  materials: z.array(z.string()),
  /**
   * any-missing: one of them is absent for a subject · all-missing: none of them is there for a subject (neither …) ·
   * checked: found by a check of dates, numbers or plans.
   */
  trigger: z.enum(['any-missing', 'all-missing', 'checked']),
  /** Deductions with the same cap group share one upper bound. */
  capGroup: z.optional(z.string()),
  /** Items whose proof of an objective reason lifts it. */
  liftedBy: z.optional(z.array(z.int())),
  /** How many faults a person found by hand, where the program can't see them. */
  found: z.optional(z.int().check(z.minimum(0))),
});
export type Deduction = z.infer<typeof Deduction>;

/** What a point left open may be settled to. `deductions` and `materials` are ids within the item. */
export const ReadingKind = z.discriminatedUnion('kind', [
  /** One subject's absence: counted once (`once`), for each (`each`), or only where all are without it (`all`). */
  z.strictObject({ kind: z.literal('absence'), deductions: z.array(z.string()).check(z.minLength(1)) }),
  /** How many pieces each of the materials needs. */
  z.strictObject({ kind: z.literal('need'), materials: z.array(z.string()).check(z.minLength(1)) }),
  /** Points for each subject that lacks something, where the notice names none. */
  z.strictObject({ kind: z.literal('points') }),
  /** How many faults a person has found by hand for this deduction. */
  z.strictObject({ kind: z.literal('found'), deduction: z.string() }),
  /** Of “3 firms” and “3 %”: both are needed, or either is enough. */
  z.strictObject({ kind: z.literal('firms') }),
  /** Own risk classes count before the cut-off day only, or on it too. */
  z.strictObject({ kind: z.literal('cut-off') }),
  /** From 发文 to 公示. */
  z.strictObject({ kind: z.literal('days') }),
  /** Which departments owe the item; none chosen: as the plans and the list of departments say. */
  z.strictObject({ kind: z.literal('departments') }),
  /** All departments that take part in a plan owe it, or its lead alone. */
  z.strictObject({ kind: z.literal('partners') }),
  /** Whether the deductions count and the materials are missed (and their bonus is gained) at all. */
  z.strictObject({ kind: z.literal('counts'), deductions: z.array(z.string()), materials: z.array(z.string()) }),
  /** The counties' deductions are added up, or each county's score is worked out and the mean taken. */
  z.strictObject({ kind: z.literal('counties') }),
]);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** A point that the notice leaves open, and how the person may settle it. Points with one id are one setting. */
export const UnclearPoint = z.strictObject({
  id: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  text: z.string().check(z.minLength(1)),
  setting: ReadingKind,
});
export type UnclearPoint = z.infer<typeof UnclearPoint>;

export const IndicatorItem = z.strictObject({
  no: z.int().check(z.minimum(1)),
  shortName: z.string().check(z.minLength(1)),
  category: z.string().check(z.minLength(1)),
  providers: z.array(ProviderRole).check(z.minLength(1)),
  unit: Unit,
  /** The notice's 重点、易丢分. */
  easilyLost: z.boolean(),
  requirement: z.string().check(z.minLength(1)),
  materials: z.array(Material),
  deductions: z.array(Deduction),
  /** Departments (ids or names) that owe it; absent: all that its unit and providers name. */
  only: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Of plans with several departments the lead alone owes it. */
  leadOnly: z.optional(z.boolean()),
  /** Points the notice leaves open; the person settles them in the settings. A text alone can't be settled. */
  unclear: z.array(z.union([z.string().check(z.minLength(1)), UnclearPoint])),
});
export type IndicatorItem = z.infer<typeof IndicatorItem>;

export const Category = z.strictObject({
  id: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  points: z.number().check(z.positive()),
  kind: z.enum(['base', 'bonus']),
  level: z.enum(['city', 'department', 'county']),
  /** The mean over the counties, each bounded by the points, instead of their sum. */
  mean: z.optional(z.boolean()),
});
export type Category = z.infer<typeof Category>;

/** 指标体系: one year's items, materials, units, needs and deductions. Data, versioned, replaceable by the person. */
export const Catalogue = z.strictObject({
  format: z.literal('shuangsuiji-catalogue/1'),
  id: z.string().check(z.minLength(1)),
  title: z.string().check(z.minLength(1)),
  year: z.int(),
  region: z.strictObject({ code: RegionCode, name: z.string().check(z.minLength(1)) }),
  counties: z.array(z.strictObject({ code: RegionCode, name: z.string().check(z.minLength(1)) })),
  source: z.strictObject({ document: z.string(), number: z.string(), date: z.string() }),
  thresholds: z.strictObject({
    cityPlans: z.int(),
    countyChecks: z.int(),
    minFirms: z.int(),
    minRatioPercent: z.number(),
    /** `minFirms` or `minRatioPercent` is enough; absent: both are needed. */
    eitherIsEnough: z.optional(z.boolean()),
    riskCutOff: z.iso.date(),
    /** Own risk classes still count on the cut-off day. */
    riskCutOffIncluded: z.optional(z.boolean()),
    mostDoneBy: z.strictObject({ date: z.iso.date(), percent: z.number() }),
    collectionFrom: z.iso.date(),
  }),
  categories: z.array(Category).check(z.minLength(1)),
  capGroups: z.array(z.strictObject({ id: z.string(), points: z.number().check(z.positive()) })),
  items: z.array(IndicatorItem).check(z.minLength(1)),
});
export type Catalogue = z.infer<typeof Catalogue>;
