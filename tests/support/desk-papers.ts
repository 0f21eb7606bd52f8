import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils } from '@e965/xlsx';
import { expect, type Page } from '@playwright/test';
import { zhCN } from '@/lib/words/zh-cn';
import { workedTable } from './desk-worked';
import { openInOffice } from './office-program';

const { desk, officePapers, deskOverview } = zhCN;

export const openPart = (page: Page, part: keyof typeof desk.tabs) =>
  page.getByRole('tab', { name: desk.tabs[part], exact: true }).click();

/** The figures that the screen itself shows on its overview. */
async function figuresOn(page: Page): Promise<Record<keyof typeof deskOverview.figures, string>> {
  await openPart(page, 'overview');
  const entries = Object.entries(deskOverview.figures).map(async ([name, label]) => {
    const shown = page.locator('dl > div').filter({ has: page.getByText(label, { exact: true }) });
    return [name, await shown.locator('dd').first().innerText()];
  });
  return Object.fromEntries(await Promise.all(entries));
}

async function saved(page: Page, folder: string, click: () => Promise<void>): Promise<string> {
  const coming = page.waitForEvent('download', { timeout: 120_000 });
  await click();
  const download = await coming;
  const file = join(folder, download.suggestedFilename());
  await download.saveAs(file);
  return file;
}

/** The overview as the browser prints it: what the print button shows the printer, as a PDF. */
export async function printedOverview(page: Page, folder: string): Promise<string> {
  await openPart(page, 'overview');
  // The printer's own window can't be driven; what it would be given can.
  await page.evaluate(() => {
    window.print = () => undefined;
  });
  await page.getByRole('button', { name: deskOverview.print, exact: true }).click();
  await page.locator('[data-printed]').waitFor({ state: 'attached' });
  const path = join(folder, '概览.pdf');
  await page.pdf({ path, preferCSSPageSize: true, printBackground: true });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  return path;
}

/**
 * Makes every paper and the sheet in the extension, opens each in LibreOffice, and compares what stands in them with the
 * screen and with the table that was worked by hand.
 */
export async function papersAgree(page: Page, folder: string, unit: string): Promise<void> {
  const figures = await figuresOn(page);
  const served = figures.served.replace(/（.*/, '');
  const plain = (text: string) => text.replaceAll(',', '');
  const [asked, done, missing] = [figures.asked, served, figures.missing].map(plain);
  const [sent, units] = figures.sent.split('/');
  const profile = join(folder, 'office');
  await openPart(page, 'papers');
  const make = (kind: keyof typeof officePapers.kinds) =>
    page.getByRole('button', { name: officePapers.make(officePapers.kinds[kind].name), exact: true });

  const bulletin = openInOffice(await saved(page, folder, () => make('bulletin').click()), profile);
  expect(bulletin.pages).toBeGreaterThan(2);
  expect(bulletin.text).toContain(`应交佐证材料${asked}项，已齐${done}项`);
  expect(bulletin.text).toContain(`尚缺${missing}项`);
  expect(bulletin.text).toContain(`纳入统计的单位${units}个，已报送资料包的${sent}个`);
  const lost = workedTable().filter(({ place }) => place === '全市');
  const sum = (member: 'lost' | 'points') => lost.reduce((all, one) => all + one[member], 0);
  expect(bulletin.text).toContain(`${sum('points')}分中可能减${sum('lost')}分`);
  expect(bulletin.text).toContain('〔待填：文号〕');

  const choose = async (at: number) => {
    const field = page.getByRole('combobox', { name: officePapers.unit, exact: true }).nth(at);
    await field.click();
    await field.fill(unit);
    await page.getByRole('option', { name: unit, exact: true }).first().click();
  };
  await choose(0);
  const letter = openInOffice(await saved(page, folder, () => make('urge-letter').click()), profile);
  expect(letter.pages).toBeGreaterThan(0);
  expect(letter.text).toContain(unit);
  expect(letter.text).toContain('〔待填：期限〕');

  await choose(1);
  const contents = openInOffice(await saved(page, folder, () => make('contents').click()), profile);
  expect(contents.pages).toBeGreaterThan(0);
  expect(contents.text).toContain(`报送单位：${unit}`);

  await openPart(page, 'overview');
  const sheet = await saved(page, folder, () =>
    page.getByRole('button', { name: deskOverview.sheet, exact: true }).click(),
  );
  expect(openInOffice(sheet, profile).text).toContain(unit);
  const book = read(readFileSync(sheet));
  const rows = utils.sheet_to_json<unknown[]>(book.Sheets.指标项进展!, { header: 1 }).slice(1);
  const column = (at: number) => rows.reduce((all, row) => all + Number(row[at]), 0);
  expect([column(2), column(3), column(4)].map(String)).toEqual([asked, done, missing]);
}
