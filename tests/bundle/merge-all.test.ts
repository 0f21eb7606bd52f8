import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { originsOf } from '@/lib/bundle/receive/origin';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { good } from '../store/demo-store';
import {
  addPiece,
  bundleOf,
  type DemoInstallation,
  emptyInstallation,
  officeOf,
  pieceId,
  previewOf,
  receive,
} from '../support/departments';

const assessment = '140600-2022';
const folder = mkdtempSync(join(tmpdir(), 'merge-all-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const offices: DemoInstallation[] = [];
const zips: string[] = [];
const city = emptyInstallation('市局的安装');

/** What a program answered; its words where it failed. */
function run(program: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: 'utf8', cwd: folder });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${error?.message ?? ''}${stdout}${stderr}`);
  return stdout;
}
const fileAt = (path: string) => new File([readFileSync(path)], basename(path));

/** 26 departments, each with three of its own slots filled and one piece left over, and each one's bundle on the disk. */
beforeAll(async () => {
  const model = await officeOf('样板');
  const view = await loadAssessmentView(model.store);
  const [plans, departments] = [await model.store.plans(assessment), await model.store.departments(assessment)];
  const owners = departments.filter(({ id }) => view.slots.some((slot) => slot.owner === id && slot.need > 0));
  for (const [n, { id }] of owners.slice(0, 26).entries()) {
    const office = emptyInstallation(`${id}的安装`);
    await good(office.store.saveAssessment({ ...view.assessment!, me: { role: 'department', department: id } }));
    await good(office.store.importPlans({ assessment, plans, departments, fileName: '演示.csv' }));
    const slots = view.slots.filter((slot) => slot.owner === id && slot.need > 0).slice(0, 3);
    for (const [i, slot] of slots.entries()) await addPiece(office, pieceId(n, i), [slot.key], { n: n + i });
    await addPiece(office, pieceId(n, 9), [], { n });
    const file = await bundleOf(office);
    const path = join(folder, `${n}.zip`);
    writeFileSync(path, Buffer.from(await file.arrayBuffer()));
    offices.push(office);
    zips.push(path);
  }
}, 300_000);

describe('26 departments hand in their bundles', () => {
  it('each is sound for unzip, 7z, Python, sha256sum and a BagIt checker of its own', () => {
    expect(zips).toHaveLength(26);
    const seven = spawnSync('7z').error ? '7zz' : '7z';
    const bags: string[] = [];
    for (const [n, zip] of zips.entries()) {
      run('unzip', '-q', '-t', zip);
      run('unzip', '-q', zip, '-d', `bag${n}`);
      const bag = join(folder, `bag${n}`, run('ls', `bag${n}`).trim());
      bags.push(bag);
      run('sh', '-c', 'cd "$1" && sha256sum --quiet -c manifest-sha256.txt tagmanifest-sha256.txt', 'sh', bag);
    }
    run(seven, 't', '-bso0', ...zips);
    const script = 'import sys,zipfile\nfor p in sys.argv[1:]: assert zipfile.ZipFile(p).testzip() is None, p';
    run('python3', '-c', script, ...zips);
    expect(run('python3', join(process.cwd(), 'tests/support/check-bag.py'), ...bags)).toContain('26 bags valid');
    // One packed again by 7-Zip with a folder around it, one by Python with names in GBK, as old programs write them.
    run('mv', 'bag0', '外面的文件夹');
    run(seven, 'a', '-bso0', '-tzip', '-mx=9', '7z.zip', '外面的文件夹');
    run('python3', join(process.cwd(), 'tests/support/rezip-gbk.py'), zips[1]!, 'gbk.zip');
    expect(readFileSync(join(folder, 'gbk.zip')).includes(Buffer.from([0xcb, 0xb7, 0xd6, 0xdd]))).toBe(true); // 朔州
    zips[0] = join(folder, '7z.zip');
    zips[1] = join(folder, 'gbk.zip');
  }, 300_000);

  it('all are merged into an empty installation: coverage is the sum, every original the same to the last byte', async () => {
    for (const zip of zips) {
      const file = fileAt(zip);
      expect((await previewOf(city, file)).faults).toEqual([]);
      expect(await receive(city, file)).toMatchObject({ added: 4 });
    }
    const merged = await loadAssessmentView(city.store);
    expect(merged.evidence).toHaveLength(26 * 4);
    const views = await Promise.all(offices.map(({ store }) => loadAssessmentView(store)));
    const have = new Map<string, number>();
    for (const { slots } of views) for (const { key, have: n } of slots) have.set(key, (have.get(key) ?? 0) + n);
    expect(merged.slots.map(({ key, have: n }) => [key, n])).toEqual(
      merged.slots.map(({ key }) => [key, have.get(key) ?? 0]),
    );
    expect(merged.slots.filter(({ have: n }) => n > 0)).toHaveLength(26 * 3);
    const origins = originsOf(await city.store.log({ type: 'bundle-imported' }));
    for (const [n, { store, name }] of offices.entries()) {
      for (const { record, seal } of views[n]!.evidence) {
        const [theirs, ours] = [await good(store.bytes(record.id)), await good(city.store.bytes(record.id))];
        expect(Buffer.from(await ours.arrayBuffer()).equals(Buffer.from(await theirs.arrayBuffer()))).toBe(true);
        expect((await city.store.get(record.id))?.seal).toBe(seal);
        expect(origins.get(record.id)?.installation).toBe(name);
      }
    }
    expect(await good(city.store.verifyAll(() => undefined))).toMatchObject({ complete: true });
  }, 300_000);
});
