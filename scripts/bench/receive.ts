import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zhCN } from '@/lib/words/zh-cn';
import { bundleFile, installationOf } from '../../tests/support/desk-bundles';
import { deskPlanSheet, deskYear } from '../../tests/support/desk-year';
import { launchExtension } from '../../tests/support/extension-browser';
import { importPlanList } from '../../tests/support/workbench';

const { receive } = zhCN;

/**
 * Milliseconds a bundle that the city's desk takes to check and merge 32 bundles dropped together, without what hashing
 * the same bytes takes in the same page. `bytes`: how large each picture is.
 */
export async function receive32(bytes: number): Promise<number> {
  const units = deskYear();
  const files: string[] = [];
  const folder = await mkdtemp(join(tmpdir(), 'receive-'));
  try {
    for (const unit of units) {
      const { name, buffer } = await bundleFile(await installationOf(unit, Number.POSITIVE_INFINITY, bytes), unit.name);
      files.push(join(folder, name));
      await writeFile(join(folder, name), buffer);
    }
    const plans = join(folder, '演示计划.csv');
    await writeFile(plans, deskPlanSheet());
    const browser = await launchExtension({ profile: join(folder, 'profile'), viewport: { width: 1280, height: 900 } });
    try {
      await importPlanList(browser, plans);
      const page = await browser.openOwn('workbench.html#/desk');
      const input = page.locator('input[type=file]').first();
      const button = page.getByRole('button', { name: receive.merge(units.length), exact: true });
      const started = performance.now();
      await input.setInputFiles(files);
      await button.and(page.locator(':enabled')).waitFor({ timeout: 300_000 });
      await button.click();
      await page.getByRole('button', { name: receive.merge(0), exact: true }).waitFor({ timeout: 300_000 });
      const whole = performance.now() - started;
      // A plain field beside it: the page may read files only as a person gives them.
      await page.evaluate(() => {
        const field = document.createElement('input');
        Object.assign(field, { type: 'file', multiple: true, id: 'hashing' });
        document.body.append(field);
      });
      const field = page.locator('#hashing');
      await field.setInputFiles(files);
      const hashing = await field.evaluate(async (element) => {
        const before = performance.now();
        for (const file of (element as HTMLInputElement).files ?? [])
          await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
        return performance.now() - before;
      });
      return (whole - hashing) / units.length;
    } finally {
      await browser.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
