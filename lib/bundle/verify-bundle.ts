import { canonicalJson, type Json } from '../model/canonical-json';
import { checkChain } from '../model/chain';
import { Checkpoint, LogEntry } from '../model/log-entry';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { sealOf } from '../model/seal';
import { parseHashList } from './bagit';
import { checkSignature, type SignatureState, signatureFile } from './check-signature';
import { crc32Of, sha256Of } from './hashes';
import { BundleFormat, BundleManifest } from './manifest';
import { plainJson } from './plain-json';
import { readEntry, readZip, type ZipEntry } from './zip-reader';

/** What a check of a bundle found. `faults` empty: everything the format can prove holds. */
export interface BundleReport {
  /** Originals checked. */
  files: number;
  bytes: number;
  /** One sentence a fault; it names the file or the record. */
  faults: string[];
  manifest: BundleManifest;
  /** Empty where the log can't be read. */
  log: readonly LogEntry[];
  signature: SignatureState;
  /** The bytes at a path of the manifest (`data/…`), straight from the zip. */
  bytesOf(path: string): Promise<Result<Blob>>;
}

/** Text parts larger than this are no part of a bundle that a person made. Bytes. */
const maxTextBytes = 256 * 2 ** 20;

/**
 * Checks a bundle without the extension: the zip's structure, completeness in both directions, every hash and CRC, the
 * seal of every record, the chain of the log, its checkpoint and its signature where there is one. A file that is no bundle at all is an error; a bundle
 * with faults is a report.
 */
export async function verifyBundle(
  zip: Blob,
  progress: (done: number, all: number) => void = () => undefined,
  signal?: AbortSignal,
): Promise<Result<BundleReport>> {
  const read = await readZip(zip);
  if (!read.ok) return read;
  const declaration = read.value.find(({ path }) => path === 'bagit.txt' || path.endsWith('/bagit.txt'));
  const folder = declaration?.path.slice(0, -'bagit.txt'.length);
  if (folder === undefined || folder.split('/').length > 2)
    return err(problem('bundle-foreign', { what: '没有 bagit.txt' }));
  const entries = new Map(read.value.map((entry) => [entry.path, entry]));
  const at = (name: string) => entries.get(`${folder}${name}`);

  const textOf = async (name: string): Promise<Result<string>> => {
    const entry = at(name);
    if (!entry) return err(problem('bundle-foreign', { what: `没有 ${name}` }));
    if (entry.size > maxTextBytes) return err(problem('bundle-unreadable', { what: '文字部分太大', entry: name }));
    const bytes = await readEntry(zip, entry);
    if (!bytes.ok) return bytes;
    return ok(await bytes.value.text());
  };

  const manifest = await readManifest(await textOf('manifest.json'));
  if (!manifest.ok) return manifest;
  const payloadText = await textOf('manifest-sha256.txt');
  if (!payloadText.ok) return payloadText;
  const tagText = await textOf('tagmanifest-sha256.txt');
  if (!tagText.ok) return tagText;
  const payload = parseHashList(payloadText.value);
  const tags = parseHashList(tagText.value);
  if (!payload || !tags) return err(problem('bundle-invalid', { what: '校验清单的格式不对' }));

  const faults: string[] = [];
  const listed = new Map([...payload, ...tags].map(([path, hash]) => [`${folder}${path}`, hash]));
  listed.set(`${folder}tagmanifest-sha256.txt`, '');
  for (const { path } of read.value) if (!listed.has(path)) faults.push(`多出文件：${path}，不在校验清单里`);
  for (const path of listed.keys()) if (!entries.has(path)) faults.push(`缺少文件：${path}`);

  let bytes = 0;
  let done = 0;
  const present = [...listed].filter(([path]) => entries.has(path));
  for (const [path, expected] of present) {
    if (signal?.aborted) return err(problem('bundle-cancelled'));
    const fault = await checkEntry(zip, entries.get(path)!, expected);
    if (fault) faults.push(fault);
    bytes += entries.get(path)!.size;
    progress(++done, present.length);
  }
  faults.push(...recordFaults(manifest.value, payload));
  const log = await textOf('log.jsonl');
  const lines = log.ok ? parseLog(log.value) : null;
  if (!lines) faults.push('缺少留痕：log.jsonl');
  else if (lines.ok) faults.push(...logFaults(manifest.value, lines.value));
  else faults.push(lines.error);
  const checkpoint = await textOf('checkpoint.json');
  const parsed = checkpoint.ok ? Checkpoint.safeParse(plainJson(checkpoint.value)) : null;
  if (!parsed?.success || JSON.stringify(parsed.data) !== JSON.stringify(manifest.value.checkpoint)) {
    faults.push('checkpoint.json 与 manifest.json 里的留痕校验点不一致');
  }
  const told = lines?.ok ? lines.value : [];
  const signatureText = at(signatureFile) ? await textOf(signatureFile) : null;
  const { signature, faults: unsound } = await checkSignature(
    signatureText && (signatureText.ok ? signatureText.value : ''),
    { tags, checkpoint: manifest.value.checkpoint, log: told },
  );
  faults.push(...unsound);
  return ok({
    files: manifest.value.evidence.length,
    bytes,
    faults,
    manifest: manifest.value,
    log: told,
    signature,
    bytesOf: async (path) => {
      const entry = at(path);
      return entry ? readEntry(zip, entry) : err(problem('bundle-unreadable', { what: '缺少文件', entry: path }));
    },
  });
}

