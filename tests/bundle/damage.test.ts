import { createHash } from 'node:crypto';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { sealOf } from '@/lib/model/seal';
import { demoOffice } from '../support/demo-bundle';

let original: Uint8Array<ArrayBuffer>;
beforeAll(async () => {
  const { file } = await (await demoOffice()).bundle({ kind: 'department', department: '市教育局' });
  original = new Uint8Array(await file.arrayBuffer());
});

const faultsOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string[]> => {
  const report = await verifyBundle(new Blob([bytes]));
  if (!report.ok) return [report.error.code];
  return report.value.faults;
};
/** Unpacks, changes, and packs again as another program would, with right CRCs and compression. */
async function repacked(
  change: (zip: JSZip, folder: string) => Promise<void> | void,
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = await JSZip.loadAsync(original);
  const folder = Object.keys(zip.files)
    .find((name) => name.endsWith('bagit.txt'))!
    .replace('bagit.txt', '');
  await change(zip, folder);
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' }) as Promise<Uint8Array<ArrayBuffer>>;
}
const fileIn = (zip: JSZip, part: string): string => {
  const name = Object.keys(zip.files).find((one) => one.includes(part));
  if (!name) throw new Error(`no ${part} in the bundle`);
  return name;
};
async function edit(zip: JSZip, part: string, change: (text: string) => string): Promise<void> {
  const name = fileIn(zip, part);
  const before = await zip.file(name)!.async('string');
  const after = change(before);
  if (after === before) throw new Error(`nothing changed in ${part}`);
  zip.file(name, after);
}
const at = (text: string): number => {
  const wanted = new TextEncoder().encode(text);
  for (let i = original.length - 1; i >= 0; i--) if (wanted.every((byte, k) => original[i + k] === byte)) return i;
  throw new Error(`${text} is not in the zip`);
};

describe('a bundle that was packed again by another program', () => {
  it('is as good as it was', async () => {
    expect(await faultsOf(await repacked(() => undefined))).toEqual([]);
  });
});

describe('a damaged bundle', () => {
  it('names the picture in which one byte is another', async () => {
    const bytes = original.slice();
    const name = '更新前_20220901-1023.png';
    // The data of a stored entry follows its name in the local header.
    const text = new TextDecoder('latin1').decode(bytes);
    const marker = text.indexOf('IDAT', text.indexOf('1023.png\u0089PNG'));
    bytes[marker + 6]! ^= 1;
    const faults = await faultsOf(bytes);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(name);
  });

  it('is refused where its end is missing', async () => {
    expect(await faultsOf(original.slice(0, original.length - 100))).toEqual(['bundle-unreadable']);
  });

  it('is refused where the directory points elsewhere', async () => {
    const bytes = original.slice();
    new DataView(bytes.buffer).setUint32(at('PK\u0005\u0006') + 16, 12, true);
    expect(await faultsOf(bytes)).toEqual(['bundle-unreadable']);
  });
});

