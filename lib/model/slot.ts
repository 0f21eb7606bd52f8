import * as z from 'zod/mini';
import { Stage } from './catalogue';
import type { ReviewVerdict } from './review';

/**
 * What a slot is about. Ids: department → `Department.id`; plan and county-check → `Plan.id`; county → region code;
 * firm → `FirmCase.id`. Two ids are joined where the unit is a product.
 */
export const Subject = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('once') }),
  z.object({ kind: z.literal('department'), department: z.string().check(z.minLength(1)) }),
  z.object({ kind: z.literal('plan'), plan: z.string().check(z.minLength(1)) }),
  z.object({
    kind: z.literal('department-plan'),
    department: z.string().check(z.minLength(1)),
    plan: z.string().check(z.minLength(1)),
  }),
  z.object({ kind: z.literal('firm'), firm: z.string().check(z.minLength(1)) }),
  z.object({ kind: z.literal('county'), county: z.string().check(z.minLength(1)) }),
  z.object({
    kind: z.literal('county-department'),
    county: z.string().check(z.minLength(1)),
    department: z.string().check(z.minLength(1)),
  }),
  z.object({ kind: z.literal('county-check'), plan: z.string().check(z.minLength(1)) }),
]);
export type Subject = z.infer<typeof Subject>;

export const SlotRef = z.object({
  item: z.int().check(z.minimum(1)),
  material: z.string().check(z.regex(/^[a-z0-9-]+$/)),
  subject: Subject,
  stage: z.optional(Stage),
});
export type SlotRef = z.infer<typeof SlotRef>;

/** `18.result-publication@plan:140600-2022-018` · `11.inspector-base@department:市教育局#before`. */
export const SlotKey = z.string().check(z.regex(/^\d+\.[a-z0-9-]+@[a-z-]+(:.+)?(#(before|after))?$/));
export type SlotKey = z.infer<typeof SlotKey>;

const encode = (id: string) => encodeURIComponent(id);

/** The one text form of a slot: the key that filings, exemptions and reviews carry. Ids are percent-encoded. */
export function toSlotKey({ item, material, subject, stage }: SlotRef): SlotKey {
  const { kind, ...ids } = subject;
  // The order of the ids is fixed here, not taken from the object.
  const parts = ['county', 'department', 'plan', 'firm']
    .filter((name) => name in ids)
    .map((name) => encode((ids as Record<string, string>)[name]!));
  const about = parts.length ? `${kind}:${parts.join('+')}` : kind;
  return `${item}.${material}@${about}${stage ? `#${stage}` : ''}`;
}

const partsOf: Record<Subject['kind'], string[]> = {
  once: [],
  department: ['department'],
  plan: ['plan'],
  'department-plan': ['department', 'plan'],
  firm: ['firm'],
  county: ['county'],
  'county-department': ['county', 'department'],
  'county-check': ['plan'],
};

/** The inverse of `toSlotKey`; null where the text is no slot key. */
export function fromSlotKey(key: string): SlotRef | null {
  const match = /^(\d+)\.([a-z0-9-]+)@([a-z-]+)(?::([^#]+))?(?:#(before|after))?$/.exec(key);
  if (!match) return null;
  const [, item, material, kind, ids, stage] = match;
  const names = partsOf[kind as Subject['kind']];
  const values = ids ? ids.split('+') : [];
  if (!names || names.length !== values.length) return null;
  let subject: unknown;
  try {
    subject = { kind, ...Object.fromEntries(names.map((name, i) => [name, decodeURIComponent(values[i]!)])) };
  } catch {
    return null; // a stray "%" that is no escape
  }
  const parsed = SlotRef.safeParse({ item: Number(item), material, subject, ...(stage ? { stage } : {}) });
  return parsed.success ? parsed.data : null;
}

/** The other half of a before/after pair, by its key; null where the slot is none. */
export const otherStage = (key: string): string | null =>
  key.endsWith('#before')
    ? key.replace(/#before$/, '#after')
    : key.endsWith('#after')
      ? key.replace(/#after$/, '#before')
      : null;

export const SlotState = z.enum(['missing', 'partial', 'done', 'not-applicable', 'optional']);
export type SlotState = z.infer<typeof SlotState>;

/** 应交项: computed from catalogue × plans × departments × evidence, never stored. */
export interface Slot extends SlotRef {
  key: SlotKey;
  /** Material name, with plan or department and 更新前/更新后, for a person. */
  label: string;
  /** How many pieces fill it; 0 where it may be added but is never missed. */
  need: number;
  have: number;
  state: SlotState;
  /** The department that must hand it in, where one can be named. */
  owner: string | null;
  /** Last day, `yyyy-mm-dd`, where the plan or the catalogue names one. */
  due: string | null;
  easilyLost: boolean;
  /** What the collecting office said of it; `changed`: other pieces lie in it since then. */
  review?: { verdict: ReviewVerdict; reason: string; at: string; changed: boolean };
}