async function readManifest(text: Result<string>): Promise<Result<BundleManifest>> {
  if (!text.ok) return text;
  const json = plainJson(text.value);
  const format = (json as { format?: unknown } | null)?.format;
  if (typeof format !== 'string' || !format.startsWith('shuangsuiji-bundle/')) {
    return err(problem('bundle-foreign', { what: 'manifest.json 不是本程序的格式' }));
  }
  if (!BundleFormat.safeParse(format).success) {
    return err(problem('bundle-version', { found: format, known: BundleFormat.options.join('、') }));
  }
  const parsed = BundleManifest.safeParse(json);
  if (parsed.success) {
    // What the schema does not know is dropped by parsing: then the two are no longer the same.
    return canonicalJson(parsed.data as Json) === canonicalJson(json as Json)
      ? ok(parsed.data)
      : err(problem('bundle-invalid', { what: 'manifest.json 含有格式里没有的成员' }));
  }
  const issue = parsed.error.issues[0];
  return err(problem('bundle-invalid', { what: `manifest.json 的 ${issue?.path.join('.') ?? ''} 不符合格式` }));
}

async function checkEntry(zip: Blob, entry: ZipEntry, expected: string): Promise<string | null> {
  const bytes = await readEntry(zip, entry);
  if (!bytes.ok) return `文件损坏：${entry.path}（${bytes.error.detail?.what ?? ''}）`;
  if ((await crc32Of(bytes.value)) !== entry.crc32) return `文件损坏：${entry.path}（CRC 不符）`;
  if (expected && (await sha256Of(bytes.value)) !== expected) return `文件被改动：${entry.path}（SHA-256 不符）`;
  return null;
}

/** Records against themselves (seal) and against the payload list (bytes). */
function recordFaults({ evidence, filings }: BundleManifest, payload: Map<string, string>): string[] {
  const faults: string[] = [];
  const ids = new Set<string>();
  for (const { path, record, seal } of evidence) {
    if (ids.has(record.id)) faults.push(`记录重复：${record.id}`);
    ids.add(record.id);
    if (sealOf(record) !== seal) faults.push(`记录被改动：${record.id}（${path}，封记不符）`);
    if (payload.get(path) !== record.content.sha256) faults.push(`记录与文件不符：${record.id}（${path}）`);
  }
  const known = new Set([...evidence.map(({ path }) => path), 'data/目录.xlsx', 'data/index.html']);
  for (const path of payload.keys()) if (!known.has(path)) faults.push(`没有记录的文件：${path}`);
  for (const filing of filings)
    if (!ids.has(filing.evidence)) faults.push(`归档指向不在包里的佐证：${filing.evidence}`);
  return faults;
}

/** The lines of `log.jsonl`; the error is a sentence that names the line. */
function parseLog(text: string): Result<LogEntry[], string> {
  const entries: LogEntry[] = [];
  for (const [i, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const parsed = LogEntry.strict().safeParse(plainJson(line));
    if (!parsed.success) return err(`留痕第 ${i + 1} 行不符合格式`);
    entries.push(parsed.data);
  }
  return ok(entries);
}

/** The log must be whole from its first entry to the checkpoint, and must know every record by its seal. */
function logFaults({ evidence, filings, checkpoint }: BundleManifest, entries: LogEntry[]): string[] {
  const chain = checkChain(entries);
  if (!chain.ok)
    return [`留痕在第 ${chain.error.seq} 条断开（${chain.error.what === 'seq' ? '缺条目' : '条目被改动'}）`];
  const faults: string[] = [];
  const last = entries.at(-1);
  if (!last || entries[0]?.seq !== 0) faults.push('留痕不是从第一条开始');
  if (last?.hash !== checkpoint.head || last.seq !== checkpoint.seq) faults.push('留痕的末条与校验点不一致');
  const seals = new Map(
    entries.map(({ body }) => [String(body.evidence ?? ''), body.seal]).filter(([, seal]) => seal !== undefined) as [
      string,
      unknown,
    ][],
  );
  for (const { record, seal } of evidence) {
    if (seals.get(record.id) !== seal) faults.push(`留痕里没有这件佐证的登记：${record.id}`);
  }
  const told = filingsTold(entries);
  const given = new Set(filings.map(({ evidence: id, slot }) => `${id} ${slot}`));
  const held = new Set(evidence.map(({ record }) => record.id));
  for (const one of given) if (!told.has(one)) faults.push(`归档与留痕不符：${one}，留痕里没有`);
  for (const one of told)
    if (held.has(one.slice(0, one.indexOf(' '))) && !given.has(one)) faults.push(`归档与留痕不符：缺少 ${one}`);
  return faults;
}

/** Where each evidence stands at the end of the log, as `evidence slot`: every filing and unfiling replayed. */
function filingsTold(entries: readonly LogEntry[]): Set<string> {
  const told = new Set<string>();
  for (const { type, body } of entries) {
    if (type !== 'filed' && type !== 'unfiled') continue;
    for (const slot of Array.isArray(body.slots) ? body.slots : []) {
      if (type === 'filed') told.add(`${body.evidence} ${slot}`);
      else told.delete(`${body.evidence} ${slot}`);
    }
  }
  return told;
}
