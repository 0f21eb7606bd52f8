import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import type { ManualPicture } from '@/components/help/manual/shape';
import { manualToMarkdown } from '@/components/help/manual/to-markdown';
import { manualZh } from '@/components/help/manual/zh-cn';
import type { Plan } from '@/lib/model/assessment';
import { zhCN } from '@/lib/words/zh-cn';
import { startSites } from '../tests/sites/serve';
import { pressCapture } from '../tests/support/clerk';
import { launchExtension } from '../tests/support/extension-browser';
import { readTable } from '../tests/support/stored';
import { surfaceReady } from '../tests/support/surface';
import { chooseTags, importPlanList, openBundles } from '../tests/support/workbench';
import { buildExtension } from './build-extension';
import { takePair, takeResults } from './main-job';
import { movingPicture } from './moving-picture';

// Pictures of the README and the manual: the built extension on the demo systems, with what its own commands captured.
// The manual in the docs is written anew from the one in the extension.

const readme = resolve('docs/pictures');
const manual = resolve('public/manual');
await mkdir(readme, { recursive: true });
await mkdir(manual, { recursive: true });
await writeFile('docs/manual.md', manualToMarkdown(manualZh, '../public/manual'));
buildExtension();
const sites = await startSites();
const browser = await launchExtension({ hostRules: sites.hostRules, viewport: { width: 1680, height: 1000 } });
const scratch = await mkdtemp(join(tmpdir(), 'shuangsuiji-pictures-'));
const world = { browser, sites, folder: scratch, say: () => undefined };

const shoot = async (page: Page, name: ManualPicture) => {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(manual, `${name}.png`) });
};
const frames: { png: Buffer; seconds: number }[] = [];
const film = async (page: Page, seconds: number) => {
  frames.push({ png: await page.screenshot(), seconds });
};
const panelBeside = async (page: Page, height: number) => {
  const panel = await browser.openPanelWindow(page, { width: 400, height });
  await panel.setViewportSize({ width: 400, height });
  return panel;
};

try {
  const page = await browser.context.newPage();
  await page.goto(sites.url('publicity', '/demo/result/9'));
  const first = await panelBeside(page, 760);
  await first.getByText(zhCN.panel.firstTitle).waitFor();
  await shoot(first, 'first-run');
  await first.close();

  const practice = await browser.openOwn('practice.html');
  await browser.clickIcon(practice);
  await browser.fitViewport(practice, { width: 960, height: 600 });
  await browser.command('capture-visible', practice);
  await practice.getByText(zhCN.practice.learned).waitFor();
  await shoot(practice, 'practice');
  await practice.close();

  await importPlanList(browser, resolve('tests/fixtures/plan55-sample.csv'));
  await page.goto(sites.url('credit', '/'));
  const asking = await panelBeside(page, 520);
  await asking.getByText(zhCN.panel.gestureTitle).waitFor();
  await shoot(asking, 'permission');
  await asking.close();

  const plans = await readTable<Plan>(await browser.worker(), 'plans');
  await takeResults(
    world,
    plans.filter(({ serial }) => serial % 3 !== 0),
  );
  await takePair(world);
  await chooseTags(browser, { item: 18 });

  await page.goto(sites.url('publicity', '/demo/result/9'));
  await browser.clickIcon(page);
  const panel = await panelBeside(page, 980);
  await panel.getByText(zhCN.panel.fileNow).first().waitFor();
  await panel.waitForTimeout(600);
  await panel.screenshot({ path: join(readme, 'panel.png') });
  await panel.setViewportSize({ width: 400, height: 760 });
  await shoot(panel, 'panel');
  await panel.close();

  await browser.fitViewport(page, { width: 960, height: 600 });
  await film(page, 1.4);
  await browser.command('capture-full', page);
  await surfaceReady(page);
  await film(page, 1.4);
  await page.keyboard.press('Escape');
  await page.waitForTimeout(600);
  await pressCapture(browser, page, 'full');
  await page.waitForTimeout(400);
  await film(page, 2.4);
  await page.screenshot({ path: join(readme, 'toast.png') });
  await shoot(page, 'toast');
  await page.close();

  const workbench = await browser.openOwn('workbench.html#/overview');
  const open = async (screen: string) => {
    await workbench.goto(`${workbench.url().split('#')[0]}#/${screen}`);
    await workbench.waitForTimeout(1200);
  };
  await workbench.setViewportSize({ width: 1440, height: 900 });
  for (const screen of ['overview', 'coverage']) {
    await open(screen);
    await workbench.screenshot({ path: join(readme, `${screen}.png`) });
  }
  await workbench.setViewportSize({ width: 960, height: 600 });
  for (const screen of ['coverage', 'gallery'] as const) {
    await open(screen);
    await shoot(workbench, screen);
    await film(workbench, 2);
  }
  await open('pairs');
  await workbench
    .getByRole('button', { name: new RegExp(`^${zhCN.pairs.open}：`) })
    .first()
    .click();
  await workbench.getByText(zhCN.pairs.comparing).waitFor({ state: 'hidden' });
  await workbench.setViewportSize({ width: 960, height: 760 });
  await shoot(workbench, 'pair');
  await workbench.setViewportSize({ width: 960, height: 600 });
  await open('bundles');
  await shoot(workbench, 'bundle');
  const bundles = await openBundles(browser, scratch);
  const bundle = await bundles.take({ kind: 'item', item: 11 });
  await bundles.close();
  if (!bundle) throw new Error('第 11 项没有可以导出的佐证。');
  await open('bundles');
  await workbench.locator('input[type=file]').last().setInputFiles(bundle);
  await workbench.waitForTimeout(3000);
  await workbench
    .locator('input[type=file]')
    .last()
    .evaluate((input) => {
      input.closest('section')?.parentElement?.closest('section')?.scrollIntoView();
    });
  await shoot(workbench, 'receive');
  await open('settings');
  await workbench.getByRole('heading', { name: zhCN.secondCopy.title }).scrollIntoViewIfNeeded();
  await shoot(workbench, 'copy');
  await writeFile(join(readme, 'run.png'), movingPicture(frames));
} finally {
  await browser.close();
  await sites.close();
  await rm(scratch, { recursive: true, force: true });
}