describe('a changed bundle, packed with right sums', () => {
  it('names the picture that was put in another’s place', async () => {
    const bytes = await repacked(async (zip) => {
      zip.file(fileIn(zip, '更新后_'), await zip.file(fileIn(zip, '更新前_'))!.async('uint8array'));
    });
    expect(await faultsOf(bytes)).toEqual([expect.stringMatching(/文件被改动：.*更新后_/)]);
  });

  it('names what is missing and what is too much', async () => {
    const bytes = await repacked((zip, folder) => {
      zip.remove(fileIn(zip, '更新后_'));
      zip.file(`${folder}data/多出来的.png`, 'x');
    });
    const faults = await faultsOf(bytes);
    expect(faults.join('\n')).toMatch(/多出文件：.*多出来的\.png/);
    expect(faults.join('\n')).toMatch(/缺少文件：.*更新后_/);
    expect(faults).toHaveLength(2);
  });

  it('names a record whose time was changed', async () => {
    const bytes = await repacked((zip) => edit(zip, '/manifest.json', (text) => text.replace('10:23:00', '09:23:00')));
    const faults = (await faultsOf(bytes)).join('\n');
    expect(faults).toMatch(/文件被改动：.*manifest\.json/);
    expect(faults).toMatch(/记录被改动：.*更新前/);
  });

  it('names a picture that was moved to another slot, with every sum put right', async () => {
    const bytes = await repacked(async (zip) => {
      await edit(zip, '/manifest.json', (text) =>
        text.replace(
          '"slot": "18.result-publication@plan:140600-2022-004"',
          '"slot": "18.result-publication@plan:140600-2022-009"',
        ),
      );
      const manifest = await zip.file(fileIn(zip, '/manifest.json'))!.async('uint8array');
      const sum = createHash('sha256').update(manifest).digest('hex');
      await edit(zip, 'tagmanifest-sha256.txt', (text) => text.replace(/[0-9a-f]{64}(?= {2}manifest\.json)/, sum));
    });
    const faults = (await faultsOf(bytes)).join('\n');
    expect(faults).toMatch(/归档与留痕不符：.*2022-009，留痕里没有/);
    expect(faults).toMatch(/归档与留痕不符：缺少 .*2022-004/);
  });

  it('is refused where a member was slipped into a record', async () => {
    const bytes = await repacked((zip) =>
      edit(zip, '/manifest.json', (text) => text.replace('"crc32":', '"note": "x", "crc32":')),
    );
    expect(await faultsOf(bytes)).toEqual(['bundle-invalid']);
  });

  it('names a file that is listed but has no record', async () => {
    const bytes = await repacked(async (zip, folder) => {
      zip.file(`${folder}data/无记录.png`, 'x');
      const sum = createHash('sha256').update('x').digest('hex');
      await edit(zip, '/manifest-sha256.txt', (list) => `${list}${sum}  data/无记录.png\n`);
      const list = await zip.file(fileIn(zip, '/manifest-sha256.txt'))!.async('uint8array');
      const listSum = createHash('sha256').update(list).digest('hex');
      await edit(zip, 'tagmanifest-sha256.txt', (tags) =>
        tags.replace(/[0-9a-f]{64}(?= {2}manifest-sha256\.txt)/, listSum),
      );
    });
    expect(await faultsOf(bytes)).toEqual(['没有记录的文件：data/无记录.png', '签名以后被改动：manifest-sha256.txt']);
  });

  it('names a record whose seal was made anew, with every sum put right', async () => {
    const bytes = await repacked(async (zip) => {
      const name = fileIn(zip, '/manifest.json');
      const manifest = JSON.parse(await zip.file(name)!.async('string'));
      const changed = manifest.evidence[0];
      changed.record.takenAt = '2022-08-01T09:00:00.000+08:00';
      changed.seal = sealOf(changed.record);
      const text = JSON.stringify(manifest);
      zip.file(name, text);
      const sum = createHash('sha256').update(text).digest('hex');
      await edit(zip, 'tagmanifest-sha256.txt', (list) => list.replace(/[0-9a-f]{64}(?= {2}manifest\.json)/, sum));
    });
    expect(await faultsOf(bytes)).toEqual([
      expect.stringMatching(/留痕里没有这件佐证的登记/),
      '签名以后被改动：manifest.json',
    ]);
  });

  it('says where the log was cut or changed', async () => {
    const cut = await repacked((zip) =>
      edit(zip, 'log.jsonl', (text) =>
        text
          .split('\n')
          .filter((_, i) => i !== 3)
          .join('\n'),
      ),
    );
    expect((await faultsOf(cut)).join('\n')).toMatch(/留痕在第 \d+ 条断开（缺条目）/);
    const changed = await repacked((zip) => edit(zip, 'log.jsonl', (text) => text.replace('市教育局', '市科技局')));
    expect((await faultsOf(changed)).join('\n')).toMatch(/留痕在第 \d+ 条断开（条目被改动）/);
  });

  it('is refused with the version it has, when that is not known', async () => {
    const bytes = await repacked((zip) =>
      edit(zip, '/manifest.json', (text) => text.replace('shuangsuiji-bundle/2', 'shuangsuiji-bundle/9')),
    );
    expect(await faultsOf(bytes)).toEqual(['bundle-version']);
  });

  it('is refused where a name leaves the folder', async () => {
    const bytes = await repacked((zip, folder) => {
      zip.file(`${folder}../../evil.txt`, 'x', { createFolders: false });
    });
    expect(await faultsOf(bytes)).toEqual(['bundle-unreadable']);
  });
});

it('a foreign zip is told from a bundle', async () => {
  const zip = new JSZip();
  zip.file('照片.png', 'x');
  expect(await faultsOf((await zip.generateAsync({ type: 'uint8array' })) as Uint8Array<ArrayBuffer>)).toEqual([
    'bundle-foreign',
  ]);
});

it('a zip that would grow a thousandfold is refused before it is unpacked', async () => {
  const bytes = await repacked((zip, folder) => {
    zip.file(`${folder}data/bomb.bin`, new Uint8Array(40_000_000));
  });
  expect(await faultsOf(bytes)).toEqual(['bundle-unreadable']);
});
