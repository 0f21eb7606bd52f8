import { inTurn } from '../model/in-turn';
import { Checkpoint, type LogEntry } from '../model/log-entry';
import { problem } from '../model/problem-codes';
import { err, ok, type Result } from '../model/result';
import { parseHashList } from './bagit';
import { bagFaults, logFaults, parseLog, recordFaults } from './bundle-faults';
import { checkSignature, type SignatureState, signatureFile } from './check-signature';
import { sha256Of, sumsOf } from './hashes';
import type { BundleManifest } from './manifest';
import { plainJson } from './plain-json';
import { readManifest } from './read-manifest';
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
  /** 校验值: SHA-256 of `tagmanifest-sha256.txt`, on which every other hash hangs; the same after re-zipping. */
  checkValue: string;
  /** The bytes at a path of the manifest (`data/…`), straight from the zip. */
  bytesOf(path: string): Promise<Result<Blob>>;
}

/** Text parts larger than this are no part of a bundle that a person made. Bytes. */
const maxTextBytes = 96 * 2 ** 20;
/** Levels of folders around `bagit.txt`, itself counted. */
const deepestBag = 5;

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
  const folder = bagFolder(read.value);
  if (folder === null) return err(problem('bundle-foreign', { what: '没有 bagit.txt' }));
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

  const manifestText = await textOf('manifest.json');
  if (!manifestText.ok) return manifestText;
  const manifest = readManifest(manifestText.value);
  if (!manifest.ok) return manifest;
  const payloadText = await textOf('manifest-sha256.txt');
  if (!payloadText.ok) return payloadText;
  const tagText = await textOf('tagmanifest-sha256.txt');
  if (!tagText.ok) return tagText;
  const payload = parseHashList(payloadText.value);
  const tags = parseHashList(tagText.value);
  if (!payload || !tags)
    return err(
      problem('bundle-invalid', {
        what: '校验清单的格式不对，或者一个文件列了两次',
        entry: payload ? 'tagmanifest-sha256.txt' : 'manifest-sha256.txt',
      }),
    );

  const faults: string[] = [];
  // Each list speaks of its own files: a second hash for the same file would take the place of the first.
  for (const path of payload.keys())
    if (!path.startsWith('data/')) faults.push(`校验清单列了 data/ 以外的文件：${path}`);
  for (const path of tags.keys()) if (path.startsWith('data/')) faults.push(`清单的清单列了 data/ 里的文件：${path}`);
  const listed = new Map<string, Listed | null>();
  for (const [path, sha256] of payload) listed.set(`${folder}${path}`, { sha256, list: 'manifest-sha256.txt' });
  for (const [path, sha256] of tags) listed.set(`${folder}${path}`, { sha256, list: tagList });
  // Nothing holds the last list but the signature, and the sum of the whole zip.
  listed.set(`${folder}${tagList}`, null);
  for (const { path } of read.value) if (!listed.has(path)) faults.push(`多出文件：${path}，不在校验清单里`);
  for (const [path, from] of listed)
    if (!entries.has(path)) faults.push(`缺少文件：${path}（${from?.list ?? tagList} 列了它）`);

  const present = [...listed].filter(([path]) => entries.has(path));
  const inPayload = { bytes: 0, files: 0 };
  let bytes = 0;
  for (const [path] of present) {
    const { size } = entries.get(path)!;
    bytes += size;
    if (!path.startsWith(`${folder}data/`)) continue;
    inPayload.bytes += size;
    inPayload.files += 1;
  }
  let done = 0;
  const unsound = await inTurn(present, async ([path, expected]) => {
    if (signal?.aborted) return null;
    const fault = await checkEntry(zip, entries.get(path)!, expected);
    progress(++done, present.length);
    return fault;
  });
  if (signal?.aborted) return err(problem('bundle-cancelled'));
  faults.push(...unsound.filter((fault) => fault !== null));
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
  const { signature, faults: unsigned } = await checkSignature(
    signatureText && (signatureText.ok ? signatureText.value : ''),
    { tags, checkpoint: manifest.value.checkpoint, log: told },
  );
  faults.push(...unsigned);
  // The sums of the bag say nothing new where something else is wrong.
  const [declaration, info] = [await textOf('bagit.txt'), await textOf('bag-info.txt')];
  const bag = bagFaults(declaration.ok ? declaration.value : '', info.ok ? info.value : '', inPayload);
  if (faults.length === 0) faults.push(...bag);
  const tagBytes = await readEntry(zip, at(tagList)!);
  if (!tagBytes.ok) return tagBytes;
  return ok({
    files: manifest.value.evidence.length,
    bytes,
    faults: capped(faults),
    manifest: manifest.value,
    log: told,
    signature,
    checkValue: await sha256Of(tagBytes.value),
    bytesOf: async (path) => {
      const entry = at(path);
      return entry ? readEntry(zip, entry) : err(problem('bundle-unreadable', { what: '缺少文件', entry: path }));
    },
  });
}

/** What a list says of a file, and which list: where the two differ, either may be the one that was changed. */
interface Listed {
  sha256: string;
  list: string;
}

const tagList = 'tagmanifest-sha256.txt';

async function checkEntry(zip: Blob, entry: ZipEntry, listed: Listed | null): Promise<string | null> {
  const bytes = await readEntry(zip, entry);
  if (!bytes.ok) return `文件损坏：${entry.path}（${bytes.error.detail?.what ?? ''}）`;
  const sums = await sumsOf(bytes.value);
  if (sums.crc32 !== entry.crc32) return `文件损坏：${entry.path}（CRC 不符）`;
  if (listed && sums.sha256 !== listed.sha256)
    return `文件被改动：${entry.path}（与 ${listed.list} 里的 SHA-256 不符）`;
  return null;
}

/** The folder of the bag: where the outermost `bagit.txt` lies. Other programs may have wrapped it in more folders. */
function bagFolder(entries: readonly ZipEntry[]): string | null {
  const depth = (path: string) => path.split('/').length;
  const declarations = entries
    .map(({ path }) => path)
    .filter((path) => path === 'bagit.txt' || path.endsWith('/bagit.txt'))
    .sort((a, b) => depth(a) - depth(b));
  const [first] = declarations;
  return first !== undefined && depth(first) <= deepestBag ? first.slice(0, -'bagit.txt'.length) : null;
}

/** So many are told one by one; a bundle with more is not worth more words. */
const mostFaults = 500;
const capped = (faults: string[]): string[] =>
  faults.length <= mostFaults
    ? faults
    : [...faults.slice(0, mostFaults), `还有 ${faults.length - mostFaults} 处问题没有列出`];
