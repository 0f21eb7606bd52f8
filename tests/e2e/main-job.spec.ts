import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { runMainJob } from '../../scripts/main-job';
import { startSites } from '../sites/serve';
import { countActions } from '../support/actions';
import { launchExtension } from '../support/extension-browser';

test('55 result notices take at most 70 actions up to the first bundle, which unzip and sha256sum find whole, as all others', async () => {
  test.setTimeout(300_000);
  const folder = await mkdtemp(join(tmpdir(), 'shuangsuiji-job-'));
  const sites = await startSites();
  const browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1680, height: 1050 } });
  try {
    const person = await countActions(browser);
    /** What had been done when each step began. */
    const before: { step: string; sum: number }[] = [];
    const { rows, lacking } = await runMainJob(
      { browser: person.browser, sites, folder, say: (step) => before.push({ step, sum: person.sum() }) },
      resolve('tests/fixtures/plan55-sample.csv'),
    );
    expect(lacking).toEqual([]);
    const at = (words: string) => before.find(({ step }) => step.startsWith(words))?.sum ?? Number.NaN;
    // Between them stands the pair of item 11, which is another job.
    const collecting = at('截取两库更新前') - at('截取抽查结果公示');
    const exporting = (person.atFirstDownload() ?? Number.NaN) - at('导出资料包');
    const all = at('截取抽查结果公示') + collecting + exporting;
    console.log(
      `从零到第一个资料包：${all} 次操作（建立考核和导入 ${at('截取抽查结果公示')}，截取 ${collecting}，导出 ${exporting}）`,
    );
    expect(collecting).toBeGreaterThanOrEqual(55);
    expect(all).toBeLessThanOrEqual(70);
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
