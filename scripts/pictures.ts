import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Plan } from '@/lib/model/assessment';
import { zhCN } from '@/lib/words/zh-cn';
import { startSites } from '../tests/sites/serve';
import { pressCapture } from '../tests/support/clerk';
import { launchExtension } from '../tests/support/extension-browser';
import { readTable } from '../tests/support/stored';
import { chooseTags, importPlanList } from '../tests/support/workbench';
import { buildExtension } from './build-extension';
import { takePair, takeResults } from './main-job';

// The README's pictures: the built extension on the demo systems, with what its own commands captured.

const folder = resolve('docs/pictures');
await mkdir(folder, { recursive: true });
buildExtension();
const sites = await startSites();
const browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1680, height: 1000 } });
const scratch = await mkdtemp(join(tmpdir(), 'shuangsuiji-pictures-'));
const world = { browser, sites, folder: scratch, say: () => undefined };
try {
  await importPlanList(browser, resolve('tests/fixtures/plan55-sample.csv'));
  const plans = await readTable<Plan>(await browser.worker(), 'plans');
  await takeResults(
    world,
    plans.filter(({ serial }) => serial % 3 !== 0),
  );
  await takePair(world);
  await chooseTags(browser, { item: 18 });

  const page = await browser.context.newPage();
  await page.goto(sites.url('publicity', '/demo/result/9'));
  await browser.clickIcon(page);
  const panel = await browser.openPanelWindow(page, { width: 400, height: 980 });
  await panel.setViewportSize({ width: 400, height: 980 });
  await panel.getByText(zhCN.panel.fileNow).first().waitFor();
  await panel.waitForTimeout(600);
  await panel.screenshot({ path: join(folder, 'panel.png') });
  await panel.close();
  await pressCapture(browser, page, 'full');
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, 'toast.png') });
  await page.close();

  const workbench = await browser.openOwn('workbench.html#/overview');
  await workbench.setViewportSize({ width: 1440, height: 900 });
  for (const screen of ['overview', 'coverage']) {
    await workbench.goto(`${workbench.url().split('#')[0]}#/${screen}`);
    await workbench.waitForTimeout(1200);
    await workbench.screenshot({ path: join(folder, `${screen}.png`) });
  }
} finally {
  await browser.close();
  await sites.close();
  await rm(scratch, { recursive: true, force: true });
}
