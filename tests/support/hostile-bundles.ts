import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { bagInfo, hashList, parseHashList } from '@/lib/bundle/bagit';
import type { BundleManifest } from '@/lib/bundle/manifest';
import { readEntry, readZip } from '@/lib/bundle/zip-reader';
import { makeEntry } from '@/lib/model/chain';
import { crc32 } from '@/lib/model/crc32';
import type { LogEntry } from '@/lib/model/log-entry';
import { sealOf } from '@/lib/model/seal';
import { type RawEnd, type RawEntry, rawZip } from './raw-zip';

// Archives that must not come in, each made from the frozen demo bundle. Nothing of them stands on a disk.

export interface HostileBundle {
  name: string;
  make(): Uint8Array<ArrayBuffer>;
  /** What the refusal says; it names the entry or the record. */
  says: RegExp;
}

const utf8 = new TextEncoder();
const textOf = (data: Uint8Array) => new TextDecoder().decode(data);
const sha256 = (data: Uint8Array) => createHash('sha256').update(data).digest('hex');

/** The demo bundle as a list of files, the folder in front of each. */
export interface Files {
  folder: string;
  entries: RawEntry[];
}
export async function demoFiles(): Promise<Files> {
  const zip = new Blob([readFileSync('tests/fixtures/bundle-v2/demo.zip')]);
  const read = await readZip(zip);
  if (!read.ok) throw new Error('the demo bundle does not open');
  const entries: RawEntry[] = [];
  for (const entry of read.value) {
    const bytes = await readEntry(zip, entry);
    if (!bytes.ok) throw new Error(`the demo bundle lacks ${entry.path}`);
    entries.push({ name: entry.path, data: new Uint8Array(await bytes.value.arrayBuffer()) });
  }
  const folder = String(entries.find(({ name }) => String(name).endsWith('/bagit.txt'))?.name).replace('bagit.txt', '');
  return { folder, entries };
}

const find = ({ entries }: Files, part: string): RawEntry => {
  const found = entries.find(({ name }) => String(name).includes(part));
  if (!found) throw new Error(`no ${part} in the demo bundle`);
  return found;
};
const copy = ({ folder, entries }: Files): Files => ({ folder, entries: entries.map((one) => ({ ...one })) });
const rewrite = (files: Files, part: string, change: (text: string) => string) => {
  const entry = find(files, part);
  const before = textOf(entry.data);
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  entry.data = utf8.encode(after);
};
/** Makes the list of tag files true again. */
function resum(files: Files): void {
  const list = find(files, 'tagmanifest-sha256.txt');
  const there = new Set(files.entries.map(({ name }) => String(name)));
  const paths = [...parseHashList(textOf(list.data))!.keys()].filter((path) => there.has(`${files.folder}${path}`));
  list.data = utf8.encode(
    hashList(paths.map((path) => ({ path, sha256: sha256(find(files, `${files.folder}${path}`).data) }))),
  );
}

type Forged = { manifest: BundleManifest; log: LogEntry[]; data: Map<string, Uint8Array> };

/**
 * The whole bundle made anew around a lie, as somebody would who knows the format: records sealed again, the log
 * chained again, every list put right, the signature left out.
 */
