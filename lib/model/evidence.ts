import * as z from 'zod/mini';
import { SystemId } from './catalogue';
import { Sha256, Ulid } from './ids';
import { LocalTime } from './local-time';

export const CaptureMode = z.enum(['visible', 'full', 'framed', 'region', 'element']);
export type CaptureMode = z.infer<typeof CaptureMode>;

export const CaptureTrigger = z.enum(['key', 'icon', 'menu', 'panel', 'driver']);
export type CaptureTrigger = z.infer<typeof CaptureTrigger>;

/** complete: every pixel real and in place · truncated: the page goes on · doubtful: something changed meanwhile. */
export const CaptureStatus = z.enum(['complete', 'truncated', 'doubtful']);
export type CaptureStatus = z.infer<typeof CaptureStatus>;

/** A rectangle in whole device pixels of the picture. */
export const PixelRect = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().check(z.minimum(0)),
  height: z.int().check(z.minimum(0)),
});
export type PixelRect = z.infer<typeof PixelRect>;

export const TileRecord = z.object({
  /** Read-back scroll offsets of the scroller, CSS pixels. */
  scrollX: z.number(),
  scrollY: z.number(),
  /** Where its new pixels stand in the picture. */
  placed: PixelRect,
  at: LocalTime,
  retakes: z.int().check(z.minimum(0)),
});
export type TileRecord = z.infer<typeof TileRecord>;

/** The share of unequal pixels where a tile overlaps the one before: 0 is a perfect seam. */
export const SeamRecord = z.object({
  tile: z.int(),
  overlapRows: z.int(),
  unequal: z.number().check(z.minimum(0), z.maximum(1)),
});
export type SeamRecord = z.infer<typeof SeamRecord>;

/** How a picture was taken: everything a reviewer could ask about its making. */
export const CaptureRecord = z.object({
  mode: CaptureMode,
  trigger: CaptureTrigger,
  status: CaptureStatus,
  /** Codes of what made it truncated or doubtful, and of warnings that the person overrode. */
  reasons: z.array(z.string()),
  startedAt: LocalTime,
  finishedAt: LocalTime,
  viewport: z.object({ width: z.number(), height: z.number(), scale: z.number() }),
  scroller: z.nullable(z.string()),
  tiles: z.array(TileRecord),
  seams: z.array(SeamRecord),
  /** What was held still, hidden or loaded for the shot, in words; all of it was undone afterwards. */
  interventions: z.array(z.string()),
  documentId: z.nullable(z.string()),
  userAgent: z.string(),
});
export type CaptureRecord = z.infer<typeof CaptureRecord>;

export const EvidenceContent = z.object({
  sha256: Sha256,
  /** CRC-32 (IEEE 802.3, as zip uses), unsigned: computed once so that a bundle needs not read the bytes again. */
  crc32: z.int().check(z.minimum(0), z.maximum(0xffffffff)),
  bytes: z.int().check(z.minimum(0)),
  mediaType: z.string(),
});
export type EvidenceContent = z.infer<typeof EvidenceContent>;

/**
 * What the page said when the picture was taken, as recognition named it: its kind, and numbers, dates and words by the
 * names of `lib/recognise/facts.ts`. The checks rest on it, so it is sealed with the picture. Untrusted: a page wrote it.
 */
export const PageSaid = z.object({
  kind: z.string().check(z.maxLength(40)),
  facts: z.record(z.string().check(z.maxLength(40)), z.union([z.string().check(z.maxLength(80)), z.number()])),
});
export type PageSaid = z.infer<typeof PageSaid>;

/** 佐证: what never changes once stored. Its seal is a hash over all of this, the bytes' hash included. */
export const EvidenceRecord = z.object({
  id: Ulid,
  assessment: z.string().check(z.minLength(1)),
  /** reconstruction: a re-rendered page, never called a screenshot. */
  kind: z.enum(['capture', 'file', 'derived', 'reconstruction']),
  derivedFrom: z.nullable(Ulid),
  derivation: z.nullable(z.enum(['strip', 'redaction', 'marks'])),
  /** Only of a derived picture: SHA-256 of the original it was made from. Absent (not null) in all others. */
  originalSha256: z.optional(Sha256),
  content: EvidenceContent,
  picture: z.nullable(z.object({ width: z.int(), height: z.int() })),
  /** The paper's own name for a file; null for a capture. */
  fileName: z.nullable(z.string()),
  page: z.nullable(z.object({ url: z.string(), title: z.string(), system: z.nullable(SystemId) })),
  capture: z.nullable(CaptureRecord),
  /** Only where a page was read; absent (not null) in records of before, whose seals hold without it. */
  said: z.optional(PageSaid),
  /** 本机时间 of the capture or of the import. */
  takenAt: LocalTime,
  /** The installation it was made on. */
  installation: z.string().check(z.minLength(1)),
});
export type EvidenceRecord = z.infer<typeof EvidenceRecord>;

/** A stored evidence: the sealed record and what may change around it. */
export const Evidence = z.object({
  record: EvidenceRecord,
  seal: Sha256,
  trashedAt: z.nullable(LocalTime),
});
export type Evidence = z.infer<typeof Evidence>;

/** One evidence serving one slot; an evidence without a filing is 待归档. */
export const Filing = z.object({
  evidence: Ulid,
  slot: z.string().check(z.minLength(1)),
  assessment: z.string().check(z.minLength(1)),
  at: LocalTime,
  by: z.enum(['person', 'proposal', 'import']),
});
export type Filing = z.infer<typeof Filing>;
