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
    /** once: at most one time · each: for every slot or subject that fails. */
    per: z.enum(['once', 'each']),
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
  })
  .strict();
export type Deduction = z.infer<typeof Deduction>;

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
    /** Points the notice leaves open; the person settles them in the settings. */
    unclear: z.array(z.string()),
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
        riskCutOff: z.iso.date(),
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
