import * as z from 'zod/mini';
import { RegionCode } from './ids';

/** Who the person at this computer is in the assessment. */
export const Role = z.enum(['department', 'city-office', 'county-office']);
export type Role = z.infer<typeof Role>;

/** 考核: one region's one year. */
export const Assessment = z.object({
  id: z.string().check(z.minLength(1)),
  year: z.int(),
  region: z.object({ code: RegionCode, name: z.string().check(z.minLength(1)) }),
  level: z.enum(['city', 'county']),
  catalogueId: z.string().check(z.minLength(1)),
  me: z.object({ role: Role, department: z.nullable(z.string()) }),
});
export type Assessment = z.infer<typeof Assessment>;

export const Department = z.object({
  /** The first name it was known by; stays when the name is corrected. Same on every installation. */
  id: z.string().check(z.minLength(1)),
  assessment: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  aliases: z.array(z.string()),
  kind: z.enum(['department', 'city-office', 'county-office']),
  /** 牵头科室: hands everything in for the department. */
  leadSection: z.optional(z.string()),
});
export type Department = z.infer<typeof Department>;

/** A ratio or number of firms as the plan sheet words it, e.g. `不低于10%;2次/年`, `3户`. */
export const Sampling = z.object({
  text: z.string(),
  percent: z.optional(z.number()),
  firms: z.optional(z.int()),
  timesAYear: z.optional(z.number()),
});
export type Sampling = z.infer<typeof Sampling>;

/** The time window of a plan; open ends where the sheet names none. */
export const Period = z.object({ text: z.string(), from: z.optional(z.iso.date()), to: z.optional(z.iso.date()) });
export type Period = z.infer<typeof Period>;

/** 抽查计划 (a county's check is a plan with the county's region code). */
export const Plan = z.object({
  id: z.string().check(z.minLength(1)),
  assessment: z.string().check(z.minLength(1)),
  region: RegionCode,
  serial: z.int().check(z.minimum(1)),
  name: z.string().check(z.minLength(1)),
  /** Platform plan and task numbers and other names it is known by. */
  aliases: z.array(z.string()),
  type: z.optional(z.string()),
  matters: z.optional(z.string()),
  objects: z.optional(z.string()),
  sampling: Sampling,
  period: Period,
  risk: z.optional(z.string()),
  lead: z.nullable(z.string()),
  partners: z.array(z.string()),
  level: z.optional(z.string()),
});
export type Plan = z.infer<typeof Plan>;

/** A firm that an inspection of a plan found something about, or that was penalised: it opens firm slots. */
export const FirmCase = z.object({
  /** `planId~creditCode`, or `planId~name` where no code is known. */
  id: z.string().check(z.minLength(1)),
  assessment: z.string().check(z.minLength(1)),
  plan: z.string().check(z.minLength(1)),
  name: z.string().check(z.minLength(1)),
  creditCode: z.optional(z.string()),
  problemFound: z.boolean(),
  penalised: z.boolean(),
  abnormal: z.boolean(),
  openedBy: z.enum(['person', 'page']),
});
export type FirmCase = z.infer<typeof FirmCase>;

/** Why a slot need not be filled, by the notice's own reasons (items 7, 17, 31). */
export const ExemptionReason = z.enum([
  'no-object',
  'not-market-entity',
  'sole-trader',
  'own-risk-classes',
  'no-problem',
  'other',
]);
export type ExemptionReason = z.infer<typeof ExemptionReason>;

export const Exemption = z.object({
  slot: z.string().check(z.minLength(1)),
  assessment: z.string().check(z.minLength(1)),
  reason: ExemptionReason,
  note: z.string(),
  /** The file that proves it, once there. */
  evidence: z.nullable(z.string()),
});
export type Exemption = z.infer<typeof Exemption>;
