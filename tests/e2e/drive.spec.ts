import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@playwright/test';
import { PNG } from 'pngjs';
import { verifyBundle } from '@/lib/bundle/verify-bundle';

const run = promisify(execFile);
/** A page of the kind that no extension may read. */
const page = `data:text/html,${encodeURIComponent('<title>x</title>')}`;

test('the driver takes a page by the command path, and leaves picture, bundle and one line of figures', async () => {
  const out = await mkdtemp(join(tmpdir(), 'shuangsuiji-drive-'));
  try {
    const { stdout } = await run('node_modules/.bin/tsx', [
      'scripts/drive.ts',
      ...['--demo', '--url', 'http://www.gsxt.gov.cn/demo/result/7', '--mode', 'full', '--plan', '7', '--item', '18'],
      ...['--viewport', '1000x700', '--dpr', '1', '--out', out],
    ]);
    const lines = stdout.trim().split('\n');
    expect(lines).toHaveLength(1);
    const told = JSON.parse(lines[0] ?? '');
    expect(told).toMatchObject({
      status: 'complete',
      worstSeam: 0,
      slots: ['18.result-publication@plan:140600-2022-007'],
    });
    const picture = PNG.sync.read(await readFile(told.picture.file));
    expect([picture.width, picture.height]).toEqual([told.picture.width, told.picture.height]);
    expect(picture.width).toBe(1000);
    const report = await verifyBundle(new Blob([new Uint8Array(await readFile(told.bundle))]));
    expect(report.ok && report.value).toMatchObject({ files: 1, faults: [] });
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});

test('the driver says in one sentence why a page cannot be captured, and ends with 1', async () => {
  const out = await mkdtemp(join(tmpdir(), 'shuangsuiji-drive-'));
  try {
    const refused = await run('node_modules/.bin/tsx', ['scripts/drive.ts', '--url', page, '--out', out]).then(
      () => null,
      (error: { code: number; stderr: string }) => error,
    );
    expect(refused?.code).toBe(1);
    expect(refused?.stderr.trim().split('\n')).toHaveLength(1);
  } finally {
    await rm(out, { recursive: true, force: true });
  }
});
