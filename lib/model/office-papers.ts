import * as z from 'zod/mini';

export const paperKinds = ['bulletin', 'urge-letter', 'contents'] as const;
/** 《通报》 · 《督办函》 · 佐证材料目录. */
export type PaperKind = (typeof paperKinds)[number];

const text = z._default(z.string().check(z.maxLength(200)), '');
const day = z._default(z.union([z.iso.date(), z.literal('')]), '');

/** What the person writes once for all papers; empty: a marked blank. */
export const PaperFields = z.object({
  /** 发文机关. */
  office: text,
  /** 文号, whole: `朔双随机办函〔2022〕41号`. */
  number: text,
  /** 成文日期, and the day until which gaps are to be filled. */
  signedOn: day,
  deadline: day,
  contact: text,
  phone: text,
  /** Print the red head. */
  redHead: z._default(z.boolean(), true),
});
export type PaperFields = z.infer<typeof PaperFields>;

/** A Word file of the office's own that stands in for a built-in template. */
export interface OwnTemplate {
  fileName: string;
  bytes: Blob;
}