export function reforge(files: Files, change: (forged: Forged) => void): Files {
  const made = copy(files);
  const manifest = JSON.parse(textOf(find(made, '/manifest.json').data)) as BundleManifest;
  const log = textOf(find(made, 'log.jsonl').data)
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as LogEntry);
  const data = new Map(manifest.evidence.map(({ path }) => [path, find(made, path).data]));
  change({ manifest, log, data });
  for (const one of manifest.evidence) {
    const bytes = data.get(one.path)!;
    Object.assign(one.record.content, { sha256: sha256(bytes), crc32: crc32(bytes), bytes: bytes.length });
    one.seal = sealOf(one.record);
    find(made, one.path).data = bytes;
  }
  const byId = new Map(manifest.evidence.map((one) => [one.record.id, one]));
  const chained: LogEntry[] = [];
  for (const { at, type, body } of log) {
    const one = byId.get(typeof body.evidence === 'string' ? body.evidence : '');
    const sealed = body.seal && one ? { ...body, seal: one.seal, sha256: one.record.content.sha256 } : body;
    const { signedWith: _, ...rest } = sealed;
    chained.push(makeEntry(chained.at(-1) ?? null, at, type, rest));
  }
  const last = chained.at(-1)!;
  Object.assign(manifest.checkpoint, { seq: last.seq, head: last.hash });
  made.entries = made.entries.filter(({ name }) => !String(name).endsWith('signature.json'));
  const put = (name: string, text: string) => {
    find(made, `${made.folder}${name}`).data = utf8.encode(text);
  };
  const payload = made.entries
    .map(({ name, data: bytes }) => ({ path: String(name).slice(made.folder.length), bytes }))
    .filter(({ path }) => path.startsWith('data/'));
  put('manifest.json', JSON.stringify(manifest, null, 1));
  put('log.jsonl', chained.map((entry) => `${JSON.stringify(entry)}\n`).join(''));
  put('checkpoint.json', JSON.stringify(manifest.checkpoint));
  put('manifest-sha256.txt', hashList(payload.map(({ path, bytes }) => ({ path, sha256: sha256(bytes) }))));
  put(
    'bag-info.txt',
    bagInfo({
      label: '演示',
      organisation: '演示',
      madeAt: manifest.madeAt,
      bytes: payload.reduce((sum, { bytes }) => sum + bytes.length, 0),
      files: payload.length,
      software: '演示',
    }),
  );
  resum(made);
  return made;
}

export const zipOf = ({ entries }: Files, end: RawEnd = {}): Uint8Array<ArrayBuffer> => rawZip(entries, end);

/** A PNG's first bytes that claim a size, and nothing after them. */
function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(33);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const data = new DataView(bytes.buffer);
  data.setUint32(16, width);
  data.setUint32(20, height);
  return bytes;
}
const jpegHead = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...[0xff, 0xd8, 0xff, 0xe0, 0, 16, ...Array<number>(14).fill(0), 0xff, 0xc0, 0, 17, 8],
    ...[height >> 8, height & 255, width >> 8, width & 255, 3, ...Array<number>(12).fill(0)],
  ]);
const gifHead = (width: number, height: number): Uint8Array =>
  new Uint8Array([
    ...[0x47, 0x49, 0x46, 0x38, 0x39, 0x61, width & 255, width >> 8, height & 255, height >> 8],
    ...Array<number>(24).fill(0),
  ]);

