import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { sealOf } from '@/lib/model/seal';
import { demoOffice } from '../support/demo-bundle';
import { seeded, soakRow, tries } from '../support/soak';

type Files = Map<string, Uint8Array<ArrayBuffer>>;
const sum = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytesOf = (content: string) => new Uint8Array(new TextEncoder().encode(content));

/** Both lists made anew, as somebody would who wants no sum to tell. */
function sumsPutRight(files: Files): void {
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = text(files.get(list))
      .split('\n')
      .map((line) => {
        const content = files.get(line.slice(66));
        return content ? `${sum(content)}  ${line.slice(66)}` : line;
      });
    files.set(list, bytesOf(lines.join('\n')));
  }
}

interface Manifest {
  evidence: { path: string; seal: string; record: { id: string; takenAt: string; page: { url: string } | null } }[];
  filings: { evidence: string; slot: string; at: string }[];
  label: string;
}

const ways: Record<string, (files: Files, pick: <T>(of: readonly T[]) => T, random: () => number) => string> = {
  'one bit'(files, pick, random) {
    const path = pick([...files.keys()]);
    const bytes = files.get(path)!.slice();
    const at = Math.floor(random() * bytes.length);
    bytes[at] = bytes[at]! ^ (1 << Math.floor(random() * 8));
    files.set(path, bytes);
    return path;
  },
  'cut off'(files, pick, random) {
    const path = pick([...files.keys()].filter((one) => files.get(one)!.length > 0));
    files.set(path, files.get(path)!.slice(0, Math.floor(random() * files.get(path)!.length)));
    return path;
  },
  'two pictures swapped'(files, pick) {
    const pictures = [...files.keys()].filter((path) => path.endsWith('.png'));
    const first = pick(pictures);
    const second = pick(pictures.filter((path) => path !== first));
    const [a, b] = [files.get(first)!, files.get(second)!];
    files.set(first, b).set(second, a);
    return first;
  },
  'a file removed'(files, pick) {
    const path = pick([...files.keys()].filter((one) => one !== 'signature.json'));
    files.delete(path);
    return path;
  },
  'a file too much'(files, _pick, random) {
    const path = `data/演示${Math.floor(random() * 1e6)}.png`;
    files.set(path, bytesOf('演示'));
    return path;
  },
  'a record, with every sum put right'(files, pick) {
    const manifest = JSON.parse(text(files.get('manifest.json'))) as Manifest;
    const { record } = pick(manifest.evidence);
    record.takenAt = '2022-07-01T08:00:00.000+08:00';
    files.set('manifest.json', bytesOf(`${JSON.stringify(manifest, null, 1)}\n`));
    sumsPutRight(files);
    return record.id;
  },
  'a record and its seal, with every sum put right'(files, pick) {
    const manifest = JSON.parse(text(files.get('manifest.json'))) as Manifest;
    const one = pick(manifest.evidence);
    one.record.takenAt = '2022-07-01T08:00:00.000+08:00';
    one.seal = sealOf(one.record as unknown as Parameters<typeof sealOf>[0]);
    files.set('manifest.json', bytesOf(`${JSON.stringify(manifest, null, 1)}\n`));
    sumsPutRight(files);
    return one.record.id;
  },
  'a filing, with every sum put right'(files, pick) {
    const manifest = JSON.parse(text(files.get('manifest.json'))) as Manifest;
    const filing = pick(manifest.filings);
    filing.slot = '18.result-publication@plan:140600-2022-055';
    files.set('manifest.json', bytesOf(`${JSON.stringify(manifest, null, 1)}\n`));
    sumsPutRight(files);
    return filing.evidence;
  },
  'what nothing but the signature holds, with every sum put right'(files, pick) {
    const path = pick(['manifest.json', 'bag-info.txt', 'data/index.html', 'data/目录.xlsx']);
    if (path === 'manifest.json') {
      const manifest = JSON.parse(text(files.get(path))) as Manifest;
      pick(manifest.filings).at = '2022-07-01T08:00:00.000+08:00';
      files.set(path, bytesOf(`${JSON.stringify(manifest, null, 1)}\n`));
    } else {
      files.set(path, new Uint8Array([...files.get(path)!, 32]));
    }
    sumsPutRight(files);
    return path.startsWith('data/') ? 'manifest-sha256.txt' : path;
  },
  'an entry of the log, with every sum put right'(files, pick) {
    const lines = text(files.get('log.jsonl')).trimEnd().split('\n');
    const at = pick([...lines.keys()]);
    const entry = JSON.parse(lines[at]!) as { at: string };
    entry.at = '2022-07-01T08:00:00.000+08:00';
    lines[at] = JSON.stringify(entry);
    files.set('log.jsonl', bytesOf(`${lines.join('\n')}\n`));
    sumsPutRight(files);
    return `第 ${at} 条`;
  },
};

it('every random change of a bundle is found, and what was changed is named', async () => {
  const wanted = tries(30, 1000);
  const { file } = await (await demoOffice()).bundle({ kind: 'all' });
  const zip = await JSZip.loadAsync(await file.arrayBuffer());
  const original: Files = new Map();
  let folder = '';
  for (const [path, entry] of Object.entries(zip.files)) {
    folder = path.slice(0, path.indexOf('/') + 1);
    original.set(path.slice(folder.length), (await entry.async('uint8array')) as Uint8Array<ArrayBuffer>);
  }
  const random = seeded(20_220_904);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  const names = Object.keys(ways);
  const missed: string[] = [];
  let worst = 0;
  for (let n = 0; n < wanted; n++) {
    const way = names[n % names.length]!;
    const files: Files = new Map(original);
    const named = ways[way]!(files, pick, random);
    const packed = new JSZip();
    for (const [path, content] of files) packed.file(`${folder}${path}`, content);
    const bytes = (await packed.generateAsync({ type: 'uint8array' })) as Uint8Array<ArrayBuffer>;
    const started = performance.now();
    const report = await verifyBundle(new Blob([bytes]));
    worst = Math.max(worst, performance.now() - started);
    // A bundle that can't be read at all is refused whole, and that is found too.
    if (!report.ok) continue;
    const faults = report.value.faults.join('\n');
    if (!faults.includes(named)) missed.push(`${n} ${way}: ${named} ← ${faults}`);
  }
  soakRow({
    what: '资料包的随机改动',
    tried: wanted,
    survived: wanted - missed.length,
    lost: missed.length,
    worstMs: worst,
    timed: '核对一个包',
  });
  expect(missed).toEqual([]);
}, 900_000);
