import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { loadAssessmentView } from '@/lib/use-cases/assessment-view';
import { previewReviews } from '@/lib/use-cases/reviews';
import { zhCN } from '@/lib/words/zh-cn';
import { good } from '../store/demo-store';
import { addPiece, bundleOf, countyOffice, pieceId } from '../support/departments';
import { bundleFile, installationOf } from '../support/desk-bundles';
import { workedTable } from '../support/desk-worked';
import { deskPlanSheet, deskYear } from '../support/desk-year';
import { launchExtension } from '../support/extension-browser';
import { soak, soakRow } from '../support/soak';
import { storedEvidence } from '../support/stored';
import { importPlanList } from '../support/workbench';

const { desk, receive } = zhCN;
const zip = async (file: File) => ({
  name: file.name,
  mimeType: 'application/zip',
  buffer: Buffer.from(await file.arrayBuffer()),
});

test.setTimeout(soak ? 900_000 : 90_000);

/** All 32 with about 2,000 pictures in the soak; otherwise two departments and a county with a few each. */
test('bundles of departments and counties are dropped together, told line by line, marked and answered with a review file', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  const year = deskYear();
  const units = soak ? year : [year[0]!, year[1]!, year.find(({ name }) => name === '应县')!];
  const most = soak ? Number.POSITIVE_INFINITY : 4;
  const offices = await Promise.all(units.map((unit) => installationOf(unit, most)));
  const files = [];
  for (const [at, office] of offices.entries()) files.push(await bundleFile(office, units[at]!.name));
  const broken = { ...files[0]!, name: '坏了的.zip', buffer: Buffer.from(files[0]!.buffer) };
  const at = broken.buffer.indexOf('IDAT');
  broken.buffer[at + 6]! ^= 1;
  const past = await countyOffice('去年的安装', { code: '140602', name: '朔城区' }, { year: 2021, checks: 1 });
  await addPiece(past, pieceId(3, 1), [], { n: 1 });
  const lastYear = { ...(await zip(await bundleOf(past))), name: '去年的.zip' };
  const plans = join(folder, '演示计划.csv');
  await writeFile(plans, deskPlanSheet());

  const browser = await launchExtension({ viewport: { width: 1280, height: 900 } });
  try {
    await importPlanList(browser, plans);
    const page = await browser.openOwn('workbench.html#/desk');
    const section = page.locator('section').filter({ has: page.getByRole('heading', { name: receive.title }) });
    const started = Date.now();
    await section.locator('input[type=file]').setInputFiles([...files, broken, lastYear]);
    const merge = section.getByRole('button', { name: receive.merge(units.length), exact: true });
    await expect(merge).toBeEnabled({ timeout: 400_000 });
    const row = (name: string) => section.getByRole('row').filter({ hasText: name });
    for (const name of ['坏了的.zip', '去年的.zip']) await expect(row(name)).toContainText(receive.status.refused);
    await expect(section.getByText(receive.obstacles['other-assessment'])).toBeVisible();
    expect(await storedEvidence(await browser.worker())).toEqual([]);
    await merge.click();
    const pieces = units.flatMap((unit) => unit.pieces.slice(0, most));
    for (const [n, unit] of units.entries())
      await expect(row(files[n]!.name)).toContainText(receive.status.merged(Math.min(most, unit.pieces.length), 0), {
        timeout: 400_000,
      });
    const took = Date.now() - started;
    expect(await storedEvidence(await browser.worker())).toHaveLength(pieces.length);

    const table = page.getByRole('table', { name: desk.caption });
    await expect(page.getByText(desk.sentCount(units.length, 32), { exact: true })).toBeVisible();
    const line = (name: string) =>
      table.getByRole('row').filter({ has: page.getByRole('button', { name: desk.open(name) }) });
    for (const unit of units) await expect(line(unit.name)).not.toContainText(desk.never);
    if (!soak) await expect(line(year[2]!.name)).toContainText(desk.never);
    if (soak) {
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
    }

    const first = units[0]!;
    await page.getByRole('button', { name: desk.open(first.name) }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^8 / }).click();
    const slots = page.getByRole('dialog').last();
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
    const { store } = offices[0]!;
    const preview = await good(
      previewReviews({ name: download.suggestedFilename(), text: await readFile(saved, 'utf8') }, store),
    );
    expect(preview.signature.state).toBe('signed');
    expect(await good(preview.commit())).toBe(2);
    const marked = (await loadAssessmentView(store)).slots.flatMap(({ state, review }) =>
      review ? [[state, review.verdict]] : [],
    );
    expect(marked).toEqual([
      ['done', 'accepted'],
      ['partial', 'sent-back'],
    ]);
    if (soak)
      soakRow({
        what: '市级汇总：32 个资料包一次收进',
        tried: pieces.length,
        survived: pieces.length,
        lost: 0,
        worstMs: took / units.length,
        timed: '平均每个包检查加收进',
      });
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
});
