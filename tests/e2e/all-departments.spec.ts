import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Download, expect, type Page, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { type ExtensionBrowser, extensionId, launchExtension } from '../support/extension-browser';
import { longPicture, scan } from '../support/made-papers';
import { soak } from '../support/soak';
import { putStoreInto } from '../support/store-in-page';
import { importPlanList } from '../support/workbench';

const { bundles, bundleExport, receive } = zhCN;
const count = 26;
const digits = '911406001234567890';
const env = { ...process.env, LC_ALL: 'C.UTF-8' };

const openPage = async (browser: ExtensionBrowser): Promise<Page> => {
  const page = await browser.context.newPage();
  // One download after the other, as in browsers without a picker.
  await page.addInitScript(() => void Reflect.deleteProperty(globalThis, 'showDirectoryPicker'));
  await page.goto(`chrome-extension://${extensionId}/workbench.html#/bundles`);
  await putStoreInto(page);
  return page;
};

/** Two pictures and a paper for each of 26 departments, and PDFs wanted in the bundles. */
async function fill(page: Page): Promise<void> {
  const papers = {
    pictures: [longPicture(640, 900, 3), longPicture(1280, 2600, 5)].map((one) => one.toString('base64')),
    scan: (await scan(2)).toString('base64'),
  };
  await page.evaluate(
    async ([{ pictures, scan: paper }, departments, number]) => {
      const { openStore, demoCapture } = globalThis.pageStore;
      const store = openStore();
      const [assessment] = await store.assessments();
      const owners = (await store.departments(assessment!.id)).slice(0, departments);
      const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
      for (const [n, { id }] of owners.entries()) {
        const slot = `10.inspectors-marked@department:${encodeURIComponent(id)}`;
        for (const one of [...pictures, paper]) {
          // What follows the end of a PNG or a PDF is not shown: each piece has bytes of its own.
          const bytes = new Uint8Array([...bytesOf(one), 10, 37, n]);
          const made = demoCapture(bytes, [slot]);
          made.thumbnail = null;
          if (one === paper) {
            made.bytes = new Blob([bytes], { type: 'application/pdf' });
            Object.assign(made.record, { kind: 'file', fileName: `${number}.pdf`, page: null, picture: null });
          } else
            made.record.picture = one === pictures[0] ? { width: 640, height: 900 } : { width: 1280, height: 2600 };
          const stored = await store.add(made);
          if (!stored.ok) throw new Error(JSON.stringify(stored.error));
        }
      }
      await store.changeSettings((now) => ({
        ...now,
        bundle: { ...now.bundle, contents: { ...now.bundle.contents, pdf: 'item' } },
      }));
      store.close();
    },
    [papers, count, digits] as const,
  );
}

/** What stands in a store: every original by its hash, read and compared on the way, and how many count in each slot. */
const heldIn = (page: Page) =>
  page.evaluate(async () => {
    const store = globalThis.pageStore.openStore();
    const [assessment] = await store.assessments();
    const evidence = await store.listEvidence(assessment!.id);
    const originals: string[] = [];
    for (const { record, seal } of evidence) {
      const bytes = await store.bytes(record.id);
      if (!bytes.ok) throw new Error(bytes.error.code);
      originals.push(`${record.id} ${record.content.sha256} ${seal}`);
    }
    const counts = [...(await store.servedCounts(assessment!.id))].map(([slot, n]) => `${slot} ${n}`);
    store.close();
    return { originals: originals.sort(), counts: counts.sort() };
  });

