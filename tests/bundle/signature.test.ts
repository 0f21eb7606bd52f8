import { createHash, webcrypto } from 'node:crypto';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { compareBundles } from '@/lib/bundle/compare-bundles';
import { type BundleReport, verifyBundle } from '@/lib/bundle/verify-bundle';
import { logHash } from '@/lib/model/chain';
import type { LogEntry } from '@/lib/model/log-entry';
import { bytesToSign, SignedCheckpoint } from '@/lib/model/signed-checkpoint';
import { type DemoOffice, demoOffice } from '../support/demo-bundle';

let office: DemoOffice;
let original: Blob;
beforeAll(async () => {
  office = await demoOffice();
  original = (await office.bundle({ kind: 'all' })).file;
}, 60_000);

async function reportOf(bundle: Blob): Promise<BundleReport> {
  const report = await verifyBundle(bundle);
  if (!report.ok) throw new Error(report.error.code);
  return report.value;
}

interface Bag {
  read(name: string): Promise<string>;
  write(name: string, content: string): void;
  remove(name: string): void;
}

const sumOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** Changes a bundle as somebody would who knows its format: every sum of both lists is put right afterwards. */
async function forged(change: (bag: Bag) => Promise<void>): Promise<Blob> {
  const zip = await JSZip.loadAsync(await original.arrayBuffer());
  const folder = Object.keys(zip.files)[0]!.split('/')[0]!;
  const at = (name: string) => `${folder}/${name}`;
  const changed = new Set<string>();
  const removed = new Set<string>();
  const bag: Bag = {
    read: (name) => zip.file(at(name))!.async('string'),
    write(name, content) {
      zip.file(at(name), content);
      changed.add(name);
    },
    remove(name) {
      zip.remove(at(name));
      removed.add(name);
    },
  };
  await change(bag);
  for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt']) {
    const lines = (await bag.read(list)).split('\n').filter((line) => !removed.has(line.slice(66)));
    const right = await Promise.all(
      lines.map(async (line) => {
        const name = line.slice(66);
        return changed.has(name) ? `${sumOf(await bag.read(name))}  ${name}` : line;
      }),
    );
    bag.write(list, right.join('\n'));
  }
  return new Blob([(await zip.generateAsync({ type: 'uint8array' })) as Uint8Array<ArrayBuffer>]);
}

const faultsOf = async (change: (bag: Bag) => Promise<void>) => (await reportOf(await forged(change))).faults;

