import { openAsBlob } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { verifyBundle } from '@/lib/bundle/verify-bundle';
import type { Department, Plan } from '@/lib/model/assessment';
import { fromSlotKey } from '@/lib/model/slot';
import { problemLine } from '@/lib/words/problem-sentence';
import { zhCN } from '@/lib/words/zh-cn';
import type { RunningSites } from '../tests/sites/serve';
import { pressCapture } from '../tests/support/clerk';
import type { ExtensionBrowser } from '../tests/support/extension-browser';
import { readTable, storedFilings } from '../tests/support/stored';
import { chooseAtOnce, chooseTags, importPlanList, openBundles } from '../tests/support/workbench';

/** The main job with no hands: what a city office does in an afternoon, on the demo systems. */
export interface JobWorld {
  browser: ExtensionBrowser;
  sites: RunningSites;
  /** Where the bundles go. */
  folder: string;
  say(line: string): void;
}

/** What went wrong, a sentence each; empty where all is there. */
export type Lacking = string[];

export interface BundleRow {
  file: string;
  pictures: number;
  missing: number;
  bytes: number;
  faults: string[];
}

/** One picture of every plan's result notice, recognised by the page alone: one key each, and nothing is asked. */
export async function takeResults({ browser, sites, say }: JobWorld, plans: readonly Plan[]): Promise<Lacking> {
  const lacking: Lacking = [];
  const page = await browser.context.newPage();
  await page.goto(sites.url('publicity', '/demo/result/1'));
  // One click on the icon grants the tab for as long as it stays on this site.
  await browser.clickIcon(page);
  for (const { serial } of [...plans].sort((a, b) => a.serial - b.serial)) {
    await page.goto(sites.url('publicity', `/demo/result/${serial}`));
    const asked = () => lacking.push(`计划 ${serial} 除了截图键还要再确认一次`);
    const { problem } = await pressCapture(browser, page, 'full', { onAsked: asked });
    if (problem) lacking.push(`计划 ${serial} 没有截成：${problemLine(zhCN, problem)}`);
    if (serial % 10 === 0 || serial === plans.length) say(`  已截取 ${serial}／${plans.length}`);
  }
  await page.close();
  return lacking;
}

/** The register of objects before and after its update, for item 11. */
export async function takePair({ browser, sites }: JobWorld): Promise<Lacking> {
  const lacking: Lacking = [];
  const page = await browser.context.newPage();
  const at = (state: string) => sites.url('platformElement', `/?${state}#/supervision/objects?state=${state}&size=50`);
  await page.goto(at('before'));
  await browser.clickIcon(page);
  for (const stage of ['before', 'after'] as const) {
    await chooseTags(browser, { item: 11, stage });
    await page.goto(at(stage));
    await page.locator('.el-table__row').nth(12).waitFor();
    await page.locator('.el-loading-mask').first().waitFor({ state: 'hidden' });
    const { problem } = await pressCapture(browser, page, 'full');
    if (problem) lacking.push(`第 11 项${zhCN.terms.stages[stage]}没有截成：${problemLine(zhCN, problem)}`);
  }
  await page.close();
  return lacking;
}

/** Are all pictures filed where they belong? */
async function checkFilings(browser: ExtensionBrowser, plans: readonly Plan[]): Promise<Lacking> {
  const filings = await storedFilings(await browser.worker());
  const refs = filings.flatMap(({ slot }) => fromSlotKey(slot) ?? []);
  const lacking: Lacking = [];
  for (const { id, serial, name } of plans) {
    const count = refs.filter(({ item, subject }) => item === 18 && 'plan' in subject && subject.plan === id).length;
    if (count !== 1) lacking.push(`第 18 项：计划 ${serial}（${name}）下有 ${count} 张图，应有 1 张`);
  }
  for (const stage of ['before', 'after'] as const) {
    const count = refs.filter((ref) => ref.item === 11 && ref.stage === stage).length;
    if (count !== 1) lacking.push(`第 11 项：${zhCN.terms.stages[stage]}有 ${count} 张图，应有 1 张`);
  }
  return lacking;
}

async function exportAll({ browser, folder, say }: JobWorld): Promise<void> {
  const departments = await readTable<Department>(await browser.worker(), 'departments');
  const bundles = await openBundles(browser, folder);
  await bundles.take({ kind: 'item', item: 18 });
  await bundles.take({ kind: 'item', item: 11 });
  const empty: string[] = [];
  for (const { name } of departments) if (!(await bundles.take({ kind: 'department', name }))) empty.push(name);
  if (empty.length > 0) say(`  没有佐证、不导出的部门：${empty.join('、')}`);
  await bundles.close();
}

async function verifyAll(folder: string): Promise<BundleRow[]> {
  const rows: BundleRow[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith('.zip')).sort()) {
    const blob = await openAsBlob(join(folder, file));
    const report = await verifyBundle(blob);
    rows.push(
      report.ok
        ? {
            file,
            pictures: report.value.files,
            missing: report.value.manifest.missing.length,
            bytes: blob.size,
            faults: report.value.faults,
          }
        : { file, pictures: 0, missing: 0, bytes: blob.size, faults: [problemLine(zhCN, report.error)] },
    );
  }
  return rows;
}

const countOf = (rows: readonly BundleRow[], part: string) =>
  rows.filter(({ file }) => file.includes(part)).reduce((sum, { pictures }) => sum + pictures, 0);

/** Runs all of it; every lack becomes a sentence. */
export async function runMainJob(world: JobWorld, planList: string): Promise<{ rows: BundleRow[]; lacking: Lacking }> {
  const { browser, say, folder } = world;
  say(`导入抽查计划表 ${basename(planList)}……`);
  say(`  ${await importPlanList(browser, planList)}`);
  const plans = await readTable<Plan>(await browser.worker(), 'plans');
  say('截取抽查结果公示（第 18 项），一项一键……');
  await chooseAtOnce(browser);
  const lacking = await takeResults(world, plans);
  say('截取两库更新前、更新后（第 11 项）……');
  lacking.push(...(await takePair(world)), ...(await checkFilings(browser, plans)));
  say('导出资料包……');
  await exportAll(world);
  say('核对资料包……');
  const rows = await verifyAll(folder);
  if (countOf(rows, '第18项') !== plans.length)
    lacking.push(`第 18 项的资料包里有 ${countOf(rows, '第18项')} 件，应有 ${plans.length} 件`);
  if (countOf(rows, '第11项') !== 2) lacking.push(`第 11 项的资料包里有 ${countOf(rows, '第11项')} 件，应有 2 件`);
  for (const { file, faults } of rows) lacking.push(...faults.map((fault) => `${file}：${fault}`));
  return { rows, lacking };
}
