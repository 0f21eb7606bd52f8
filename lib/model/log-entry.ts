import * as z from 'zod/mini';
import { Sha256 } from './ids';
import { LocalTime } from './local-time';

export const LogType = z.enum([
  'genesis',
  'captured',
  'file-added',
  'filed',
  'unfiled',
  'trashed',
  'restored',
  'deleted',
  'plans-imported',
  'assessment-changed',
  'exemption-set',
  /** A bundle was put together; the log inside it ends with this. */
  'bundle-made',
  /** It was handed out: saved in a folder or given to the browser's download. */
  'bundle-exported',
  'bundle-imported',
  'backup-verified',
  'clock-jumped',
  'alarm',
]);
export type LogType = z.infer<typeof LogType>;

/** 留痕: one line of the append-only chain. `hash` = SHA-256 over the canonical JSON of the other members. */
export const LogEntry = z.object({
  seq: z.int().check(z.minimum(0)),
  at: LocalTime,
  type: LogType,
  body: z.record(z.string(), z.json()),
  /** Hash of the entry before; 64 zeros for the first. */
  prev: Sha256,
  hash: Sha256,
});
export type LogEntry = z.infer<typeof LogEntry>;

/** The head of a log at a moment: a later checkpoint of the same installation must extend it. */
export const Checkpoint = z.object({
  format: z.literal('shuangsuiji-checkpoint/1'),
  installation: z.string().check(z.minLength(1)),
  seq: z.int().check(z.minimum(0)),
  head: Sha256,
  at: LocalTime,
});
export type Checkpoint = z.infer<typeof Checkpoint>;
