import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { readEntry, readZip } from '@/lib/bundle/zip-reader';
import { composeZip } from '@/lib/bundle/zip-writer';
import { crc32 } from '@/lib/model/crc32';

const bytes = new TextEncoder().encode('佐证内容');
const file = (path: string) => ({
  path,
  blob: new Blob([bytes]),
  crc32: crc32(bytes),
  at: '2022-09-01T10:20:30.000+08:00',
});

describe('a zip of stored pieces', () => {
  it('is taken by unzip with Chinese names and right sums', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
    const zip = await composeZip([file('资料包/目录.txt'), file('资料包/data/二.txt')]);
    writeFileSync(join(folder, 'a.zip'), new Uint8Array(await zip.arrayBuffer()));
    expect(execFileSync('unzip', ['-t', join(folder, 'a.zip')]).toString()).toContain('No errors detected');
  });

  it('is read back byte for byte, whichever encoding its names are in', async () => {
    for (const names of ['utf-8', 'gbk'] as const) {
      const zip = await composeZip([file('资料/甲.txt')], { names });
      const entries = await readZip(zip);
      expect(entries.ok && entries.value.map(({ path }) => path)).toEqual(['资料/甲.txt']);
      const read = entries.ok ? await readEntry(zip, entries.value[0]!) : entries;
      expect(read.ok && (await read.value.text())).toBe('佐证内容');
    }
  });

  it('keeps a name that GBK cannot write, among names in GBK', async () => {
    const entries = await readZip(await composeZip([file('资料/甲.txt'), file('资料/𠮷.txt')], { names: 'gbk' }));
    expect(entries.ok && entries.value.map(({ path }) => path)).toEqual(['资料/甲.txt', '资料/𠮷.txt']);
  });

  it.each(['../a.txt', '/a.txt', 'C:a.txt', 'a\\b.txt', 'con.txt', 'a/./b', 'a.txt.'])(
    'is refused when a name is %s',
    async (path) => {
      expect((await readZip(await composeZip([file(path)]))).ok).toBe(false);
    },
  );

  it('is refused when two names differ only in case', async () => {
    expect((await readZip(await composeZip([file('a/A.txt'), file('a/a.txt')]))).ok).toBe(false);
  });

  it('is told from a bundle, and a text from a zip', async () => {
    expect(await verifyBundle(await composeZip([file('a/b.txt')]))).toMatchObject({
      ok: false,
      error: { code: 'bundle-foreign' },
    });
    expect(await verifyBundle(new Blob(['no zip']))).toMatchObject({ ok: false, error: { code: 'bundle-unreadable' } });
  });
});
