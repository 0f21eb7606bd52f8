import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exceljs from 'exceljs';
import JSZip from 'jszip';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BundleScope } from '@/lib/bundle/plan-bundle';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import { type DemoOffice, demoOffice, demoPicture } from '../support/demo-bundle';

let office: DemoOffice;
let folder: string;
beforeAll(async () => {
  office = await demoOffice();
  folder = mkdtempSync(join(tmpdir(), 'bundle-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Exports, unpacks by unzip, and gives the bag's folder. */
async function unpacked(scope: BundleScope) {
  const { file, fileName } = await office.bundle(scope);
  const path = join(folder, fileName);
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()));
  expect(execFileSync('unzip', ['-t', path]).toString()).toContain('No errors detected');
  execFileSync('unzip', ['-qqo', path, '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
  return { file, path, bag: join(folder, fileName.replace(/\.zip$/, '')) };
}
const payload = (bag: string): string[] =>
  readFileSync(join(bag, 'manifest-sha256.txt'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66));

const education = '2022双随机考核_市教育局_20220901-1020';

describe('an exported bundle', () => {
  it('holds what a department has, under the names of the paper world, bit for bit', async () => {
    const { bag } = await unpacked({ kind: 'department', department: '市教育局' });
    expect(bag).toBe(join(folder, education));
    expect(payload(bag).sort()).toEqual(
      [
        'data/index.html',
        'data/市教育局/11_两库更新前后/11_监管对象库_更新前_20220901-1023.png',
        'data/市教育局/11_两库更新前后/11_监管对象库_更新后_20220901-1024.png',
        'data/市教育局/13_抽查方案/演示抽查方案.pdf',
        'data/市教育局/18_抽查结果公示/18_004民办学校办学情况抽查_双随机公示模块的抽查项_20220901-1021.png',
        'data/市教育局/18_抽查结果公示/18_005校外培训机构抽查_双随机公示模块的抽查项_20220901-1022_未截全.png',
        'data/目录.xlsx',
      ].sort(),
    );
    const before = readFileSync(join(bag, 'data/市教育局/11_两库更新前后/11_监管对象库_更新前_20220901-1023.png'));
    expect(before.equals(demoPicture(3))).toBe(true);
  });

  it('is found whole by sha256sum, python and JSZip', async () => {
    const { bag, path, file } = await unpacked({ kind: 'all' });
    for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
      execFileSync('sha256sum', ['-c', '--strict', '--quiet', list], { cwd: bag });
    const names = execFileSync(
      'python3',
      [
        '-c',
        'import sys,zipfile;z=zipfile.ZipFile(sys.argv[1]);assert z.testzip() is None;print("\\n".join(z.namelist()))',
        path,
      ],
      { env: { ...process.env, PYTHONIOENCODING: 'utf-8' } },
    ).toString();
    expect(names).toContain('data/待归档/演示页面 5_20220901-1025.png');
    const zip = await JSZip.loadAsync(await file.arrayBuffer(), { checkCRC32: true });
    expect(Object.keys(zip.files)).toHaveLength(names.trim().split('\n').length);
  });

  it('is found without a fault by our own check', async () => {
    for (const scope of [
      { kind: 'all' },
      { kind: 'item', item: 18 },
      { kind: 'plan', plan: '140600-2022-004' },
    ] as const) {
      const report = await verifyBundle((await office.bundle(scope)).file);
      expect(report.ok && report.value.faults).toEqual([]);
      expect(report.ok && report.value.files).toBe({ all: 6, item: 2, plan: 2 }[scope.kind]);
    }
  });

  it('lists its files in 目录, one row a slot, in Chinese, with links; and what is missing', async () => {
    const { bag } = await unpacked({ kind: 'item', item: 18 });
    const book = new exceljs.Workbook();
    await book.xlsx.readFile(join(bag, 'data/目录.xlsx'));
    const list = book.getWorksheet('目录');
    expect(list?.getCell('B2').value).toBe(18);
    expect(list?.getCell('H2').value).toBe('民办学校办学情况抽查');
    expect(list?.getCell('P3').value).toBe('未截全：网页太长，只截取了前面部分');
    expect(list?.getCell('O2').value).toMatch(/^[0-9a-f]{64}$/);
    expect(list?.getCell('K2').value).toMatchObject({ hyperlink: expect.stringContaining('%E5%B8%82') });
    // 55 plans, two of them served.
    expect(book.getWorksheet('缺项清单')?.rowCount).toBe(1 + 53);
  });

  it('carries a checkpoint that counts every export before it', async () => {
    const first = await verifyBundle((await office.bundle({ kind: 'all' })).file);
    const second = await verifyBundle((await office.bundle({ kind: 'all' })).file);
    if (!first.ok || !second.ok) throw new Error('not a bundle');
    // Each export is told of twice: put together (the bundle's own log ends there), then handed out.
    expect(second.value.manifest.checkpoint.seq).toBe(first.value.manifest.checkpoint.seq + 2);
  });

  it('is not made where there is nothing to hand in', async () => {
    await expect(office.bundle({ kind: 'item', item: 36 })).rejects.toThrow('bundle-empty');
  });
});
