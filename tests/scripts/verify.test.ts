import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll, describe, expect, it } from 'vitest';
import { demoOffice } from '../support/demo-bundle';

const folder = mkdtempSync(join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const frozen = 'tests/fixtures/bundle-v1/demo.zip';

function verify(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/tsx', ['scripts/verify.ts', ...args], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

describe('npm run verify', () => {
  it('says that a sound bundle is sound', () => {
    expect(verify(frozen)).toMatchObject({ status: 0, stdout: expect.stringContaining('完好，6 件佐证'), stderr: '' });
  });

  it('names the file with a flipped byte and ends with 1', () => {
    const bytes = readFileSync(frozen);
    const at = bytes.indexOf('IDAT', bytes.indexOf('1023.png\u0089PNG', 0, 'latin1'));
    bytes[at + 6]! ^= 1;
    const path = join(folder, 'damaged.zip');
    writeFileSync(path, bytes);
    const { status, stderr } = verify(path);
    expect(status).toBe(1);
    expect(stderr).toMatch(/文件损坏：.*更新前_20220901-1023\.png/);
  });

  it('refuses a zip that is no bundle, and what is no zip, in one sentence each', async () => {
    const zip = new JSZip();
    zip.file('a.txt', 'x');
    const foreign = join(folder, 'foreign.zip');
    writeFileSync(foreign, (await zip.generateAsync({ type: 'uint8array' })) as Uint8Array);
    const text = join(folder, 'text.zip');
    writeFileSync(text, 'no zip at all');
    for (const path of [foreign, text]) {
      const { status, stderr, stdout } = verify(path);
      expect(status).toBe(1);
      expect(stdout).toBe('');
      expect(stderr.trim().split('\n')).toHaveLength(1);
    }
  });

  it('tells a wrong call from a bad file', () => {
    expect(verify('--bogus')).toMatchObject({ status: 2, stderr: expect.stringContaining('不认识的参数 --bogus') });
    expect(verify()).toMatchObject({ status: 2, stderr: expect.stringContaining('用法') });
    expect(verify(join(folder, 'none.zip'))).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('找不到文件'),
    });
  });
});

it('npm run verify says who signed, what is unsigned, and whether bundles of one installation go together', async () => {
  const office = await demoOffice();
  const paths = await Promise.all(
    ['前.zip', '后.zip'].map(async (name) => {
      const path = join(folder, name);
      writeFileSync(path, new Uint8Array(await (await office.bundle({ kind: 'all' })).file.arrayBuffer()));
      return path;
    }),
  );
  const { status, stdout, stderr } = verify(...paths, frozen);
  expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('的留痕没有接着') });
  expect(stdout).toMatch(/前\.zip：完好，6 件佐证，.*有签名（Ed25519，公钥 [0-9a-f]{64}）/);
  expect(stdout).toMatch(/demo\.zip：完好，6 件佐证，.*没有签名/);
  const alone = verify(...paths);
  expect(alone).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('的留痕接着 前.zip，签名用的是同一把密钥'),
  });
  // An office, two exports and two runs of the command beside everything else that is being tested.
}, 60_000);
