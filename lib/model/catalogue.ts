import { z } from 'zod';
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

export const Material = z
  .object({
    /** Stable within its item; part of every slot key, so it never changes for a published catalogue. */
    id: z.string().regex(/^[a-z0-9-]+$/),
    name: z.string().min(1),
    kind: z.enum(['screenshot', 'file']),
    system: SystemId.optional(),
    unit: Unit,
    /** Given: the material is a before/after pair and makes two slots. */
    stages: z.tuple([z.literal('before'), z.literal('after')]).optional(),
    /** How many pieces fill the slot. 0: may be added, never missed. */
    need: z.number().int().min(0),
    when: Condition.optional(),
    /** With `objective-reason`: the reason whose proof this is (items 17 and 31, a to c). */
    reason: ExemptionReason.optional(),
    /** Points gained when it is there; the same bonus id counts once (加分项). */
    bonus: z
      .object({ id: z.string().regex(/^[a-z0-9-]+$/), points: z.number().positive() })
      .strict()
      .optional(),
    note: z.string().optional(),
  })
  .strict();
export type Material = z.infer<typeof Material>;

export const Deduction = z
  .object({
    id: z.string().regex(/^[a-z0-9-]+$/),
    points: z.number().positive(),
    /** once: at most one time · each: for every slot or subject that fails · all: one time, where every subject fails. */
    per: z.enum(['once', 'each', 'all']),
    rule: z.string().min(1),
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
    capGroup: z.string().optional(),
    /** Items whose proof of an objective reason lifts it. */
    liftedBy: z.array(z.number().int()).optional(),
    /** How many faults a person found by hand, where the program can't see them. */
    found: z.number().int().min(0).optional(),
  })
  .strict();
export type Deduction = z.infer<typeof Deduction>;

/** What a point left open may be settled to. `deductions` and `materials` are ids within the item. */
export const ReadingKind = z.discriminatedUnion('kind', [
  /** One subject's absence: counted once (`once`), for each (`each`), or only where all are without it (`all`). */
  z.object({ kind: z.literal('absence'), deductions: z.array(z.string()).min(1) }).strict(),
  /** How many pieces each of the materials needs. */
  z.object({ kind: z.literal('need'), materials: z.array(z.string()).min(1) }).strict(),
  /** Points for each subject that lacks something, where the notice names none. */
  z.object({ kind: z.literal('points') }).strict(),
  /** How many faults a person has found by hand for this deduction. */
  z.object({ kind: z.literal('found'), deduction: z.string() }).strict(),
  /** Of “3 firms” and “3 %”: both are needed, or either is enough. */
  z.object({ kind: z.literal('firms') }).strict(),
  /** Own risk classes count before the cut-off day only, or on it too. */
  z.object({ kind: z.literal('cut-off') }).strict(),
  /** From 发文 to 公示. */
  z.object({ kind: z.literal('days') }).strict(),
  /** Which departments owe the item; none chosen: as the plans and the list of departments say. */
  z.object({ kind: z.literal('departments') }).strict(),
  /** All departments that take part in a plan owe it, or its lead alone. */
  z.object({ kind: z.literal('partners') }).strict(),
  /** Whether the deductions count and the materials are missed (and their bonus is gained) at all. */
  z.object({ kind: z.literal('counts'), deductions: z.array(z.string()), materials: z.array(z.string()) }).strict(),
  /** The counties' deductions are added up, or each county's score is worked out and the mean taken. */
  z.object({ kind: z.literal('counties') }).strict(),
]);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** A point that the notice leaves open, and how the person may settle it. Points with one id are one setting. */
export const UnclearPoint = z
  .object({ id: z.string().regex(/^[a-z0-9-]+$/), text: z.string().min(1), setting: ReadingKind })
  .strict();
export type UnclearPoint = z.infer<typeof UnclearPoint>;

export const IndicatorItem = z
  .object({
    no: z.number().int().min(1),
    shortName: z.string().min(1),
    category: z.string().min(1),
    providers: z.array(ProviderRole).min(1),
    unit: Unit,
    /** The notice's 重点、易丢分. */
    easilyLost: z.boolean(),
    requirement: z.string().min(1),
    materials: z.array(Material),
    deductions: z.array(Deduction),
    /** Departments (ids or names) that owe it; absent: all that its unit and providers name. */
    only: z.array(z.string().min(1)).optional(),
    /** Of plans with several departments the lead alone owes it. */
    leadOnly: z.boolean().optional(),
    /** Points the notice leaves open; the person settles them in the settings. A text alone can't be settled. */
    unclear: z.array(z.union([z.string().min(1), UnclearPoint])),
  })
  .strict();
export type IndicatorItem = z.infer<typeof IndicatorItem>;

export const Category = z
  .object({
    id: z.string().min(1),
    name: z.string().min(1),
    points: z.number().positive(),
    kind: z.enum(['base', 'bonus']),
    level: z.enum(['city', 'department', 'county']),
    /** The mean over the counties, each bounded by the points, instead of their sum. */
    mean: z.boolean().optional(),
  })
  .strict();
export type Category = z.infer<typeof Category>;

/** 指标体系: one year's items, materials, units, needs and deductions. Data, versioned, replaceable by the person. */
export const Catalogue = z
  .object({
    format: z.literal('shuangsuiji-catalogue/1'),
    id: z.string().min(1),
    title: z.string().min(1),
    year: z.number().int(),
    region: z.object({ code: RegionCode, name: z.string().min(1) }).strict(),
    counties: z.array(z.object({ code: RegionCode, name: z.string().min(1) }).strict()),
    source: z.object({ document: z.string(), number: z.string(), date: z.string() }).strict(),
    thresholds: z
      .object({
        cityPlans: z.number().int(),
        countyChecks: z.number().int(),
        minFirms: z.number().int(),
        minRatioPercent: z.number(),
        /** `minFirms` or `minRatioPercent` is enough; absent: both are needed. */
        eitherIsEnough: z.boolean().optional(),
        riskCutOff: z.iso.date(),
        /** Own risk classes still count on the cut-off day. */
        riskCutOffIncluded: z.boolean().optional(),
        mostDoneBy: z.object({ date: z.iso.date(), percent: z.number() }).strict(),
        collectionFrom: z.iso.date(),
      })
      .strict(),
    categories: z.array(Category).min(1),
    capGroups: z.array(z.object({ id: z.string(), points: z.number().positive() }).strict()),
    items: z.array(IndicatorItem).min(1),
  })
  .strict();
export type Catalogue = z.infer<typeof Catalogue>;