// In the soak: it takes minutes and an office program.
test('26 departments’ bundles made here are sound for every other program, and merge into an empty installation as they were', async () => {
  test.skip(!soak, 'only in the soak');
  test.setTimeout(1_200_000);
  const folder = await mkdtemp(join(tmpdir(), 'all-departments-'));
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: folder, env, encoding: 'utf8', maxBuffer: 2 ** 26 });
  const office = await launchExtension({ viewport: { width: 1400, height: 1000 } });
  const empty = await launchExtension({ viewport: { width: 1400, height: 1000 } });
  try {
    await importPlanList(office, 'tests/fixtures/plan55-sample.csv');
    const page = await openPage(office);
    await fill(page);
    await page.reload();
    await putStoreInto(page);
    const made = await heldIn(page);
    expect(made.originals).toHaveLength(3 * count);

    await page.getByRole('radio', { name: bundles.scopes.all, exact: true }).check();
    await page.getByRole('checkbox', { name: bundleExport.split }).check();
    await expect(page.getByText(bundleExport.zips(count))).toBeVisible();
    const coming: Download[] = [];
    page.on('download', (download) => coming.push(download));
    await page.getByRole('button', { name: bundles.export, exact: true }).click();
    await expect(page.getByText(bundleExport.exportedMany(count))).toBeVisible({ timeout: 300_000 });
    await expect.poll(() => coming.length).toBe(count);
    const zips: string[] = [];
    for (const download of coming) {
      const path = join(folder, download.suggestedFilename());
      expect(existsSync(path)).toBe(false);
      await download.saveAs(path);
      zips.push(path);
    }

    const seven = spawnSync('7z').error ? '7zz' : '7z';
    const bags: string[] = [];
    mkdirSync(join(folder, 'sheets'));
    for (const [n, zip] of zips.entries()) {
      run('unzip', '-tqq', zip);
      run(seven, 't', '-bso0', zip);
      run('unzip', '-qq', zip, '-d', `bag${n}`);
      const bag = join(folder, `bag${n}`, readdirSync(join(folder, `bag${n}`))[0]!);
      bags.push(bag);
      run('sh', '-c', 'cd "$1" && sha256sum --quiet --strict -c manifest-sha256.txt tagmanifest-sha256.txt', 'sh', bag);
      const pdfs = readdirSync(join(bag, 'data/合订本'), { recursive: true, encoding: 'utf8' }).filter((one) =>
        one.endsWith('.pdf'),
      );
      expect(pdfs.length).toBeGreaterThan(0);
      for (const pdf of pdfs)
        expect(run('qpdf', '--check', join(bag, 'data/合订本', pdf))).toContain('No syntax or stream encoding errors');
      copyFileSync(join(bag, 'data/目录.xlsx'), join(folder, 'sheets', `${n}.xlsx`));
    }
    const script = 'import sys,zipfile\nfor p in sys.argv[1:]: assert zipfile.ZipFile(p).testzip() is None, p';
    run('python3', '-c', script, ...zips);
    expect(run('python3', resolve('tests/support/check-bag.py'), ...bags)).toContain(`${count} bags valid`);
    run(
      'soffice',
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1',
      '--outdir',
      join(folder, 'sheets'),
      ...zips.map((_, n) => join(folder, 'sheets', `${n}.xlsx`)),
    );
    for (const n of zips.keys()) {
      const list = readFileSync(join(folder, 'sheets', `${n}-目录.csv`), 'utf8');
      expect(list).toContain(`${digits}.pdf`);
      expect(list.match(/[0-9a-f]{64}/g)).toHaveLength(3);
      expect(list).not.toMatch(/E\+\d\d/);
      expect(readFileSync(join(folder, 'sheets', `${n}-缺项清单.csv`), 'utf8')).toContain('指标项号');
    }

    // One packed again by 7-Zip with a folder around it, one by Python with names in GBK, as old programs write them.
    run('mv', 'bag0', '外面的文件夹');
    run(seven, 'a', '-bso0', '-tzip', '-mx=9', '7z.zip', '外面的文件夹');
    run('python3', resolve('tests/support/rezip-gbk.py'), zips[1]!, 'gbk.zip');
    const sent = [join(folder, '7z.zip'), join(folder, 'gbk.zip'), ...zips.slice(2)];

    const desk = await openPage(empty);
    const section = desk.locator('section').filter({ has: desk.getByRole('heading', { name: receive.title }) });
    await section.locator('input[type=file]').setInputFiles(sent);
    const merge = section.getByRole('button', { name: receive.merge(count), exact: true });
    await expect(merge).toBeEnabled({ timeout: 300_000 });
    await merge.click();
    await expect(section.getByText(`✓ ${receive.status.merged(3, 0)}`)).toHaveCount(count, { timeout: 300_000 });
    expect(await heldIn(desk)).toEqual(made);
  } finally {
    await office.close();
    await empty.close();
    if (!process.env.KEEP) await rm(folder, { recursive: true, force: true });
  }
});
