import { z } from 'zod';
import { Ulid } from './ids';
import { LocalTime } from './local-time';

/** 已采用 · 退回. */
export const ReviewVerdict = z.enum(['accepted', 'sent-back']);
export type ReviewVerdict = z.infer<typeof ReviewVerdict>;

/** 复核: what the office that collects says of one slot and of the pieces it saw in it. */
export const Review = z.object({
  slot: z.string().min(1).max(400),
  assessment: z.string().min(1),
  verdict: ReviewVerdict,
  /** Never empty where it is sent back. */
  reason: z.string().max(500),
  /** The slot's line as it was then: it can still be told where the slot is gone. */
  label: z.string().min(1).max(400),
  /** The pieces that were looked at; with others in the slot the mark says nothing about them. */
  evidence: z.array(Ulid).min(1).max(1000),
  at: LocalTime,
  /** The installation whose review file brought it; null: made here. */
  from: z.string().nullable(),
});
export type Review = z.infer<typeof Review>;
