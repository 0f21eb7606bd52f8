import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { runMainJob } from '../../scripts/main-job';
import { startSites } from '../sites/serve';
import { launchExtension } from '../support/extension-browser';

test('55 result notices and a before/after pair become bundles that unzip and sha256sum find whole', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'shuangsuiji-job-'));
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1680, height: 1050 } });
  try {
    const { rows, lacking } = await runMainJob(
      { browser, sites, folder, say: () => undefined },
      resolve('tests/fixtures/plan55-sample.csv'),
    );
    expect(lacking).toEqual([]);
    const held = new Map(rows.map(({ file, pictures }) => [file.split('_')[1], pictures]));
    expect(held.get('第18项抽查结果公示')).toBe(55);
    expect(held.get('第11项两库更新前后')).toBe(2);
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.zip'))) {
      // Both end with an error where a single byte is wrong.
      execFileSync('unzip', ['-tqq', join(folder, file)]);
      execFileSync('unzip', ['-qq', join(folder, file), '-d', folder], { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      const bag = join(folder, file.replace(/\.zip$/, ''));
      for (const list of ['manifest-sha256.txt', 'tagmanifest-sha256.txt'])
        execFileSync('sha256sum', ['-c', '--quiet', '--strict', list], { cwd: bag });
      expect((await readFile(join(bag, 'bagit.txt'), 'utf8')).startsWith('BagIt-Version: 1.0')).toBe(true);
    }
  } finally {
    await browser.close();
    await sites.close();
    await rm(folder, { recursive: true, force: true });
  }
});
