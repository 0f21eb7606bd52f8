import * as z from 'zod/mini';
import { CaptureMode, CaptureTrigger } from '../model/evidence';
import { FilingWarning } from '../model/filing-warning';
import { Ulid } from '../model/ids';
import { Problem } from '../model/problem';

/** Messages carry ids and codes, never pictures. `from` says who may send a type; everybody else is refused. */
export const messages = {
  /** Start a capture of the active tab; the id is made by the sender. */
  'capture-start': {
    from: 'own-page',
    body: z.object({
      capture: Ulid,
      mode: CaptureMode,
      trigger: CaptureTrigger,
      delaySeconds: z.int().check(z.minimum(0), z.maximum(10)),
      /** True: the sender pulls each shot by `capture-shoot`, which keeps its click's freedom from the shot quota. */
      pulled: z.boolean(),
      tab: z.nullable(z.int()),
    }),
  },
  /** Take the next shot now. Sent once a shot by the surface that was clicked; answered when the next may be sent. */
  'capture-shoot': { from: 'any-own', body: z.object({ capture: Ulid }) },
  'capture-cancel': { from: 'any-own', body: z.object({ capture: Ulid }) },
  /** Is this capture stored? Asked after a lost answer, instead of capturing again. */
  'capture-known': { from: 'own-page', body: z.object({ capture: Ulid }) },
  /** The person's answer in a page surface (outline, region picker): what to take, in CSS pixels of the viewport. */
  'surface-answer': {
    from: 'page-script',
    body: z.object({
      capture: Ulid,
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('cancel') }),
        // The element itself waits in the page, for the page agent.
        z.object({ kind: z.literal('element') }),
        z.object({ kind: z.literal('take'), choice: z.int().check(z.minimum(0)) }),
        z.object({
          kind: z.literal('region'),
          rect: z.object({
            x: z.number(),
            y: z.number(),
            width: z.number().check(z.positive()),
            height: z.number().check(z.positive()),
          }),
        }),
      ]),
    }),
  },
  /** The person's answer in the toast. */
  'toast-answer': {
    from: 'page-script',
    body: z.object({
      capture: Ulid,
      answer: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('undo') }),
        z.object({ kind: z.literal('file'), alternative: z.int().check(z.minimum(0)) }),
        z.object({ kind: z.literal('change') }),
      ]),
    }),
  },
  'open-panel': { from: 'any-own', body: z.object({}) },
} as const satisfies Record<string, { from: 'own-page' | 'page-script' | 'any-own'; body: z.ZodMiniType }>;

export type MessageType = keyof typeof messages;
export type MessageBody<T extends MessageType> = z.infer<(typeof messages)[T]['body']>;

/** What comes back: `done` false asks the surface for another shot. */
export const MessageAnswer = z.union([
  z.object({ ok: z.literal(true), done: z.boolean() }),
  z.object({ ok: z.literal(false), error: Problem }),
]);
export type MessageAnswer = z.infer<typeof MessageAnswer>;

/** A capture under way, kept in `storage.session`: it outlives the worker and every window can watch it. */
export const CaptureSession = z.object({
  capture: Ulid,
  mode: CaptureMode,
  trigger: CaptureTrigger,
  tab: z.int(),
  startedAt: z.number(),
  phase: z.enum(['waiting', 'choosing', 'preparing', 'shooting', 'storing', 'done', 'failed']),
  shots: z.int(),
  /** 0 until known. */
  expectedShots: z.int(),
  problem: z.nullable(Problem),
  /** What the toast's buttons file under, in their order, and which warnings it has said about that. */
  offers: z.array(z.object({ slot: z.string(), inSpiteOf: z.array(FilingWarning) })),
});
export type CaptureSession = z.infer<typeof CaptureSession>;

/** As they are kept, newest last. */
export const CaptureSessions = z.array(CaptureSession);
