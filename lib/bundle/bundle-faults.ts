import * as z from 'zod/mini';
import { checkChain } from '../model/chain';
import type { EvidenceRecord } from '../model/evidence';
import { LogEntry } from '../model/log-entry';
import { err, ok, type Result } from '../model/result';
import { sealOf } from '../model/seal';
import { bagitDeclaration } from './bagit';
import { isMadeForReading } from './made-folders';
import type { BundleManifest } from './manifest';
import { plainJson } from './plain-json';

/** Files of the payload that are made from the manifest, and are no evidence. */
const derivedFiles = ['data/目录.xlsx', 'data/index.html'];

/** Records against themselves (seal) and against the payload list (bytes). */
export function recordFaults({ evidence, filings }: BundleManifest, payload: ReadonlyMap<string, string>): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  const paths = new Set<string>();
  for (const { path, record, seal } of evidence) {
    if (ids.has(record.id)) faults.push(`记录重复：${record.id}`);
    if (paths.has(path)) faults.push(`两件佐证用同一个文件：${path}`);
    ids.add(record.id);
    paths.add(path);
    if (sealOf(record) !== seal) faults.push(`记录被改动：${record.id}（${path}，封记不符）`);
    if (payload.get(path) !== record.content.sha256) faults.push(`记录与文件不符：${record.id}（${path}）`);
  }
  const originals = new Map(evidence.map(({ record }) => [record.id, record.content.sha256]));
  for (const { path, record } of evidence) {
    const { derivedFrom, originalSha256 } = record;
    const original = derivedFrom === null ? undefined : originals.get(derivedFrom);
    if (original !== undefined && originalSha256 !== undefined && originalSha256 !== original)
      faults.push(`派生图与原件不符：${record.id}（${path}），它写的原件 SHA-256 不是 ${derivedFrom} 的`);
  }
  const known = new Set([...paths, ...derivedFiles]);
  for (const path of payload.keys())
    if (!known.has(path) && !isMadeForReading(path)) faults.push(`没有记录的文件：${path}`);
  for (const filing of filings)
    if (!ids.has(filing.evidence)) faults.push(`归档指向不在包里的佐证：${filing.evidence}`);
  return faults;
}

/** `bagit.txt`, and the size and number that `bag-info.txt` states (`Payload-Oxum`). */
export function bagFaults(declaration: string, info: string, payload: { bytes: number; files: number }): string[] {
  const faults: string[] = [];
  if (declaration.replace(/\r\n/g, '\n') !== bagitDeclaration) faults.push('bagit.txt 不是这种格式的声明');
  const oxum = /^Payload-Oxum:\s*(\S+)\s*$/m.exec(info)?.[1];
  const real = `${payload.bytes}.${payload.files}`;
  if (oxum !== real)
    faults.push(`bag-info.txt 写的字节数和文件数（${oxum?.slice(0, 40) ?? '没有'}）与实际（${real}）不符`);
  return faults;
}

const StrictEntry = z.strictObject(LogEntry.shape);

/** The lines of `log.jsonl`; the error is a sentence that names the line. */
export function parseLog(text: string): Result<LogEntry[], string> {
  const entries: LogEntry[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = StrictEntry.safeParse(plainJson(line));
    if (!parsed.success) return err(`留痕第 ${i + 1} 行不符合格式`);
    entries.push(parsed.data);
  }
  return ok(entries);
}

/** The log must be whole from its first entry to the checkpoint, and must know every record by its seal. */
export function logFaults({ evidence, filings, checkpoint }: BundleManifest, entries: readonly LogEntry[]): string[] {
  const chain = checkChain(entries);
  if (!chain.ok)
    return [`留痕在第 ${chain.error.seq} 条断开（${chain.error.what === 'seq' ? '缺条目' : '条目被改动'}）`];
  const faults: string[] = [];
  const [first, last] = [entries[0], entries.at(-1)];
  if (!last || first?.seq !== 0) faults.push('留痕不是从第一条开始');
  if (last?.hash !== checkpoint.head || last.seq !== checkpoint.seq) faults.push('留痕的末条与校验点不一致');
  if (first?.type !== 'genesis' || first.body.installation !== checkpoint.installation)
    faults.push(`校验点的安装编号与留痕第一条不符：${checkpoint.installation}`);
  const stored = new Map<unknown, LogEntry['body']>();
  for (const { type, body } of entries)
    if (type === 'captured' || type === 'file-added') stored.set(body.evidence, body);
  for (const { record, seal } of evidence) {
    const told = stored.get(record.id);
    if (told?.seal !== seal) faults.push(`留痕里没有这件佐证的登记：${record.id}`);
    else if (!sameOriginal(record, told, stored.get(record.derivedFrom)))
      faults.push(`派生图的原件与留痕不符：${record.id}`);
    else if (told.imported !== true && record.installation !== checkpoint.installation)
      faults.push(`记录的安装编号与留痕不符：${record.id}`);
  }
  const told = filingsTold(entries);
  const given = new Set<string>();
  for (const { evidence: id, slot, at, by } of filings) {
    const one = `${id} ${slot}`;
    given.add(one);
    const entry = told.get(one);
    if (!entry) faults.push(`归档与留痕不符：${one}，留痕里没有`);
    else if (entry.by !== by || Math.abs(Date.parse(entry.at) - Date.parse(at)) > sameMoment)
      faults.push(`归档的时间或来历与留痕不符：${one}`);
  }
  const held = new Set(evidence.map(({ record }) => record.id));
  for (const one of told.keys())
    if (held.has(one.slice(0, one.indexOf(' '))) && !given.has(one)) faults.push(`归档与留痕不符：缺少 ${one}`);
  return faults;
}

/**
 * What a derived picture says of its original is what the log said when it was made, and what the log said of the
 * original itself, which need not be in the bundle. Records of format 1 say nothing.
 */
function sameOriginal(
  { derivedFrom, originalSha256 }: EvidenceRecord,
  told: LogEntry['body'],
  original: LogEntry['body'] | undefined,
): boolean {
  if (derivedFrom === null || originalSha256 === undefined) return true;
  return [told.originalSha256, original?.sha256].every((one) => one === undefined || one === originalSha256);
}

/** A filing and its log entry are made in one transaction, but read the clock one after the other. Milliseconds. */
const sameMoment = 5000;

/** Where each evidence stands at the end of the log, as `evidence slot`: every filing and unfiling replayed. */
function filingsTold(entries: readonly LogEntry[]): Map<string, { at: string; by: unknown }> {
  const told = new Map<string, { at: string; by: unknown }>();
  for (const { type, at, body } of entries) {
    const { evidence, slots, by } = body;
    if (typeof evidence !== 'string') continue;
    // What is deleted takes its filings along; should it come in again, it begins anew.
    if (type === 'deleted') for (const one of [...told.keys()]) if (one.startsWith(`${evidence} `)) told.delete(one);
    if (type !== 'filed' && type !== 'unfiled') continue;
    for (const slot of Array.isArray(slots) ? slots : []) {
      if (typeof slot !== 'string') continue;
      if (type === 'filed') told.set(`${evidence} ${slot}`, { at, by });
      else told.delete(`${evidence} ${slot}`);
    }
  }
  return told;
}
