import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { openPart, papersAgree, printedOverview } from '../support/desk-papers';
import { workedTable } from '../support/desk-worked';
import { type ExtensionBrowser, launchExtension } from '../support/extension-browser';
import { readPdf } from '../support/office-program';
import { soak, soakRow } from '../support/soak';
import { storedEvidence } from '../support/stored';
import { importPlanList } from '../support/workbench';

const { desk, receive, viewer } = zhCN;
const size = soak ? 'all' : 'few';

interface Told {
  all: string[];
  units: { name: string; pieces: number }[];
}

/** A department's own installation: what it sent comes in again, then the review file; both by its own screens. */
async function takeIn(browser: ExtensionBrowser, sent: string, reviews: string): Promise<void> {
  const page = await browser.openOwn('workbench.html#/bundles');
  const part = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
  const own = part(receive.title);
  await own.locator('input[type=file]').setInputFiles(sent);
  await own
    .getByRole('button', { name: receive.merge(1), exact: true })
    .and(page.locator(':enabled'))
    .click();
  await expect(own.getByText(/^✓ /).first()).toBeVisible({ timeout: 60_000 });
  const office = part(desk.importTitle);
  await office.locator('input[accept=".json"]').setInputFiles(reviews);
  await expect(office.getByText(desk.fresh(1, 1))).toBeVisible();
  await office.getByRole('button', { name: desk.take(2), exact: true }).click();
  await expect(office.getByText(desk.taken(2))).toBeVisible();
  await page.close();
}

test.setTimeout(soak ? 900_000 : 180_000);

/** All 32 with about 2,000 pictures in the soak; otherwise two departments and a county with a few each. */
test('bundles of departments and counties are dropped together, told line by line, marked and answered with a review file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  // The senders' own installations run outside the browser.
  execFileSync('node_modules/.bin/tsx', ['tests/support/desk-files.ts', folder, size]);
  const { all, units }: Told = JSON.parse(readFileSync(join(folder, 'units.json'), 'utf8'));
  const files = [...units.map(({ name }) => `${name}.zip`), '坏了的.zip', '去年的.zip'];

  const browser = await launchExtension({ viewport: { width: 1280, height: 900 } });
  try {
    await importPlanList(browser, join(folder, '演示计划.csv'));
    const page = await browser.openOwn('workbench.html#/desk');
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: receive.title }) });
    const started = Date.now();
    await section.locator('input[type=file]').setInputFiles(files.map((name) => join(folder, name)));
    const merge = section.getByRole('button', { name: receive.merge(units.length), exact: true });
    await expect(merge).toBeEnabled({ timeout: 400_000 });
    const row = (name: string) => section.getByRole('row').filter({ hasText: name });
    for (const name of ['坏了的.zip', '去年的.zip']) await expect(row(name)).toContainText(receive.status.refused);
    await expect(section.getByText(receive.obstacles['other-assessment'])).toBeVisible();
    expect(await storedEvidence(await browser.worker())).toEqual([]);
    await merge.click();
    for (const { name, pieces } of units)
      await expect(row(`${name}.zip`)).toContainText(receive.status.merged(pieces, 0), { timeout: 400_000 });
    const took = Date.now() - started;
    const pieces = units.reduce((sum, unit) => sum + unit.pieces, 0);
    expect(await storedEvidence(await browser.worker())).toHaveLength(pieces);

    const table = page.getByRole('table', { name: desk.caption });
    await expect(page.getByText(desk.sentCount(units.length, all.length), { exact: true })).toBeVisible();
    const line = (name: string) =>
      table.getByRole('row').filter({ has: page.getByRole('button', { name: desk.open(name) }) });
    for (const unit of units) await expect(line(unit.name)).not.toContainText(desk.never);
    if (!soak) await expect(line(all[2]!)).toContainText(desk.never);
    if (soak) {
      await openPart(page, 'scores');
      const scores = page.getByRole('table', { name: desk.scoresCaption });
      for (const place of new Set(workedTable().map((one) => one.place))) {
        const own = workedTable().filter((one) => one.place === place);
        const cells = scores.getByRole('row').filter({ has: page.getByRole('button', { name: place, exact: true }) });
        for (const { points, lost } of own) await expect(cells).toContainText(`${points - lost}／${points}`);
        const [sum, risk] = [
          own.reduce((all, one) => all + one.points, 0),
          own.reduce((all, one) => all + one.lost, 0),
        ];
        await expect(cells).toContainText(desk.ofPoints(String(sum - risk), String(sum)));
      }
      await papersAgree(page, folder, all[1]!);
    }

    // Printed, it is one A4 page with everybody on it.
    const printed = readPdf(await printedOverview(page, folder));
    expect(printed).toMatchObject({ pages: 1, a4: true });
    for (const name of all) expect(printed.text).toContain(name);
    if (process.env.DESK_KEEP) await cp(folder, process.env.DESK_KEEP, { recursive: true });
    await openPart(page, 'units');

    const first = units[0]!;
    await page.getByRole('button', { name: desk.open(first.name) }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^8 / }).click();
    const slots = page.getByRole('dialog').last();
    // Down to the picture itself, its hash compared with the record's.
    await slots.getByRole('listitem').first().getByRole('button').click();
    const picture = page.getByRole('dialog').last();
    await expect(picture.getByText(viewer.verified)).toBeVisible();
    await expect(picture.getByRole('img').first()).toBeVisible();
    await page.keyboard.press('Escape');
    await slots.getByRole('button', { name: desk.accept, exact: true }).first().click();
    await expect(slots.getByText(desk.verdicts.accepted, { exact: true })).toBeVisible();
    await slots.getByRole('button', { name: desk.sendBack, exact: true }).nth(1).click();
    await slots.getByLabel(desk.reason).fill('名录库看不全');
    await slots.getByRole('button', { name: desk.save, exact: true }).click();
    await expect(slots.getByText(/^退回：名录库看不全/)).toBeVisible();
    await page.keyboard.press('Escape');
    const coming = page.waitForEvent('download');
    await page.getByRole('dialog').getByRole('button', { name: desk.exportReviews, exact: true }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toMatch(new RegExp(`^复核意见-${first.name}-\\d{8}-\\d{4,6}\\.json$`));
    const saved = join(folder, 'review.json');
    await download.saveAs(saved);

    // The department's own installation takes it in and asks again for what was sent back.
    const department = await launchExtension({ viewport: { width: 1280, height: 900 } });
    try {
      await importPlanList(department, join(folder, '演示计划.csv'), first.name);
      await takeIn(department, join(folder, `${first.name}.zip`), saved);
      const own = await department.openOwn('workbench.html#/coverage?item=8');
      await own.getByRole('button', { name: new RegExp(`^${first.name}，8：`) }).click();
      const told = own.getByRole('dialog');
      await expect(told.getByText(desk.mark(desk.verdicts['sent-back'], '名录库看不全'))).toBeVisible();
      await expect(told.getByText(desk.verdicts.accepted, { exact: true })).toBeVisible();
    } finally {
      await department.close();
    }
    if (soak)
      soakRow({
        what: '市级汇总：32 个资料包一次收进',
        tried: pieces,
        survived: pieces,
        lost: 0,
        worstMs: took / units.length,
        timed: '平均每个包检查加收进',
      });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
