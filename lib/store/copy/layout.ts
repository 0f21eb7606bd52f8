import * as z from 'zod/mini';
import { Assessment, Department, Exemption, FirmCase, Plan } from '../../model/assessment';
import { Catalogue } from '../../model/catalogue';
import { EvidenceRecord, Filing } from '../../model/evidence';
import { Sha256, Ulid } from '../../model/ids';
import { LocalTime, toFileStamp } from '../../model/local-time';
import { paperKinds } from '../../model/office-papers';
import { Review } from '../../model/review';
import { PageRule } from '../../recognise/page-rules';

/**
 * The second copy, as plain files:
 * `说明.txt` · `副本.json` (what it is; written last) · `佐证/` (each original as it is, with its sealed record beside
 * it) · `缩略图/` · `模板/` (the office's own Word templates) · `留痕/` (the log, 1,000 lines a file) · `数据.json`
 * (filings, plans and everything around).
 */
export const paths = {
  readme: '说明.txt',
  head: '副本.json',
  data: '数据.json',
  evidence: '佐证',
  thumbnails: '缩略图',
  templates: '模板',
  log: '留痕',
} as const;

/** Log entries in one file: the last file alone is written again. */
export const entriesPerFile = 1000;

export const logFile = (seq: number): string =>
  `${paths.log}/${String(Math.floor(seq / entriesPerFile)).padStart(6, '0')}.jsonl`;

const extensions: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
};

/** The name of an original: time, id, and the ending of its type; a file of unknown type keeps its own ending. */
export function originalName({ id, takenAt, content, fileName }: EvidenceRecord): string {
  const own = /\.([A-Za-z0-9]{1,5})$/.exec(fileName ?? '')?.[1]?.toLowerCase();
  return `${toFileStamp(takenAt)}_${id}.${extensions[content.mediaType] ?? own ?? 'bin'}`;
}

export const recordName = ({ id, takenAt }: EvidenceRecord): string => `${toFileStamp(takenAt)}_${id}.json`;

/** A template's file bears its hash: a replaced one does not write over the one before. */
export const templateFile = ({ kind, sha256 }: Pick<CopiedTemplate, 'kind' | 'sha256'>): string =>
  `${kind}-${sha256.slice(0, 16)}.docx`;

const CopiedTemplate = z.object({ kind: z.enum(paperKinds), fileName: z.string(), sha256: Sha256 });
export type CopiedTemplate = z.infer<typeof CopiedTemplate>;

export const CopyHead = z.object({
  format: z.literal('shuangsuiji-copy/1'),
  installation: z.string().check(z.minLength(1)),
  /** The log's head at the moment of the copy. */
  seq: z.int().check(z.minimum(0)),
  head: Sha256,
  at: LocalTime,
  evidence: z.int(),
});
export type CopyHead = z.infer<typeof CopyHead>;

export const SealedRecord = z.object({ record: EvidenceRecord, seal: Sha256 });
export type SealedRecord = z.infer<typeof SealedRecord>;

/** Everything that is neither bytes, record nor log. */
export const CopyData = z.object({
  evidence: z.array(z.object({ id: Ulid, record: z.string(), trashedAt: z.nullable(LocalTime) })),
  filings: z.array(Filing),
  assessments: z.array(Assessment),
  departments: z.array(Department),
  plans: z.array(Plan),
  firms: z.array(FirmCase),
  exemptions: z.array(Exemption),
  /** Copies of before have none. */
  reviews: z._default(z.array(Review), []),
  catalogues: z.array(Catalogue),
  pageRules: z.array(PageRule),
  settings: z.unknown(),
  /** Lists and fields of the office, and its templates; copies of before have none. */
  office: z._default(
    z.object({ rows: z.array(z.object({ key: z.string(), value: z.unknown() })), templates: z.array(CopiedTemplate) }),
    { rows: [], templates: [] },
  ),
});
export type CopyData = z.infer<typeof CopyData>;

/** What `说明.txt` says to somebody who finds the folder and has no program. */
export const readme = [
  '双随机佐证备份',
  '',
  `“${paths.evidence}”里是每一份佐证的原图或原件，可以直接打开；同名的 .json 是它的记录：网址、标题、时间和校验值。`,
  `“${paths.log}”是留痕，“${paths.data}”是计划、部门、归档关系和市双随机办的清单；有“${paths.templates}”的，是自己的文书模板。`,
  '请不要改名、改动或删除这里的文件。恢复时在扩展的“设置”里选择这个文件夹。',
  '',
].join('\r\n');