describe('a signed bundle', () => {
  it('is found sound, and says with which key it was signed', async () => {
    const { faults, signature } = await reportOf(original);
    expect(faults).toEqual([]);
    expect(signature).toEqual({ state: 'signed', ...(await office.store.signingKey()) });
    expect(signature).toMatchObject({ algorithm: 'Ed25519', publicKey: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is sound by the documented bytes alone, without our own code', async () => {
    const zip = await JSZip.loadAsync(await original.arrayBuffer());
    const name = Object.keys(zip.files).find((path) => path.endsWith('/signature.json'))!;
    const { publicKey, statement, signature } = SignedCheckpoint.parse(
      JSON.parse(await zip.file(name)!.async('string')),
    );
    const key = await webcrypto.subtle.importKey('raw', Buffer.from(publicKey, 'hex'), 'Ed25519', true, ['verify']);
    const bytes = bytesToSign(statement);
    expect(await webcrypto.subtle.verify('Ed25519', key, Buffer.from(signature, 'hex'), bytes)).toBe(true);
    expect(statement).toMatchObject({ evidence: 6, checkpoint: { installation: 'demo-installation' } });
  });

  it.each([
    ['bag-info.txt', (text: string) => text.replace('市', '县')],
    ['data/index.html', (text: string) => text.replace('</body>', '<p>演示改动</p></body>')],
    ['manifest.json', (text: string) => text.replace('"label": "', '"label": "演示')],
  ])('shows a change of %s though every sum was put right', async (name, change) => {
    const faults = await faultsOf(async (bag) => {
      const before = await bag.read(name);
      const after = change(before);
      if (after === before) bag.write(name, `${before} `);
      else bag.write(name, after);
    });
    const covered = name.startsWith('data/') ? 'manifest-sha256.txt' : name;
    expect(faults).toEqual([`签名以后被改动：${covered}`]);
  });

  it('contradicts its log when the signature is taken away', async () => {
    const faults = await faultsOf(async (bag) => bag.remove('signature.json'));
    expect(faults).toEqual([expect.stringContaining('缺少签名')]);
  });

  it.each([
    ['the number of evidences', (text: string) => text.replace('"evidence": 6', '"evidence": 7'), '签名不成立'],
    [
      'the key',
      (text: string) => text.replace(/"publicKey": "../, '"publicKey": "00'),
      '签名用的密钥与留痕里登记的不同',
    ],
    ['a member that does not belong there', (text: string) => text.replace('{', '{"note": 1,'), '不符合格式'],
  ])('shows that %s was changed in the signature', async (_, change, told) => {
    const faults = await faultsOf(async (bag) => bag.write('signature.json', change(await bag.read('signature.json'))));
    expect(faults.join('\n')).toContain(told);
  });

  it('shows that it was signed anew with another key', async () => {
    const faults = await faultsOf(async (bag) => {
      const { privateKey, publicKey } = (await webcrypto.subtle.generateKey('Ed25519', true, [
        'sign',
        'verify',
      ])) as CryptoKeyPair;
      const signed = SignedCheckpoint.parse(JSON.parse(await bag.read('signature.json')));
      const signature = await webcrypto.subtle.sign('Ed25519', privateKey, bytesToSign(signed.statement));
      const raw = await webcrypto.subtle.exportKey('raw', publicKey);
      const anew = {
        ...signed,
        publicKey: Buffer.from(raw).toString('hex'),
        signature: Buffer.from(signature).toString('hex'),
      };
      bag.write('signature.json', JSON.stringify(anew));
    });
    expect(faults).toEqual(['签名用的密钥与留痕里登记的不同']);
  });
});

describe('bundles of one installation', () => {
  it('extend each other: the later signature names the checkpoint signed before, and the later log holds it', async () => {
    const first = await reportOf((await office.bundle({ kind: 'all' })).file);
    const file = (await office.bundle({ kind: 'item', item: 18 })).file;
    const second = await reportOf(file);
    const zip = await JSZip.loadAsync(await file.arrayBuffer());
    const name = Object.keys(zip.files).find((path) => path.endsWith('/signature.json'))!;
    const { seq, head } = first.manifest.checkpoint;
    expect(JSON.parse(await zip.file(name)!.async('string')).statement.previous).toEqual({ seq, head });
    expect(
      compareBundles([
        { name: '后', report: second },
        { name: '前', report: first },
      ]),
    ).toEqual([{ earlier: '前', later: '后', continues: true, sameKey: true }]);
  });

  it('are told apart from one whose whole log was written anew', async () => {
    const first = await reportOf(original);
    const later = await reportOf((await office.bundle({ kind: 'all' })).file);
    const rewritten: LogEntry[] = [];
    for (const entry of later.log) {
      const body = entry.seq === 2 ? { ...entry.body, 演示: '改写' } : entry.body;
      const next = { ...entry, body, prev: rewritten.at(-1)?.hash ?? entry.prev };
      rewritten.push({ ...next, hash: logHash(next) });
    }
    expect(
      compareBundles([
        { name: '前', report: first },
        { name: '后', report: { ...later, log: rewritten } },
      ]),
    ).toMatchObject([{ continues: false }]);
  });

  it('of different installations are not compared', async () => {
    const other = await reportOf(original);
    const checkpoint = { ...other.manifest.checkpoint, installation: 'demo-other' };
    const report = { ...other, manifest: { ...other.manifest, checkpoint } };
    expect(
      compareBundles([
        { name: '甲', report: other },
        { name: '乙', report },
      ]),
    ).toEqual([]);
  });
});