/** All of them. `files`: the demo bundle, read once. */
export function hostileBundles(files: Files): HostileBundle[] {
  const inBag = (name: string) => `${files.folder}${name}`;
  const paper = String(find(files, '演示抽查方案').name);
  const shot = String(find(files, '更新前_').name);
  const x = utf8.encode('x');
  const zeros = new Uint8Array(3_000_000);

  /** One more entry beside the sound ones. */
  const added = (
    name: string,
    entry: Partial<RawEntry> & { name: string | Uint8Array },
    says: RegExp,
  ): HostileBundle => ({
    name,
    says,
    make: () => rawZip([...files.entries, { data: x, ...entry }]),
  });
  /** One sound entry told otherwise. */
  const retold = (name: string, part: string, change: Partial<RawEntry>, says: RegExp): HostileBundle => ({
    name,
    says,
    make: () => rawZip(files.entries.map((one) => (String(one.name) === part ? { ...one, ...change } : one))),
  });
  const whole = (name: string, make: () => Uint8Array, says: RegExp): HostileBundle => ({
    name,
    says,
    make: () => new Uint8Array(make()),
  });
  /** A changed text, with the sums of the tag files put right. */
  const worded = (name: string, part: string, change: (text: string) => string, says: RegExp): HostileBundle => ({
    name,
    says,
    make() {
      const made = copy(files);
      rewrite(made, part, change);
      resum(made);
      return zipOf(made);
    },
  });
  const manifest = (name: string, change: (json: Record<string, unknown>) => unknown, says: RegExp) =>
    worded(
      name,
      '/manifest.json',
      (text) => {
        const json = JSON.parse(text);
        return JSON.stringify(change(json) ?? json);
      },
      says,
    );
  const forged = (name: string, change: (parts: Forged) => void, says: RegExp): HostileBundle => ({
    name,
    says,
    make: () => zipOf(reforge(files, change)),
  });
  const sound = () => rawZip(files.entries);
  const first = ({ manifest: { evidence } }: Forged) => evidence[0]!;
  const paperOf = ({ manifest: { evidence } }: Forged) => evidence.find(({ record }) => record.kind === 'file')!;

  const names: [string, string, RegExp][] = [
    ['../evil.txt', '路径跳出资料包', /evil\.txt/],
    [inBag('data/../../../evil.txt'), '路径跳出资料包', /evil\.txt/],
    ['/etc/evil.txt', '从根目录开始', /evil\.txt/],
    ['//server/share/evil.txt', '从根目录开始', /evil\.txt/],
    ['\\evil.txt', '从根目录开始', /evil\.txt/],
    ['C:evil.txt', '盘符', /evil\.txt/],
    ['c:/evil.txt', '盘符', /evil\.txt/],
    [inBag('data\\..\\evil.txt'), '反斜杠', /evil\.txt/],
    [inBag('con.txt'), '保留名', /con\.txt/],
    [inBag('data/AUX'), '保留名', /AUX/],
    [inBag('data/LPT1.png'), '保留名', /LPT1/],
    [inBag('data/nul/甲.png'), '保留名', /nul/],
    [inBag('data/甲.png.'), '点或空格结尾', /甲\.png/],
    [inBag('data/甲 /乙.png'), '点或空格结尾', /乙\.png/],
    [inBag('data/甲<b>.png'), '不允许的字符', /甲<b>/],
    [inBag('data/甲:流.png'), '不允许的字符', /甲:流/],
    [inBag('data/甲\u0001.png'), '控制字符', /甲/],
    [inBag('data/甲\u0000.png'), '控制字符', /甲/],
    [inBag('data/甲\u202egnp.exe'), '控制字符', /甲/],
    [inBag('data//甲.png'), '路径跳出', /甲/],
    [inBag('./甲.png'), '路径跳出', /甲/],
    ['', '从根目录开始', /（）/],
  ];

  return [
    ...names.map(([name, what, says]) =>
      added(`name ${JSON.stringify(name)}`, { name }, new RegExp(`${what}[\\s\\S]*${says.source}`)),
    ),
    added('name in no encoding', { name: new Uint8Array([0x80, 0xff, 0xff]), flags: 0 }, /文件名无法读取.*第 \d+ 个/),
    added('name marked as UTF-8 that is none', { name: new Uint8Array([0xbc, 0xd7]) }, /文件名无法读取.*第 \d+ 个/),
    added('name of 700 bytes', { name: inBag(`data/${'a'.repeat(700)}`) }, /文件名无法读取.*第 \d+ 个/),
    added('the same name twice', { name: shot }, /有重名文件.*更新前/),
    added('the same name in other case', { name: inBag('DATA/目录.XLSX') }, /有重名文件.*目录/),
    {
      name: 'the same name composed otherwise',
      says: /有重名文件.*e\u0301/,
      make: () =>
        rawZip([
          ...files.entries,
          { name: inBag('data/\u00e9.png'), data: x },
          { name: inBag('data/e\u0301.png'), data: x },
        ]),
    },
    added('a file that is another’s folder', { name: `${shot}/里面.png` }, /文件与文件夹同名.*里面/),
    added('a folder with content', { name: inBag('data/夹/'), data: utf8.encode('content') }, /文件夹条目带有内容.*夹/),
    retold('stored bytes of another size than told', shot, { size: 99 }, /大小自相矛盾.*更新前/),
    {
      name: 'ten bytes told, two megabytes inflated',
      says: /实际内容比声明的大|文件损坏：.*更新前/,
      make: () =>
        rawZip(
          files.entries.map((one) => (String(one.name) === shot ? { ...one, data: zeros, method: 8, size: 10 } : one)),
        ),
    },
    retold('more told than inflates', shot, { method: 8, size: 900_000 }, /文件损坏：.*更新前.*比声明的小/),
    retold('deflated data that are none', shot, { method: 8, localMethod: 8, data: x, compressed: 1 }, /更新前/),
    added('a bomb', { name: inBag('data/弹.bin'), data: zeros, method: 8 }, /压缩炸弹.*弹\.bin/),
    {
      name: 'many small bombs',
      says: /压缩炸弹.*弹\d+\.bin/,
      make() {
        const data = zeros.subarray(0, 999_999);
        const bombs = Array.from({ length: 150 }, (_, n) => ({ name: inBag(`data/弹${n}.bin`), data, method: 8 }));
        return rawZip([...files.entries, ...bombs]);
      },
    },
    {
      name: 'a size in a 64-bit field that is not there',
      says: /压缩包目录损坏.*第 \d+ 个/,
      make: () => rawZip([...files.entries, { name: inBag('data/大.bin'), data: x, size: 0xffffffff }]),
    },
    added('terabytes told', { name: inBag('data/大.bin'), ...zip64Size(2 ** 42) }, /大.bin/),
    added('encrypted', { name: inBag('data/密.png'), flags: 0x0801 }, /加了密码.*密\.png/),
    added('encrypted with AES', { name: inBag('data/密.png'), flags: 0x0801, method: 99 }, /加了密码.*密\.png/),
    added('compressed with bzip2', { name: inBag('data/异.png'), method: 12 }, /压缩方式不支持.*异\.png/),
    added('a symlink', { name: inBag('data/链.png'), unixMode: 0o120777 }, /含符号链接.*链\.png/),
    added('a device', { name: inBag('data/设备.png'), unixMode: 0o060644 }, /不是普通文件.*设备/),
    added('a pipe', { name: inBag('data/管.png'), unixMode: 0o010644 }, /不是普通文件.*管/),
    added('an entry over another', { name: inBag('data/叠.png'), localAt: 0 }, /互相重叠/),
    added(
      'an entry that begins in the directory',
      { name: inBag('data/远.png'), localAt: 0x7fff_ffff },
      /位置不对.*远/,
    ),
    added(
      'an entry longer than the file',
      { name: inBag('data/长.png'), size: 9_000_000, compressed: 9_000_000 },
      /没有存完.*长/,
    ),
    added('an entry without its own header', { name: inBag('data/无.png'), localAt: 40 }, /重叠|文件头损坏/),
    added(
      'another name in its own header',
      { name: inBag('data/甲.png'), localName: inBag('data/乙.png') },
      /名与目录里的不一样.*甲/,
    ),
    added(
      'another method in its own header',
      { name: inBag('data/甲.png'), localMethod: 8 },
      /方式与目录里的不一样.*甲/,
    ),
    whole('cut at the end', () => sound().slice(0, -30), /没有找到压缩包的目录/),
    whole('cut in the middle', () => sound().slice(0, 5000), /没有找到压缩包的目录/),
    whole('without its beginning', () => sound().slice(5000), /位置不对|文件头损坏|目录损坏/),
    whole('no directory', () => rawZip(files.entries, { directoryAt: 0, directorySize: 46 }), /目录损坏/),
    whole('a directory that lies outside', () => rawZip(files.entries, { directoryAt: 0xffff_fff0 }), /位置不对/),
    whole('more entries told than there are', () => rawZip(files.entries, { count: 60_000 }), /目录损坏/),
    whole('fewer entries told than there are', () => rawZip(files.entries, { count: 3 }), /目录损坏/),
    whole('64-bit numbers told and not given', () => rawZip(files.entries, { count: 0xffff }), /目录不完整/),
    whole('a part of several', () => rawZip(files.entries, { disk: 1 }), /分卷/),
    whole('bytes in front', () => rawZip(files.entries, { before: x, directoryAt: 0 }), /目录损坏|位置不对/),
    whole('an end within the comment', () => rawZip(files.entries, { comment: rawZip([]) }), /没有 bagit\.txt/),
    whole('an empty zip', () => rawZip([]), /没有 bagit\.txt/),
    whole('nothing', () => new Uint8Array(0), /不是 zip/),
    whole('a text', () => utf8.encode('不是压缩包'.repeat(100)), /不是 zip/),
    whole('pictures alone', () => rawZip([{ name: '照片/甲.png', data: x }]), /没有 bagit\.txt/),
    whole(
      'a bag too deep in folders',
      () => rawZip(files.entries.map((one) => ({ ...one, name: `a/b/c/d/e/${one.name}` }))),
      /没有 bagit\.txt/,
    ),
    whole(
      'no manifest.json',
      () => rawZip(files.entries.filter(({ name }) => !String(name).endsWith('/manifest.json'))),
      /没有 manifest\.json/,
    ),
    whole(
      'no log',
      () => rawZip(files.entries.filter(({ name }) => !String(name).endsWith('log.jsonl'))),
      /log\.jsonl/,
    ),
    whole('a picture missing', () => rawZip(files.entries.filter(({ name }) => name !== shot)), /缺少文件：.*更新前/),
    added('a file too much', { name: inBag('data/多.png') }, /多出文件：.*多\.png/),
    retold('another picture', shot, { data: find(files, '更新后_').data }, /文件被改动：.*更新前/),
    retold('a wrong CRC', shot, { crc: 1 }, /文件损坏：.*更新前.*CRC/),
    worded('no JSON', '/manifest.json', () => '{"format":', /manifest\.json 不是可读的 JSON/),
    worded('a list for a manifest', '/manifest.json', () => '[]', /manifest\.json 不是本程序的格式/),
    worded('deep JSON', '/manifest.json', () => '['.repeat(200_000) + ']'.repeat(200_000), /manifest\.json 不是可读的/),
    worded('ten million values', '/manifest.json', () => `[${'0,'.repeat(10_000_000)}0]`, /manifest\.json 不是可读的/),
    manifest('a foreign format', (json) => ({ ...json, format: 'other/1' }), /manifest\.json 不是本程序的格式/),
    manifest('a later version', (json) => ({ ...json, format: 'shuangsuiji-bundle/9' }), /更新的版本/),
    manifest(
      'a quarter of a million wrong records',
      (json) => ({ ...json, evidence: Array(250_000).fill(0) }),
      /evidence\.0/,
    ),
    manifest('a member nobody knows', (json) => ({ ...json, extra: 1 }), /manifest\.json.*(extra|成员|不符合)/),
    manifest('a constructor', (json) => ({ ...json, constructor: { prototype: { bad: 1 } } }), /manifest\.json/),
    worded(
      'a prototype',
      '/manifest.json',
      (text) => text.replace('{', '{"__proto__":{"polluted":1},'),
      /manifest\.json/,
    ),
    worded(
      'a prototype in a record',
      '/manifest.json',
      (text) => text.replace('"record": {', '"record": {"__proto__":{"polluted":1},'),
      /manifest\.json/,
    ),
    worded(
      'a prototype in the log',
      'log.jsonl',
      (text) => text.replace('"body":{', '"body":{"__proto__":{"polluted":1},'),
      /留痕第 1 行/,
    ),
    worded(
      'a path outside',
      '/manifest.json',
      (text) => text.replace(/"path": "data\/[^"]*"/, '"path": "data/../bagit.txt"'),
      /记录与文件不符：.*bagit\.txt/,
    ),
    worded(
      'a line that is no sum',
      '/manifest-sha256.txt',
      (text) => `${text}zzz data/甲.png\n`,
      /校验清单的格式不对.*manifest-sha256/,
    ),
    worded(
      'a file listed twice',
      '/manifest-sha256.txt',
      (text) => `${text}${text.split('\n')[0]}\n`,
      /列了两次.*manifest-sha256/,
    ),
    {
      name: 'a second sum in the list of lists',
      says: /清单的清单列了 data\/ 里的文件：.*更新前/,
      make() {
        const made = copy(files);
        const other = find(files, '更新后_').data;
        find(made, '更新前_').data = other;
        const list = find(made, 'tagmanifest-sha256.txt');
        list.data = utf8.encode(`${textOf(list.data)}${sha256(other)}  ${shot.slice(files.folder.length)}\n`);
        return zipOf(made);
      },
    },
    worded(
      'a tag file in the list of the payload',
      '/manifest-sha256.txt',
      (text) => `${text}${'0'.repeat(64)}  bagit.txt\n`,
      /data\/ 以外的文件：bagit\.txt/,
    ),
    worded(
      'a wrong sum',
      '/manifest-sha256.txt',
      (text) => text.replace(/^[0-9a-f]{8}/, '00000000'),
      /文件被改动|记录与文件不符/,
    ),
    worded('an hour put back', '/manifest.json', (text) => text.replace('T10:21:00', 'T09:21:00'), /记录被改动：01GB/),
    manifest(
      'a record twice',
      (json) => ({ ...json, evidence: [...(json.evidence as []), (json.evidence as unknown[])[0]] }),
      /记录重复：01GB/,
    ),
    manifest(
      'a filing of nothing',
      (json) => {
        const [filing] = json.filings as Record<string, unknown>[];
        return { ...json, filings: [...(json.filings as []), { ...filing, evidence: '01GBVH6X009999999999999999' }] };
      },
      /归档指向不在包里的佐证：01GBVH6X009999999999999999/,
    ),
    worded(
      'another filing',
      '/manifest.json',
      (text) =>
        text.replace(
          /"slot": "18\.result-publication@plan:140600-2022-004"/,
          '"slot": "18.result-publication@plan:140600-2022-009"',
        ),
      /归档与留痕不符：.*2022-009/,
    ),
    manifest(
      'a filing by another hand',
      (json) => ({ ...json, filings: (json.filings as object[]).map((one) => ({ ...one, by: 'proposal' })) }),
      /归档的时间或来历与留痕不符：01GB/,
    ),
    manifest(
      'a filing at another time',
      (json) => ({
        ...json,
        filings: (json.filings as object[]).map((one) => ({ ...one, at: '2022-08-01T10:20:30.000+08:00' })),
      }),
      /归档的时间或来历与留痕不符：01GB/,
    ),
    manifest(
      'the checkpoint of another installation',
      (json) => ({ ...json, checkpoint: { ...(json.checkpoint as object), installation: '别的安装' } }),
      /校验点的安装编号与留痕第一条不符：别的安装/,
    ),
    worded(
      'an entry taken out of the log',
      'log.jsonl',
      (text) =>
        text
          .split('\n')
          .filter((_, i) => i !== 3)
          .join('\n'),
      /留痕在第 3 条断开/,
    ),
    worded(
      'an entry changed in the log',
      'log.jsonl',
      (text) => text.replace('"person"', '"import"'),
      /留痕在第 \d+ 条断开/,
    ),
    worded('no log entries', 'log.jsonl', () => '\n', /留痕不是从第一条开始/),
    worded('a broken line in the log', 'log.jsonl', (text) => `${text}{"seq":\n`, /留痕第 \d+ 行不符合格式/),
    worded(
      'an older checkpoint',
      'log.jsonl',
      (text) => `${text.trimEnd().split('\n').slice(0, -1).join('\n')}\n`,
      /留痕的末条与校验点不一致/,
    ),
    worded(
      'another checkpoint beside it',
      'checkpoint.json',
      (text) => text.replace(/"seq": \d+/, '"seq": 1'),
      /checkpoint\.json 与 manifest\.json/,
    ),
    worded('another declaration', '/bagit.txt', (text) => text.replace('1.0', '0.97'), /bagit\.txt 不是|签名/),
    worded(
      'another sum of bytes',
      'bag-info.txt',
      (text) => text.replace(/Payload-Oxum: \d+/, 'Payload-Oxum: 1'),
      /bag-info\.txt/,
    ),
    forged(
      'a picture of 1.6 billion pixels',
      (parts) => {
        parts.data.set(paperOf(parts).path, pngHead(40_000, 40_000));
      },
      /图片太大.*演示抽查方案/,
    ),
    forged(
      'a JPEG of a billion pixels',
      (parts) => {
        parts.data.set(paperOf(parts).path, jpegHead(32_768, 32_768));
      },
      /图片太大.*演示抽查方案/,
    ),
    forged(
      'a GIF of a billion pixels',
      (parts) => {
        parts.data.set(paperOf(parts).path, gifHead(40_000, 40_000));
      },
      /图片太大.*演示抽查方案/,
    ),
    forged(
      'a capture of another size than recorded',
      (parts) => {
        parts.data.set(first(parts).path, pngHead(60_000, 60_000));
      },
      /图片尺寸与记录不符：.*60000×60000/,
    ),
    forged(
      'a piece of another assessment',
      (parts) => {
        first(parts).record.assessment = '140600-2021';
      },
      /佐证属于另一个考核：.*140600-2021/,
    ),
    forged(
      'a plan of another assessment',
      ({ manifest: { plans } }) => {
        plans[0]!.assessment = '140600-2021';
      },
      /计划或部门属于另一个考核/,
    ),
    {
      name: 'a paper under a name that is a path',
      says: /路径跳出|反斜杠/,
      make: () => rawZip([...files.entries.filter(({ name }) => name !== paper), { name: inBag('data/..'), data: x }]),
    },
  ];
}

/** An entry whose 64-bit field tells `size` stored bytes. */
function zip64Size(size: number): Partial<RawEntry> {
  const extra = new Uint8Array(20);
  const data = new DataView(extra.buffer);
  data.setUint16(0, 1, true);
  data.setUint16(2, 16, true);
  data.setBigUint64(4, BigInt(size), true);
  data.setBigUint64(12, BigInt(size), true);
  return { extra, size: 0xffffffff, compressed: 0xffffffff };
}
