import type { PaperFields } from '../model/office-papers';

/** What the tokens of a template stand for. null: not known, so it stays a marked blank. */
export type PaperValue = string | number | boolean | null | readonly PaperValues[];

export interface PaperValues {
  [token: string]: PaperValue;
}

/** How a blank is marked in a paper, with the name of what belongs there. */
export const blank = (name: string): string => `〔待填：${name}〕`;

/** `2022-09-01` → `2022年9月1日`, as a paper writes a day; empty or no day: null. */
export function paperDay(day: string): string | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(day);
  return match ? `${match[1]}年${Number(match[2])}月${Number(match[3])}日` : null;
}

const orNull = (text: string): string | null => text.trim() || null;

/** Tokens that every paper knows. */
export const commonValues = (
  fields: PaperFields,
  { year, today, city }: { year: number; today: string; city: string },
): PaperValues => ({
  红头: fields.redHead,
  发文机关: orNull(fields.office),
  文号: orNull(fields.number),
  成文日期: paperDay(fields.signedOn),
  期限: paperDay(fields.deadline),
  联系人: orNull(fields.contact),
  联系电话: orNull(fields.phone),
  年度: year,
  地区: city,
  截至日期: paperDay(today),
});
