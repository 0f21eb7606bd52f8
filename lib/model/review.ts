import * as z from 'zod/mini';
import { Ulid } from './ids';
import { LocalTime } from './local-time';

/** 已采用 · 退回. */
export const ReviewVerdict = z.enum(['accepted', 'sent-back']);
export type ReviewVerdict = z.infer<typeof ReviewVerdict>;

/** 复核: what the office that collects says of one slot and of the pieces it saw in it. */
export const Review = z.object({
  slot: z.string().check(z.minLength(1), z.maxLength(400)),
  assessment: z.string().check(z.minLength(1)),
  verdict: ReviewVerdict,
  /** Never empty where it is sent back. */
  reason: z.string().check(z.maxLength(500)),
  /** The slot's line as it was then: it can still be told where the slot is gone. */
  label: z.string().check(z.minLength(1), z.maxLength(400)),
  /** The pieces that were looked at; with others in the slot the mark says nothing about them. */
  evidence: z.array(Ulid).check(z.minLength(1), z.maxLength(1000)),
  at: LocalTime,
  /** The installation whose review file brought it; null: made here. */
  from: z.nullable(z.string()),
});
export type Review = z.infer<typeof Review>;
